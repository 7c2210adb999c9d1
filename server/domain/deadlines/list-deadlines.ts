import { assertCan, can } from '../access/can.ts'
import { countConfirmable, findConfirmable } from '../announcement/count-confirmable.ts'
import { listOrgans } from '../bodies/organs.ts'
import { listWaitingWatches } from '../cases/watches.ts'
import {
  findDecisionsOnBoard,
  findUnreported,
  findUnsettled
} from '../delegation/delegated-decision-store.ts'
import { shownOf } from '../delegation/delegated-decisions.ts'
import { announcedSince, mustBeAnnounced } from '../meetings/meeting-announcement.ts'
import { findYearPlans } from '../planning/year-plan-store.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import { deadlinesOf, isLateOn, type MeetingProgress } from './deadline.ts'
import { deadlinesOfDecision } from './deadlines-of-decision.ts'
import type { Deadline, DeadlineFilter } from './deadline-schemas.ts'
import { findUnfinishedMeetings } from './deadline-store.ts'
import { findWaitingReviews } from './waiting-reviews.ts'

/**
 * What is to be done next and by when, the first day first: with the meetings of the organs whose minutes the actor keeps, and
 * with the cases that are watched, for those who work in the register. What the actor is to review has its day too, but where
 * own tasks are told beside.
 */
export const listDeadlines = async (
  ctx: Context,
  filter: DeadlineFilter,
  { areTasksBeside = false } = {}
): Promise<Page<Deadline>> => {
  assertCan(ctx, 'meetings.list')
  const from = offsetOf(filter)
  const { limit, page, until } = filter
  const reviews = areTasksBeside ? [] : await ofReviews(ctx, filter)
  const organIds = await ownOrgans(ctx, filter)
  const organs = [
    ...reviews,
    ...(await ofMeetings(ctx, organIds)),
    ...(await ofDecisions(ctx, organIds))
  ].filter(({ dueOn }) => !until || dueOn <= until)
  const watches = await firstWatches(ctx, filter, from + limit)
  const first = [...organs, ...watches.items].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
  return { items: first.slice(from, from + limit), limit, page, total: organs.length + watches.total }
}

/** Those whose minutes the actor keeps. */
const ownOrgans = async (
  ctx: Context,
  { organId: only }: Pick<DeadlineFilter, 'organId'>
): Promise<string[]> =>
  (await listOrgans(ctx))
    .map(({ id }) => id)
    .filter(organId => (!only || organId === only) && can(ctx.actor, 'meetings.plan', { organId }))

