import { z } from 'zod'
import { itemFrequencies } from '../../db/schema/standing-items.ts'
import { line, markdown, optionalLine } from '../shared/text-schemas.ts'

export const ItemFrequency = z.enum(itemFrequencies)
export type ItemFrequency = z.infer<typeof ItemFrequency>

const facts = {
  title: line(300),
  frequency: ItemFrequency.meta({ description: 'Varje möte, två gånger per termin eller en gång om året' }),
  isLast: z.boolean().meta({ description: 'Avslutar dagordningen: det som läggs till hamnar före' }),
  dnr: optionalLine(60).meta({ description: 'Diarienumret för ärendet punkten hör till, samma varje år' }),
  collectingTitle: optionalLine(200).meta({
    description: 'Hur rubriken på årets samlingsärende börjar, där punkten hör till det',
    examples: ['Nomineringar']
  }),
  text: markdown(20_000).meta({ description: 'Text som paragrafen börjar med (Markdown)' }),
  clause: optionalLine(4000).meta({
    description: 'Beslutet som brukar fattas, utan att och punkt',
    examples: ['lägga protokollet till handlingarna']
  })
}

/** What stands on every agenda of an organ, or on some of them, without anybody bringing it. */
export const StandingItem = z
  .object({
    id: z.string(),
    organId: z.string(),
    position: z.number().int(),
    ...facts,
    title: z.string(),
    dnr: z.string().nullable(),
    collectingTitle: z.string().nullable(),
    text: z.string(),
    clause: z.string().nullable(),
    revision: z.number().int()
  })
  .meta({ id: 'StandingItem' })
export type StandingItem = z.infer<typeof StandingItem>

export const NewStandingItem = z
  .strictObject({
    title: facts.title,
    frequency: facts.frequency.default('every-meeting'),
    isLast: facts.isLast.default(false),
    dnr: facts.dnr.default(null),
    collectingTitle: facts.collectingTitle.default(null),
    text: facts.text.default(''),
    clause: facts.clause.default(null)
  })
  .meta({ id: 'NewStandingItem' })
export type NewStandingItem = z.infer<typeof NewStandingItem>

/** Only the fields that are there change. */
export const StandingItemEdit = z.strictObject(facts).partial().meta({ id: 'StandingItemEdit' })
export type StandingItemEdit = z.infer<typeof StandingItemEdit>

/** Where an item is moved: before another of the organ, or last. */
export const StandingItemPlace = z
  .strictObject({ beforeId: z.string().nullable().default(null) })
  .meta({ id: 'StandingItemPlace' })
export type StandingItemPlace = z.infer<typeof StandingItemPlace>

/** A standing item seen from a meeting: whether it is time for it. */
export const DueItem = z
  .object({
    standingItemId: z.string(),
    title: z.string(),
    frequency: ItemFrequency,
    dnr: z.string().nullable().meta({ description: 'Ärendet det här mötets år; null där inget finns' }),
    isCaseMissing: z.boolean().meta({ description: 'Årets samlingsärende är inte öppnat' }),
    wanted: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Så många gånger den terminen eller det året; null för varje möte' }),
    taken: z.number().int().meta({ description: 'Så många andra möten i perioden som har den' }),
    isOnAgenda: z.boolean(),
    isDue: z.boolean().meta({ description: 'Ska upp, och står inte på dagordningen' })
  })
  .meta({ id: 'DueItem' })
export type DueItem = z.infer<typeof DueItem>
