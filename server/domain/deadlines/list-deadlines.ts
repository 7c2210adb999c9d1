import { assertCan, can } from '../access/can.ts'
import { confirmable } from '../announcement/legal-force.ts'
import { listLegalForce } from '../announcement/legal-forces.ts'
import { listOrgans } from '../bodies/organs.ts'
import { exportWaitingWatches } from '../cases/watches.ts'
import { findUnreported } from '../delegation/delegated-decision-store.ts'
import { findYearPlans } from '../planning/year-plan-store.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import { deadlinesOf, isLateOn, type MeetingProgress } from './deadline.ts'
import type { Deadline, DeadlineFilter } from './deadline-schemas.ts'
import { findUnfinishedMeetings } from './deadline-store.ts'

/**
 * What is to be done next and by when, the first day first: with the meetings of the organs whose minutes the actor keeps, and
 * with the cases that are watched, for those who work in the register.
 */
export const listDeadlines = async (ctx: Context, filter: DeadlineFilter): Promise<Page<Deadline>> => {
  assertCan(ctx, 'meetings.list')
  const all = [...(await ofMeetings(ctx, filter)), ...(await ofCases(ctx, filter))]
    .filter(({ dueOn }) => !filter.until || dueOn <= filter.until)
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
  const from = offsetOf(filter)
  const { limit, page } = filter
  return { items: all.slice(from, from + limit), limit, page, total: all.length }
}

const ofMeetings = async (
  ctx: Context,
  { organId: only }: Pick<DeadlineFilter, 'organId'>
): Promise<Deadline[]> => {
  const today = dayInSweden(ctx.now)
  const organIds = (await listOrgans(ctx))
    .map(({ id }) => id)
    .filter(organId => (!only || organId === only) && can(ctx.actor, 'meetings.plan', { organId }))
  if (organIds.length === 0) return []
  const plans = (await findYearPlans(ctx.store, {})).filter(({ adoptedOn }) => adoptedOn !== null)
  const plannedOf = new Map(plans.flatMap(({ days }) => days).map(day => [day.meetingId, day]))
  const found: Deadline[] = []
  const told = new Set<string>()
  for (const meeting of await findUnfinishedMeetings(ctx.store, organIds, today)) {
    const isNext = (meeting.state === 'planned' || meeting.state === 'open') && !told.has(meeting.organId)
    if (isNext) told.add(meeting.organId)
    const progress: MeetingProgress = {
      state: meeting.state,
      firstOn: meeting.firstOn,
      lastOn: meeting.lastOn,
      organ: meeting,
      planned: plannedOf.get(meeting.id) ?? null,
      isSummoned: meeting.isSummoned,
      unreported: isNext ? (await findUnreported(ctx.store, meeting.organId)).length : 0,
      approvals: await Promise.all(meeting.approvals.map(row => approvalOf(ctx, row, today)))
    }
    for (const deadline of deadlinesOf(progress))
      found.push({
        ...nothing,
        ...deadline,
        isLate: isLateOn(deadline, today),
        organName: meeting.organName,
        meetingId: meeting.id,
        firstOn: meeting.firstOn
      })
  }
  return found
}

type ApprovalRow = Awaited<ReturnType<typeof findUnfinishedMeetings>>[number]['approvals'][number]

const approvalOf = async (
  ctx: Context,
  {
    meetingId,
    immediateApprovalId,
    approvedOn,
    announcementId,
    lastAppealOn,
    downFromOn,
    takenDownOn
  }: ApprovalRow,
  today: IsoDate
): Promise<MeetingProgress['approvals'][number]> => {
  if (!announcementId || !downFromOn) return { approvedOn, immediateApprovalId, announcement: null }
  const isPast = lastAppealOn !== null && lastAppealOn < today
  const unconfirmed = isPast ? confirmable(await listLegalForce(ctx, meetingId)) : []
  return {
    approvedOn,
    immediateApprovalId,
    announcement: {
      lastAppealOn,
      downFromOn,
      isDown: takenDownOn !== null,
      unconfirmed: unconfirmed.filter(decision => decision.lastAppealOn === lastAppealOn).length
    }
  }
}

const ofCases = async (ctx: Context, { until, organId }: DeadlineFilter): Promise<Deadline[]> => {
  if (organId || !can(ctx.actor, 'register.oversee')) return []
  const today = dayInSweden(ctx.now)
  const found: Deadline[] = []
  for await (const { caseId, dnr, watchOn, note } of exportWaitingWatches(ctx, { until }))
    found.push({ ...nothing, kind: 'watch', dueOn: watchOn, isLate: watchOn < today, caseId, dnr, note })
  return found
}

const nothing = {
  statute: null,
  organName: null,
  meetingId: null,
  immediateApprovalId: null,
  firstOn: null,
  caseId: null,
  dnr: null,
  note: null
} satisfies Partial<Deadline>
