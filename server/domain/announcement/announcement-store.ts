import { desc, eq, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { isOnOurBoard } from './announcing.ts'

const { announcements, approvals, meetings, organs, sealedMinutes } = schema

/** An announcement with what it tells of the meeting, as the minutes, or the §§ that were approved at once, were sealed. */
export type AnnouncementRow = Awaited<ReturnType<typeof select>>[number]

const select = (read: Db, where: SQL | undefined) =>
  read
    .select({
      id: announcements.id,
      approvalId: announcements.approvalId,
      meetingId: meetings.id,
      organId: organs.id,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      excerpt: approvals.excerpt,
      minutes: sealedMinutes.minutes,
      approvedOn: approvals.approvedOn,
      announcedOn: announcements.announcedOn,
      announcedAt: announcements.announcedAt,
      keptAt: announcements.keptAt,
      boardAddress: announcements.boardAddress,
      lastAppealOn: announcements.lastAppealOn,
      downFromOn: announcements.downFromOn,
      takenDownOn: announcements.takenDownOn,
      reason: announcements.reason,
      revision: announcements.revision
    })
    .from(announcements)
    .innerJoin(approvals, eq(approvals.id, announcements.approvalId))
    .innerJoin(meetings, eq(meetings.id, approvals.meetingId))
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .leftJoin(sealedMinutes, eq(sealedMinutes.meetingId, meetings.id))
    .where(where)
    .orderBy(desc(announcements.announcedOn), desc(announcements.id))

export const getAnnouncementRow = async ({ read }: Store, id: string): Promise<AnnouncementRow> => {
  const [row] = await select(read, eq(announcements.id, id))
  if (!row) throw notFound('Anslaget')
  return row
}

export const findAnnouncementOf = async (
  { read }: Store,
  approvalId: string
): Promise<AnnouncementRow | undefined> => (await select(read, eq(announcements.approvalId, approvalId)))[0]

/** Of every act of approval of a meeting. */
export const findAnnouncementsOf = ({ read }: Store, meetingId: string): Promise<AnnouncementRow[]> =>
  select(read, eq(meetings.id, meetingId))

/** What is up on our own board, of organs that have opened it. */
export const findOnBoard = ({ read }: Store): Promise<AnnouncementRow[]> =>
  select(read, isOnOurBoard(announcements))
