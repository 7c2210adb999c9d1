import { and, count, desc, eq, gte, lt, sql, type SQL } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import type { Meeting, MeetingFilter } from './meeting-schemas.ts'
import { isInState, shownState } from './meeting-state.ts'

const { meetings, organs } = schema

export const getMeetingRow = async (store: Store, id: string): Promise<Meeting> => {
  const [row] = await meetingById(store.read).execute({ id })
  if (!row) throw notFound('Mötet')
  return row
}

/** Newest first. */
export const findMeetings = async (
  store: Store,
  filter: MeetingFilter,
  visible: SQL | undefined
): Promise<Page<Meeting>> => {
  const { limit, page, organId, year, state } = filter
  const where = and(
    visible,
    organId ? eq(meetings.organId, organId) : undefined,
    year ? gte(meetings.firstOn, `${year}-01-01`) : undefined,
    year ? lt(meetings.firstOn, `${year + 1}-01-01`) : undefined,
    state ? isInState(state) : undefined
  )
  const items = await selectMeetings(store)
    .where(where)
    .orderBy(desc(meetings.firstOn), desc(meetings.id))
    .limit(limit)
    .offset(offsetOf({ limit, page }))
  const [{ total } = { total: 0 }] = await store.read.select({ total: count() }).from(meetings).where(where)
  return { items, limit, page, total }
}

/** Notes when something that the minutes show was last changed; the meeting's own revision stays. */
export const touchMeeting = async ({ store, now }: Context, id: string): Promise<void> => {
  await store.write.update(meetings).set({ changedAt: now }).where(eq(meetings.id, id))
}

/** Deletes a meeting with its attendance, headings and matters. What hangs on the matters must be gone already. */
export const deleteMeeting = async ({ write }: Store, id: string): Promise<void> => {
  const { attendances, matters, sections } = schema
  await write.delete(attendances).where(eq(attendances.meetingId, id))
  await write.delete(matters).where(eq(matters.meetingId, id))
  await write.delete(sections).where(eq(sections.meetingId, id))
  await write.delete(meetings).where(eq(meetings.id, id))
}

const selectMeetings = ({ read }: Pick<Store, 'read'>) =>
  read
    .select({
      id: meetings.id,
      organId: meetings.organId,
      organName: organs.name,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      place: meetings.place,
      state: shownState,
      isBudget: meetings.isBudget,
      approvalOn: meetings.approvalOn,
      approvalTime: meetings.approvalTime,
      approvalPlace: meetings.approvalPlace,
      isImported: meetings.isImported,
      importedBodyName: meetings.importedBodyName,
      sealedAt: meetings.sealedAt,
      sealedSha256: meetings.sealedSha256,
      cancelledAt: meetings.cancelledAt,
      cancelledReason: meetings.cancelledReason,
      changedAt: meetings.changedAt,
      revision: meetings.revision
    })
    .from(meetings)
    .innerJoin(organs, eq(organs.id, meetings.organId))

const meetingById = prepared(read =>
  selectMeetings({ read })
    .where(eq(meetings.id, sql.placeholder('id')))
    .prepare()
)
