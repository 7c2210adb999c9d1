import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'

/** What waits for the person: an answer to a kallelse, or a signature under minutes. */
export const ownTaskKinds = ['answer-summons', 'sign-minutes'] as const

export const OwnTask = z
  .object({
    kind: z.enum(ownTaskKinds),
    meetingId: z.string(),
    immediateApprovalId: z
      .string()
      .nullable()
      .meta({ description: 'För paragrafer som justeras omedelbart' }),
    organName: z.string(),
    firstOn: isoDate.meta({ description: 'Sammanträdets första dag' })
  })
  .meta({ id: 'OwnTask' })
export type OwnTask = z.infer<typeof OwnTask>