const ofMeetings = async (ctx: Context, organIds: readonly string[]): Promise<Deadline[]> => {
  const today = dayInSweden(ctx.now)
  if (organIds.length === 0) return []
  const plans = (await findYearPlans(ctx.store, {})).filter(({ adoptedOn }) => adoptedOn !== null)
  const plannedOf = new Map(plans.flatMap(({ days }) => days).map(day => [day.meetingId, day]))
  const found: Deadline[] = []
  const told = new Set<string>()
  const unfinished = await findUnfinishedMeetings(ctx.store, organIds, today)
  const unconfirmed = await countConfirmable(ctx.store, pastAppeal(unfinished, today), today)
  for (const meeting of unfinished) {
    const isNext = (meeting.state === 'planned' || meeting.state === 'open') && !told.has(meeting.organId)
    if (isNext) told.add(meeting.organId)
    const progress: MeetingProgress = {
      state: meeting.state,
      firstOn: meeting.firstOn,
      lastOn: meeting.lastOn,
      organ: meeting,
      planned: plannedOf.get(meeting.id) ?? null,
      isSummoned: meeting.isSummoned,
      announcing: announcingOf(meeting),
      unreported: isNext ? (await findUnreported(ctx.store, meeting.organId)).length : 0,
      approvals: meeting.approvals.map(row => approvalOf(row, unconfirmed.get(row.id) ?? 0))
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

const ofReviews = async (
  ctx: Context,
  { organId: only }: Pick<DeadlineFilter, 'organId'>
): Promise<Deadline[]> => {
  if (ctx.actor.kind !== 'person') return []
  const today = dayInSweden(ctx.now)
  return (await findWaitingReviews(ctx, ctx.actor.personId)).flatMap(({ dueOn, organId, ...meeting }) =>
    dueOn === null || (only && organId !== only)
      ? []
      : [{ ...nothing, kind: 'review', dueOn, statute: 'KL 5 kap. 69 §', isLate: dueOn < today, ...meeting }]
  )
}

type UnfinishedMeeting = Awaited<ReturnType<typeof findUnfinishedMeetings>>[number]

const announcingOf = (meeting: UnfinishedMeeting): MeetingProgress['announcing'] => {
  const last = meeting.announcements.at(-1)
  return {
    isRequired: mustBeAnnounced(meeting),
    isAnnounced: announcedSince(meeting.firstOn, meeting.announcements) !== null,
    downFromOn: last?.takenDownOn === null ? last.downFromOn : null
  }
}

/** The acts of approval whose time to appeal has passed. */
const pastAppeal = (meetings: readonly UnfinishedMeeting[], today: IsoDate): string[] =>
  meetings
    .flatMap(({ approvals }) => approvals)
    .filter(({ lastAppealOn }) => lastAppealOn !== null && lastAppealOn < today)
    .map(({ id }) => id)

const approvalOf = (
  {
    immediateApprovalId,
    approvedOn,
    announcementId,
    lastAppealOn,
    downFromOn,
    takenDownOn
  }: UnfinishedMeeting['approvals'][number],
  unconfirmed: number
): MeetingProgress['approvals'][number] => ({
  approvedOn,
  immediateApprovalId,
  announcement:
    announcementId && downFromOn
      ? { lastAppealOn, downFromOn, isDown: takenDownOn !== null, unconfirmed }
      : null
})

/** KL 6:40, 7:8, 8:10 p. 3, 13:5: what should have been reported, is to be announced, may come down from the board, or be confirmed. */
const ofDecisions = async (ctx: Context, organIds: readonly string[]): Promise<Deadline[]> => {
  if (organIds.length === 0) return []
  const today = dayInSweden(ctx.now)
  const rows = await findUnsettled(ctx.store, organIds, today)
  const downFrom = await findDecisionsOnBoard(
    ctx.store,
    rows.map(({ id }) => id)
  )
  const unconfirmed = await findConfirmable(ctx.store, rows, today)
  return (await shownOf(ctx, rows)).flatMap(({ id, organName, label, title, ...decision }) =>
    deadlinesOfDecision({
      ...decision,
      downFromOn: downFrom.get(id) ?? null,
      unconfirmedSince: unconfirmed.get(id) ?? null
    }).map(deadline => ({
      ...nothing,
      ...deadline,
      isLate: isLateOn(deadline, today),
      organName,
      dnr: label,
      note: title,
      delegatedDecisionId: id
    }))
  )
}

/** No more of the watches than the page can show, with how many there are. */
const firstWatches = async (
  ctx: Context,
  { until, organId }: Pick<DeadlineFilter, 'until' | 'organId'>,
  limit: number
): Promise<{ items: Deadline[]; total: number }> => {
  if (organId || !can(ctx.actor, 'register.oversee')) return { items: [], total: 0 }
  const today = dayInSweden(ctx.now)
  const { items, total } = await listWaitingWatches(ctx, { until, limit, page: 1 })
  return {
    items: items.map(({ caseId, dnr, watchOn, note }) => ({
      ...nothing,
      kind: 'watch',
      dueOn: watchOn,
      isLate: watchOn < today,
      caseId,
      dnr,
      note
    })),
    total
  }
}

const nothing = {
  statute: null,
  organName: null,
  meetingId: null,
  immediateApprovalId: null,
  firstOn: null,
  caseId: null,
  dnr: null,
  delegatedDecisionId: null,
  note: null
} satisfies Partial<Deadline>
