import { listImmediateApprovals, toApproval } from '../approval/approvals.ts'
import type { Approval } from '../approval/approval-schemas.ts'
import { findApprovalOf } from '../approval/approval-store.ts'
import { listRemarks } from '../approval/list-remarks.ts'
import { findAnnouncement } from '../announcement/announcements.ts'
import { getMeetingAnnouncing } from '../announcement/meeting-announcements.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { findPropositions } from '../decisions/proposition-store.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Context } from '../shared/context.ts'
import { getSummoning } from '../summons/summoning.ts'
import { checklistLines, itemsOf, type ChecklistFacts } from './checklist.ts'
import type { Checklist, ChecklistFinding, ChecklistLine } from './checklist-schemas.ts'
import { findTicks } from './checklist-store.ts'

/** What stands between a meeting and the law: what the system has found, and what a person ticks. For those who write its minutes. */
export const getChecklist = async (ctx: Context, meetingId: string): Promise<Checklist> => {
  const meeting = await getOwnMeeting(ctx, meetingId)
  // Of a meeting that is not held the law asks nothing.
  const lines = meeting.state === 'cancelled' ? [] : await linesOf(ctx, meeting)
  return {
    meetingId,
    findings: [
      ...(await ofSummons(ctx, meeting)),
      ...(await ofAnnouncing(ctx, meeting)),
      ...(await ofMinutes(ctx, meeting)),
      ...(await ofApprovals(ctx, meeting))
    ],
    lines,
    unticked: lines.filter(({ isTicked }) => !isTicked).length
  }
}

const linesOf = async (ctx: Context, meeting: Meeting): Promise<ChecklistLine[]> => {
  const ticks = await findTicks(ctx.store, meeting.id)
  return itemsOf(await factsOf(ctx, meeting)).map(item => {
    const { phase, statute, text } = checklistLines[item]
    const { note = null, tickedAt = null, tickedBy = null } = ticks.get(item) ?? {}
    return { item, phase, statute, text, isTicked: tickedAt !== null, note, tickedAt, tickedBy }
  })
}

const ofTheOrgan = new Set(['chair', 'vice-chair', 'member', 'serving-substitute', 'substitute', 'secretary'])

const factsOf = async ({ store }: Context, meeting: Meeting): Promise<ChecklistFacts> => {
  const organ = await getOrganRow(store, meeting.organId)
  const attendance = await findAttendance(store, meeting.id)
  const matters = await findMatters(store, meeting)
  const propositions = await findPropositions(
    store,
    matters.map(({ id }) => id)
  )
  return {
    legalKind: organ.legalKind,
    isBudget: meeting.isBudget,
    isAnnounced: organ.isAnnounced,
    isAppealable: organ.isAppealable,
    hasApprovers: organ.approverCount > 0,
    hasRemote: attendance.some(({ mode }) => mode === 'remote'),
    hasGuests: attendance.some(({ role }) => !ofTheOrgan.has(role)),
    hasPropositions: propositions.size > 0
  }
}

const nowhere = { statute: null, reason: null, paragraphId: null, attendanceId: null, approvalId: null }

const ofSummons = async (ctx: Context, { id }: Meeting): Promise<ChecklistFinding[]> => {
  const { breaches } = await getSummoning(ctx, id)
  return breaches.map(({ message, statute, reason, paragraphId }) => ({
    ...nowhere,
    about: 'summons',
    message,
    statute,
    reason,
    paragraphId
  }))
}

const ofAnnouncing = async (ctx: Context, { id }: Meeting): Promise<ChecklistFinding[]> => {
  const { breaches, announcements } = await getMeetingAnnouncing(ctx, id)
  const reason = announcements.find(each => each.reason)?.reason ?? null
  return breaches.map(({ message, statute }) => ({
    ...nowhere,
    about: 'meeting-announcement',
    message,
    statute,
    reason
  }))
}

// A planned meeting has nothing in its §§ yet.
const ofMinutes = async (ctx: Context, { id, state }: Meeting): Promise<ChecklistFinding[]> =>
  state === 'planned' || state === 'cancelled'
    ? []
    : (await listRemarks(ctx, id)).map(({ message, paragraphId, attendanceId }) => ({
        ...nowhere,
        about: 'minutes',
        message,
        paragraphId,
        attendanceId
      }))

const ofApprovals = async (ctx: Context, meeting: Meeting): Promise<ChecklistFinding[]> => {
  const whole = await findApprovalOf(ctx.store, meeting.id)
  const approvals = await listImmediateApprovals(ctx, meeting.id)
  if (whole) approvals.push(await toApproval(ctx, meeting, whole))
  return (await Promise.all(approvals.map(approval => ofApproval(ctx, approval)))).flat()
}

const ofApproval = async (ctx: Context, { id, breaches }: Approval): Promise<ChecklistFinding[]> => {
  const announcement = await findAnnouncement(ctx, id)
  return [
    ...breaches.map(({ message, statute }) => ({
      about: 'approval' as const,
      message,
      statute,
      reason: null
    })),
    ...(announcement?.breaches ?? []).map(({ message, statute }) => ({
      about: 'announcement' as const,
      message,
      statute,
      reason: announcement?.reason ?? null
    }))
  ].map(found => ({ ...nowhere, ...found, approvalId: id }))
}
