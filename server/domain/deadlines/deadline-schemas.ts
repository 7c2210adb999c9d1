import { z } from 'zod'
import { isoDate } from '../shared/dates.ts'
import { Paging } from '../shared/paging.ts'

/** What is to be done by a day, each told apart for programs. */
export const deadlineKinds = [
  'material',
  'summons',
  'announce-meeting',
  'report-decisions',
  'report-decision',
  'announce-decision',
  'review',
  'approval',
  'announcement',
  'legal-force',
  'take-down',
  'take-down-meeting',
  'take-down-decision',
  'watch'
] as const
export const DeadlineKind = z.enum(deadlineKinds)
export type DeadlineKind = z.infer<typeof DeadlineKind>

/** What the law, the plan of the organ or a watch on a case wants done, and by when. */
export const Deadline = z
  .object({
    kind: DeadlineKind,
    dueOn: isoDate.meta({
      description: 'Senaste dag; för announce-decision, legal-force och det som får tas ned den första'
    }),
    isLate: z.boolean(),
    statute: z
      .string()
      .nullable()
      .meta({ description: 'Lagrummet; null där dagen följer av planen', examples: ['KL 5 kap. 69 §'] }),
    organName: z.string().nullable(),
    meetingId: z.string().nullable(),
    immediateApprovalId: z
      .string()
      .nullable()
      .meta({ description: 'För det som rör paragrafer som justerades omedelbart' }),
    firstOn: isoDate.nullable().meta({ description: 'Sammanträdets första dag' }),
    caseId: z.string().nullable(),
    dnr: z.string().nullable(),
    delegatedDecisionId: z.string().nullable(),
    note: z
      .string()
      .nullable()
      .meta({ description: 'Vad som ska bevakas i ärendet, eller delegationsbeslutets rubrik' })
  })
  .meta({ id: 'Deadline' })
export type Deadline = z.infer<typeof Deadline>

export const DeadlineFilter = Paging.extend({
  until: isoDate.optional().meta({ description: 'Det som ska göras senast den dagen; allt om inget anges' }),
  organId: z.string().optional().meta({ description: 'Bara det som rör det här organet' })
})
export type DeadlineFilter = z.infer<typeof DeadlineFilter>
