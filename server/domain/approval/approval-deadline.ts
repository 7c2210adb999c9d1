import { getOrganRow } from '../bodies/organ-store.ts'
import { seeMinutes } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { approvalDueOn, breachesOf, hasDutyToApprove } from './approval.ts'
import type { ApprovalDeadline } from './approval-schemas.ts'
import { findApprovalOf } from './approval-store.ts'

/** By when the minutes are to be approved, and what is late (KL 5:69); no day where nobody is bound by one. */
export const getApprovalDeadline = async (ctx: Context, meetingId: string): Promise<ApprovalDeadline> =>
  deadlineOf(ctx, (await seeMinutes(ctx, meetingId)).meeting)

/** The same for a meeting that the actor may read. Read-in minutes were approved elsewhere, once. */
export const deadlineOf = async (ctx: Context, meeting: Meeting): Promise<ApprovalDeadline> => {
  const isBound =
    !meeting.isImported &&
    (meeting.state === 'closed' || meeting.state === 'sealed') &&
    hasDutyToApprove(await getOrganRow(ctx.store, meeting.organId))
  const dueOn = isBound ? approvalDueOn(meeting.lastOn) : null
  const approvedOn = (await findApprovalOf(ctx.store, meeting.id))?.approvedOn ?? null
  return { dueOn, approvedOn, breaches: breachesOf({ dueOn, approvedOn }, dayInSweden(ctx.now)) }
}
