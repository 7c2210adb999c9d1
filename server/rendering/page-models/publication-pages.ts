import type {
  PersonalDataFinding,
  PersonalDataLook
} from '../../domain/announcement/personal-data-schemas.ts'
import type { Minutes } from '../../domain/approval/minutes.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { formatDays } from '../format.ts'
import { labels } from '../labels.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { minutesViewOf, type MinutesBody } from './minutes-page.ts'
import { crumb, type PageHead } from './page-head.ts'

export type PublicMinutesPage = PageHead & MinutesBody & { announcementId: string }

/** Minutes on the notice board: no mention in them leads to what only some may read. */
export const publicMinutesPage = (minutes: Minutes, announcementId: string): PublicMinutesPage => ({
  title: `${minutes.isImmediate ? 'Omedelbart justerat protokoll' : 'Protokoll'}, ${minutes.organName} ${formatDays(minutes.firstOn, minutes.lastOn)}`,
  breadcrumb: [crumb('Anslagstavla', '/anslagstavla'), crumb('Protokoll')],
  announcementId,
  ...minutesViewOf(minutes, () => undefined)
})

type FindingView = PersonalDataFinding & {
  kindText: string
  position: number
  choices: readonly ChoiceView[]
}
type ChoiceView = { value: string; text: string; isChosen: boolean }

export type PublicationPage = PageHead & {
  meeting: Meeting
  look: Omit<PersonalDataLook, 'findings'>
  groups: readonly { label: string; findings: readonly FindingView[] }[]
  refusal: string
}

export const publicationPage = (
  { findings, ...look }: PersonalDataLook,
  { meeting, maySeeMeeting }: { meeting: Meeting; maySeeMeeting: boolean },
  refusal = ''
): PublicationPage => {
  const views = findings.map((finding, position) => ({
    ...finding,
    position,
    kindText: labels.personalDataKind[finding.kind],
    choices: Object.entries(labels.personalDataVerdict).map(([value, text]) => ({
      value,
      text,
      isChosen: finding.verdict === value
    }))
  }))
  return {
    title: `Publicering, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, ...(maySeeMeeting ? [toMeeting(meeting)] : []), crumb('Publicering')],
    meeting,
    look,
    groups: [...new Set(views.map(({ label }) => label))].map(label => ({
      label,
      findings: views.filter(view => view.label === label)
    })),
    refusal
  }
}
