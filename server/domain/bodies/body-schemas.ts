import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'
import { line, optionalLine } from '../shared/text-schemas.ts'

const organisationNumber = optionalLine(20).refine(value => value === null || /^\d{6}-\d{4}$/.test(value), {
  error: 'Skriv organisationsnumret som 222000-1234.'
})

export const EarlierName = z
  .object({ id: z.string(), name: z.string(), fromOn: isoDate.nullable(), untilOn: isoDate })
  .meta({ id: 'EarlierName' })
export type EarlierName = z.infer<typeof EarlierName>

export const NewEarlierName = z
  .strictObject({ name: line(200), fromOn: isoDate.nullable().default(null), untilOn: isoDate })
  .refine(({ fromOn, untilOn }) => !fromOn || fromOn <= untilOn, {
    path: ['untilOn'],
    error: 'Sista dagen kan inte ligga före den första.'
  })
  .meta({ id: 'NewEarlierName' })
export type NewEarlierName = z.infer<typeof NewEarlierName>

/** The public body itself. */
export const Body = z
  .object({
    name: z.string(),
    organisationNumber: z.string().nullable(),
    seat: z.string().nullable(),
    publishesRegister: z.boolean().meta({ description: 'Att allmänhetens diarium är öppet på webben' }),
    appealCourt: z
      .string()
      .nullable()
      .meta({
        description: 'Förvaltningsrätten som prövar överklaganden',
        examples: ['Förvaltningsrätten i Falun']
      }),
    appealAddress: z.string().nullable().meta({ description: 'Dit ett överklagande skickas' }),
    earlierNames: z.array(EarlierName),
    revision: z.number().int()
  })
  .meta({ id: 'Body' })
export type Body = z.infer<typeof Body>

export const BodyEdit = z
  .strictObject({
    name: line(200),
    organisationNumber,
    seat: optionalLine(100),
    publishesRegister: z.boolean(),
    appealCourt: optionalLine(120),
    appealAddress: optionalLine(300)
  })
  .partial()
  .meta({ id: 'BodyEdit' })
export type BodyEdit = z.infer<typeof BodyEdit>

/** A member of the body; the share is of the population, in percent with two decimals. */
export const Member = z
  .object({
    id: z.string(),
    name: z.string(),
    abbreviation: z.string().nullable(),
    sharePercent: z
      .number()
      .nullable()
      .meta({ examples: [27.12] }),
    revision: z.number().int()
  })
  .meta({ id: 'Member' })
export type Member = z.infer<typeof Member>

const sharePercent = z
  .number({ error: 'Skriv andelen i procent som ett tal, till exempel 27,12.' })
  .min(0, { error: 'Andelen kan inte vara mindre än 0 procent.' })
  .max(100, { error: 'Andelen kan inte vara större än 100 procent.' })
  .multipleOf(0.01, { error: 'Skriv andelen med högst två decimaler.' })

export const NewMember = z
  .strictObject({
    name: line(200),
    abbreviation: optionalLine(20).default(null),
    sharePercent: sharePercent.nullable().default(null)
  })
  .meta({ id: 'NewMember' })
export type NewMember = z.infer<typeof NewMember>

export const MemberEdit = z
  .strictObject({ name: line(200), abbreviation: optionalLine(20), sharePercent: sharePercent.nullable() })
  .partial()
  .meta({ id: 'MemberEdit' })
export type MemberEdit = z.infer<typeof MemberEdit>
