import { and, asc, eq, gte, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { isNotCancelled, shownState } from '../meetings/meeting-state.ts'
import { findAnnouncementsOfMeetings } from '../meetings/meeting-announcement-store.ts'
import { addDays, type IsoDate } from '../shared/dates.ts'
import { groupBy } from '../shared/group-by.ts'

const { announcements, approvals, meetingAnnouncements, meetings, organs, summonses } = schema

/** The act that is of §§ approved at once has a page of its own. */
export const immediateId = sql<
  string | null
>`case when ${approvals.excerpt} is not null then ${approvals.id} end`

/** Meetings that may still have something to be done with them: those not approved, and those of the last year or so. */
export const findUnfinishedMeetings = async (store: Store, organIds: readonly string[], today: IsoDate) => {
  const { read } = store
  const approvalRows = await read
    .select({
      id: approvals.id,
      meetingId: approvals.meetingId,
      immediateApprovalId: immediateId,
      approvedOn: approvals.approvedOn,
      announcementId: announcements.id,
      lastAppealOn: announcements.lastAppealOn,
      downFromOn: announcements.downFromOn,
      takenDownOn: announcements.takenDownOn
    })
    .from(approvals)
    .innerJoin(meetings, eq(meetings.id, approvals.meetingId))
    .leftJoin(announcements, eq(announcements.approvalId, approvals.id))
    .where(ownMeetings(organIds))
  const found = await read
    .select({
      id: meetings.id,
      organId: meetings.organId,
      organName: organs.name,
      state: shownState,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      isBudget: meetings.isBudget,
      isImported: meetings.isImported,
      legalKind: organs.legalKind,
      approverCount: organs.approverCount,
      isAnnounced: organs.isAnnounced
    })
    .from(meetings)
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .where(and(ownMeetings(organIds), or(isNotCancelled, isUp(read)), mayHaveMore(read, today)))
    .orderBy(asc(meetings.firstOn), asc(meetings.id))
  const ids = found.map(({ id }) => id)
  const summoned = await read
    .selectDistinct({ meetingId: summonses.meetingId })
    .from(summonses)
    .where(inArray(summonses.meetingId, ids))
  const approvalsOf = groupBy(approvalRows, ({ meetingId }) => meetingId)
  const isSummoned = new Set(summoned.map(({ meetingId }) => meetingId))
  const announcementsOf = await findAnnouncementsOfMeetings(store, ids)
  return found.map(row => ({
    announcements: announcementsOf.get(row.id) ?? [],
    isSummoned: isSummoned.has(row.id),
    approvals: approvalsOf.get(row.id) ?? [],
    ...row
  }))
}

// What was read in from older minutes was approved long ago, elsewhere.
const ownMeetings = (organIds: readonly string[]): SQL | undefined =>
  and(inArray(meetings.organId, [...organIds]), eq(meetings.isImported, false))

/** That a meeting is cancelled does not take its announcement down. */
const isUp = (read: Store['read']): SQL =>
  inArray(
    meetings.id,
    read
      .select({ id: meetingAnnouncements.meetingId })
      .from(meetingAnnouncements)
      .where(isNull(meetingAnnouncements.takenDownOn))
  )

const mayHaveMore = (read: Store['read'], today: IsoDate): SQL | undefined =>
  or(
    gte(meetings.firstOn, addDays(today, -lookBackDays)),
    ne(meetings.state, 'sealed'),
    inArray(
      meetings.id,
      read.select({ id: approvals.meetingId }).from(approvals).where(isNull(approvals.approvedOn))
    )
  )

/** Three weeks to appeal, and what a judgment may take; what is older is found at its meeting. */
const lookBackDays = 400
