import { and, desc, eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Organ } from '../bodies/organ-schemas.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import {
  announceMeetingBy,
  announcingBreachesOf,
  mustBeAnnounced,
  type AnnouncedMeeting
} from '../meetings/meeting-announcement.ts'
import {
  findMeetingAnnouncements,
  type MeetingAnnouncementRow
} from '../meetings/meeting-announcement-store.ts'
import { seeMeeting } from '../meetings/meeting-access.ts'
import { shownState } from '../meetings/meeting-state.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { changedAtOf, isOnOurBoard } from './announcing.ts'
import { composeAnnouncedMeeting, saysTheSame, withPublicTitles } from './compose-meeting-announcement.ts'
import {
  MeetingNotice,
  type MeetingAnnouncement,
  type MeetingAnnouncing
} from './meeting-announcement-schemas.ts'

const { meetingAnnouncements, meetings, organs } = schema

/** Meetings that are to be held, on our own board for anybody, the next first (KL 8:10 p. 1): what the notice names, no more. */
export const listMeetingNotices = async ({ store }: Context): Promise<MeetingNotice[]> => {
  const rows = await store.read
    .select({ state: shownState, announcement: meetingAnnouncements })
    .from(meetingAnnouncements)
    .innerJoin(meetings, eq(meetings.id, meetingAnnouncements.meetingId))
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .where(and(isOnOurBoard(meetingAnnouncements), isLast))
    .orderBy(desc(meetingAnnouncements.announcedOn), desc(meetingAnnouncements.id))
  return Promise.all(
    rows.map(async ({ announcement, state }) =>
      MeetingNotice.parse(
        await toShown(store, announcement as MeetingAnnouncementRow, { state, isReplaced: false })
      )
    )
  )
}

// One that a later one has come in the stead of is up no more.
const isLast = sql`not exists (select 1 from meeting_announcements later
  where later.meeting_id = ${meetingAnnouncements.meetingId} and later.position > ${meetingAnnouncements.position})`

/** How a meeting is announced, for whoever sees the meeting. */
export const getMeetingAnnouncing = async (ctx: Context, meetingId: string): Promise<MeetingAnnouncing> => {
  const { store, now } = ctx
  const { meeting } = await seeMeeting(ctx, meetingId)
  const organ = await getOrganRow(store, meeting.organId)
  const rows = await findMeetingAnnouncements(store, meetingId)
  const content = await composeAnnouncedMeeting(store, meeting)
  const facts = { ...meeting, legalKind: organ.legalKind }
  const today = dayInSweden(now)
  const last = rows.at(-1)
  return {
    meetingId,
    isRequired: mustBeAnnounced(facts),
    dueOn: mustBeAnnounced(facts) ? announceMeetingBy(meeting.firstOn) : null,
    isOutdated:
      meeting.state === 'planned' &&
      last?.takenDownOn === null &&
      !saysTheSame(content, await withPublicTitles(store, last.content)),
    refusal: refusalToAnnounce(organ, meeting, content, today),
    breaches: announcingBreachesOf(facts, rows, today),
    announcements: await Promise.all(
      rows.toReversed().map(row => toShown(store, row, { state: meeting.state, isReplaced: row !== last }))
    )
  }
}

/** The announcement that holds; `not-found` where there is none. */
export const getMeetingAnnouncement = async (
  ctx: Context,
  meetingId: string
): Promise<MeetingAnnouncement> => {
  const [last] = (await getMeetingAnnouncing(ctx, meetingId)).announcements
  if (!last) throw notFound('Anslaget')
  return last
}

/** Why the meeting cannot be announced now; '' when it can. What has been up on a board elsewhere can always be recorded. */
export const refusalToAnnounce = (
  organ: Organ,
  { state, lastOn }: Pick<Meeting, 'state' | 'lastOn'>,
  { startsAt, place, matters }: Pick<AnnouncedMeeting, 'startsAt' | 'place' | 'matters'>,
  today: IsoDate
): string => {
  if (!organ.isAnnounced) return `${organ.name} anslår inget på anslagstavlan.`
  if (state === 'cancelled') return 'Mötet är inställt. Planera ett nytt möte, och anslå det.'
  if (organ.boardAddress) return ''
  if (state !== 'planned') return 'Bara ett planerat möte anslås. Det här är öppnat eller hållet.'
  if (lastOn < today) return `Mötets dag, ${lastOn}, har varit. Ett möte anslås innan det hålls.`
  if (!startsAt || !place)
    return 'Skriv in mötets tid och plats först: de ska stå i anslaget (KL 5 kap. 13 §).'
  return matters.length === 0
    ? 'Dagordningen är tom. Lägg till ärendena först: de ska stå i anslaget (KL 5 kap. 13 §).'
    : ''
}

const toShown = async (
  store: Store,
  { content, position, announcedAt, ...row }: MeetingAnnouncementRow,
  { state, isReplaced }: Pick<Meeting, 'state'> & { isReplaced: boolean }
): Promise<MeetingAnnouncement> => {
  const { matters, ...said } = await withPublicTitles(store, content)
  return {
    ...row,
    ...said,
    matters: matters.map(({ title, dnr }) => ({ title, dnr })),
    isCancelled: state === 'cancelled',
    isRenewal: position > 0,
    isReplaced,
    changedAt: changedAtOf({ ...row, announcedAt })
  }
}
