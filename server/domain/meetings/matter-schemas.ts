import { z } from 'zod'
import { NumberOrigin } from '../cases/case-schemas.ts'
import { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

export const Withheld = z.enum(['secrecy', 'draft'])
export type Withheld = z.infer<typeof Withheld>

/** A matter on the agenda; from the moment its number is taken, a § for ever. */
export const Matter = z
  .object({
    id: z.string(),
    meetingId: z.string(),
    sectionId: z.string(),
    position: z.number().int(),
    title: z.string(),
    caseId: z.string().nullable(),
    dnr: z
      .string()
      .nullable()
      .meta({ description: 'Eget diarienummer, eller ett främmande som det skrevs', examples: ['044/26'] }),
    number: z.number().int().nullable().meta({ description: 'Paragrafens nummer när det är taget' }),
    foreseenNumber: z.number().int().nullable().meta({ description: 'Det nummer paragrafen väntas få' }),
    numberOrigin: NumberOrigin.nullable(),
    label: z.string().meta({ description: 'Som det skrivs ut', examples: ['§ 74'] }),
    isWithdrawn: z.boolean(),
    isImmediate: z
      .boolean()
      .meta({ description: 'Paragrafen är låst för omedelbar justering, före resten av protokollet' }),
    secrecy: SecrecyMark.nullable().meta({ description: 'Paragrafens egen markering, eller ärendets' }),
    withheld: Withheld.nullable().meta({
      description:
        'Varför något är borttaget: sekretess, eller ett utkast som bara de läser som arbetar med det'
    }),
    revision: z.number().int()
  })
  .meta({ id: 'Matter' })
export type Matter = z.infer<typeof Matter>

/** A heading of the agenda with its matters in order. */
export const AgendaSection = z
  .object({
    id: z.string(),
    title: z.string().nullable(),
    revision: z.number().int(),
    matters: z.array(Matter)
  })
  .meta({ id: 'AgendaSection' })
export type AgendaSection = z.infer<typeof AgendaSection>

export const Agenda = z
  .object({ meetingId: z.string(), sections: z.array(AgendaSection) })
  .meta({ id: 'Agenda' })
export type Agenda = z.infer<typeof Agenda>

export const NewMatter = z
  .strictObject({
    title: line(300),
    sectionId: z.string().nullable().default(null).meta({
      description:
        'Utan värde: under den sista rubriken. Det som avslutar dagordningen enligt mallen står kvar sist'
    }),
    dnr: optionalLine(60)
      .default(null)
      .meta({ description: 'Diarienumret för ett öppnat ärende, eller ett främmande nummer' })
  })
  .meta({ id: 'NewMatter' })
export type NewMatter = z.infer<typeof NewMatter>

/** Where a matter is moved: to a section, before another matter of it or last. */
export const MatterPlace = z
  .strictObject({ sectionId: z.string(), beforeId: z.string().nullable().default(null) })
  .meta({ id: 'MatterPlace' })
export type MatterPlace = z.infer<typeof MatterPlace>

export const NewSection = z.strictObject({ title: line(150) }).meta({ id: 'NewSection' })
export type NewSection = z.infer<typeof NewSection>

/** Where a heading is moved with its matters: before another heading, or last. */
export const SectionPlace = z
  .strictObject({ beforeId: z.string().nullable().default(null) })
  .meta({ id: 'SectionPlace' })
export type SectionPlace = z.infer<typeof SectionPlace>

export const SectionEdit = z.strictObject({ title: line(150).nullable() }).meta({ id: 'SectionEdit' })
export type SectionEdit = z.infer<typeof SectionEdit>
