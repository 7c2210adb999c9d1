import { z } from 'zod'
import { numberOrigins } from '../../db/schema/series.ts'
import { isoDate } from '../shared/dates.ts'
import { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { line } from '../shared/text-schemas.ts'
import { Paging } from '../shared/paging.ts'

export const NumberOrigin = z.enum(numberOrigins)
export type NumberOrigin = z.infer<typeof NumberOrigin>

/** A case (ärende): one dnr for its whole life. */
export const Case = z
  .object({
    id: z.string(),
    dnr: z.string().meta({ examples: ['044/26'] }),
    title: z.string(),
    openedOn: isoDate.nullable().meta({ description: 'Okänd för ett inläst ärende' }),
    numberOrigin: NumberOrigin,
    secrecy: SecrecyMark.nullable(),
    isWithheld: z.boolean().meta({ description: 'Att rubriken är borttagen för den som frågar' }),
    revision: z.number().int()
  })
  .meta({ id: 'Case' })
export type Case = z.infer<typeof Case>

export const NewCase = z
  .strictObject({
    title: line(300),
    openedOn: isoDate.optional().meta({ description: 'Dagen ärendet öppnades; i dag om inget anges' })
  })
  .meta({ id: 'NewCase' })
export type NewCase = z.infer<typeof NewCase>

export const CaseEdit = z
  .strictObject({ title: line(300) })
  .partial()
  .meta({ id: 'CaseEdit' })
export type CaseEdit = z.infer<typeof CaseEdit>

export const CaseFilter = Paging.extend({
  year: z.coerce
    .number()
    .int()
    .min(1900)
    .max(2199)
    .optional()
    .meta({ description: 'Året i diarienumret', examples: [2026] }),
  text: z.string().max(200).optional().meta({ description: 'Diarienummer eller ord i rubriken' })
})
export type CaseFilter = z.infer<typeof CaseFilter>
