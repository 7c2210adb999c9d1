import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'

/** What waits for the person: an answer to a kallelse, a review of minutes before they are sealed or of §§ before they are approved at once, or a signature under them or under a correction of them. */
export const ownTaskKinds = [
  'answer-summons',
  'review-paragraphs',
  'review-minutes',
  'sign-minutes',
  'sign-correction'
] as const

export const OwnTask = z
  .object({
    kind: z.enum(ownTaskKinds),
    meetingId: z.string(),
    immediateApprovalId: z
      .string()
      .nullable()
      .meta({ description: 'För paragrafer som justeras omedelbart' }),
    correctedApprovalId: z
      .string()
      .nullable()
      .meta({ description: 'För en rättelse: justeringen som rättas' }),
    organName: z.string(),
    firstOn: isoDate.meta({ description: 'Sammanträdets första dag' }),
    dueOn: isoDate.nullable().meta({ description: 'Senaste dag för granskning (KL 5:69)' })
  })
  .meta({ id: 'OwnTask' })
export type OwnTask = z.infer<typeof OwnTask>
