import type {
  MeetingAnnouncement,
  MeetingAnnouncing
} from '../../domain/announcement/meeting-announcement-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { timeTextOf } from './announcement-pages.ts'
import { formOf, type Form } from './form.ts'
import { meetingName, toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

type View = MeetingAnnouncement & { timeText: string }

export type MeetingAnnouncementPage = PageHead & {
  meeting: Meeting
  announcing: Omit<MeetingAnnouncing, 'announcements'>
  /** The one that holds. */
  current: View | null
  replaced: readonly View[]
  mayWrite: boolean
  mayTakeDown: boolean
  /** Where the meeting can be announced, for the first time or anew, by the reader, who may have tried. */
  showsForm: boolean
  asksReason: boolean
  /** Why it was announced late. */
  reason: string
  isElsewhere: boolean
  form: Form
}

type Shown = {
  announcing: MeetingAnnouncing
  meeting: Meeting
  mayWrite: boolean
  isElsewhere: boolean
  today: IsoDate
}

export const meetingAnnouncementPage = (
  { announcing: { announcements, ...announcing }, meeting, mayWrite, isElsewhere, today }: Shown,
  form = formOf('meetingAnnouncement')
): MeetingAnnouncementPage => {
  const [current = null, ...replaced] = announcements.map(each => ({ ...each, timeText: timeTextOf(each) }))
  const isWanted = !current || announcing.isOutdated
  return {
    title: `Anslag om mötet, ${meetingName(meeting)}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Anslag om mötet')],
    meeting,
    announcing,
    reason: announcements.find(({ reason }) => reason)?.reason ?? '',
    current,
    replaced,
    mayWrite,
    mayTakeDown: mayWrite && current !== null && !current.takenDownOn && today >= current.downFromOn,
    showsForm: mayWrite && (form.refusal !== '' || (isWanted && announcing.refusal === '')),
    asksReason:
      (announcing.breaches.length > 0 && current?.firstOn !== meeting.firstOn) ||
      form.errors.some(({ field }) => field === 'reason'),
    isElsewhere,
    form
  }
}
