import { z } from 'zod'
import { originReasons } from '../../db/schema/followup.ts'
import { isoDate } from '../shared/dates.ts'

export const OriginReason = z.enum(originReasons)
export type OriginReason = z.infer<typeof OriginReason>

const step = {
  paragraphId: z.string(),
  meetingId: z.string(),
  organName: z.string(),
  firstOn: isoDate,
  label: z.string().meta({ description: 'Paragrafen, eller den som väntas', examples: ['§ 74'] }),
  title: z.string(),
  dnr: z.string().nullable(),
  reason: OriginReason.meta({ description: 'Varför ärendet går vidare' })
}

/** A § of another meeting that a matter comes from or has gone to. */
export const WayStep = z.object(step).meta({ id: 'WayStep' })
export type WayStep = z.infer<typeof WayStep>

/** Where a matter came from and where it went, both ways as far as the actor may see. */
export const ParagraphWay = z
  .object({ from: z.array(WayStep), to: z.array(WayStep) })
  .meta({ id: 'ParagraphWay' })
export type ParagraphWay = z.infer<typeof ParagraphWay>

/** A § that waits for the organ to take it up. */
export const AwaitingMatter = z.object(step).meta({ id: 'AwaitingMatter' })
export type AwaitingMatter = z.infer<typeof AwaitingMatter>

export const NewCarriedMatter = z
  .strictObject({
    fromParagraphId: z.string().meta({ description: 'Paragrafen som väntar på att tas upp' }),
    sectionId: z.string().nullable().default(null).meta({ description: 'Utan värde: sist i dagordningen' })
  })
  .meta({ id: 'NewCarriedMatter' })
export type NewCarriedMatter = z.infer<typeof NewCarriedMatter>
