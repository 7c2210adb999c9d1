import { asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { groupBy } from '../shared/group-by.ts'
import type { AnnouncedMeeting } from './meeting-announcement.ts'

const { cases, matters, meetingAnnouncements } = schema

export type MeetingAnnouncementRow = Omit<typeof meetingAnnouncements.$inferSelect, 'content'> & {
  content: AnnouncedMeeting
}

/** Those of each meeting, the first first. */
export const findAnnouncementsOfMeetings = async (
  { read }: Store,
  meetingIds: readonly string[]
): Promise<ReadonlyMap<string, MeetingAnnouncementRow[]>> => {
  const rows = (await read
    .select()
    .from(meetingAnnouncements)
    .where(inArray(meetingAnnouncements.meetingId, [...meetingIds]))
    .orderBy(asc(meetingAnnouncements.position))) as MeetingAnnouncementRow[]
  return groupBy(rows, ({ meetingId }) => meetingId)
}

export const findMeetingAnnouncements = async (
  store: Store,
  meetingId: string
): Promise<MeetingAnnouncementRow[]> =>
  (await findAnnouncementsOfMeetings(store, [meetingId])).get(meetingId) ?? []

/** What the public register calls the case of each matter, where that is other than its title. */
export const findPublicCaseTitles = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<ReadonlyMap<string, string>> => {
  const rows = await read
    .select({ id: matters.id, publicTitle: cases.publicTitle })
    .from(matters)
    .innerJoin(cases, eq(cases.id, matters.caseId))
    .where(inArray(matters.id, [...matterIds]))
  return new Map(rows.flatMap(({ id, publicTitle }) => (publicTitle ? [[id, publicTitle]] : [])))
}
