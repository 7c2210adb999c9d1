import type { DueItem } from '../../domain/agenda/standing-item-schemas.ts'
import type { Remark } from '../../domain/approval/remark-schemas.ts'
import type { MeetingAnnouncing } from '../../domain/announcement/meeting-announcement-schemas.ts'
import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { Attendance } from '../../domain/meetings/attendance-schemas.ts'
import type { Agenda } from '../../domain/meetings/matter-schemas.ts'
import type { MeetingAct } from '../../domain/meetings/meeting.ts'
import type { Meeting, MeetingFilter } from '../../domain/meetings/meeting-schemas.ts'
import type { MeetingPresence } from '../../domain/presence/presence-schemas.ts'
import type { Breach } from '../../domain/shared/breach.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { formatDate, formatDays } from '../format.ts'
import { labels } from '../labels.ts'
import type { AgendaFinding } from './agenda-finding.ts'
import { agendaViews, type AgendaSectionView } from './agenda-views.ts'
import { formOf, type Form, type Option } from './form.ts'
import { remarkViews, sealingText, type RemarkView } from './remark-views.ts'
import { crumb, type Crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'
import { dueItemViews, type DueItemView } from './standing-item-pages.ts'
import { meetingPresenceView, type MeetingPresenceView } from './presence-views.ts'

export const toMeetings = crumb('Sammanträden', '/sammantraden')

/** "Beredningsgruppen 7 maj 2026" */
export const meetingName = ({ organName, firstOn, lastOn }: Meeting): string =>
  `${organName} ${formatDays(firstOn, lastOn)}`

export const toMeeting = (meeting: Meeting): Crumb =>
  crumb(meetingName(meeting), `/sammantraden/${meeting.id}`)

export type MeetingRow = Meeting & { stateText: string; stateColor: string }

export const meetingRow = (meeting: Meeting): MeetingRow => ({
  ...meeting,
  stateText: labels.meetingState[meeting.state],
  stateColor: stateColors[meeting.state]
})

const stateColors = {
  planned: 'neutral',
  open: 'warning',
  closed: 'info',
  sealed: 'success',
  cancelled: 'danger'
} as const

export type MeetingsPage = PageHead & {
  meetings: readonly MeetingRow[]
  isFiltered: boolean
  filter: { organs: readonly (Option & { isChosen: boolean })[]; year: string }
  pager: Pager
}

export const meetingsPage = (
  page: Page<Meeting>,
  organs: readonly Organ[],
  filter: Pick<MeetingFilter, 'organId' | 'year'>
): MeetingsPage => ({
  title: 'Sammanträden',
  breadcrumb: [crumb('Sammanträden')],
  meetings: page.items.map(meetingRow),
  isFiltered: filter.organId !== undefined || filter.year !== undefined,
  filter: {
    organs: organs.map(({ id, name }) => ({ value: id, text: name, isChosen: id === filter.organId })),
    year: String(filter.year ?? '')
  },
  pager: pagerOf(page, { organId: filter.organId, year: filter.year })
})

export type NewMeetingPage = PageHead & { organs: readonly Option[]; form: Form }

export const newMeetingPage = (organs: readonly Organ[], form: Form): NewMeetingPage => ({
  title: 'Planera ett möte',
  breadcrumb: [toMeetings, crumb('Planera ett möte')],
  organs: organs.map(({ id, name }) => ({ value: id, text: name })),
  form
})

export type MeetingPage = PageHead & {
  meeting: MeetingRow
  isLocked: boolean
  /** The draft, and who attended. */
  mayRead: boolean
  mayReadDrafts: boolean
  mayWrite: boolean
  mayEdit: boolean
  canRemove: boolean
  canCancel: boolean
  /** Nobody opens it, and nothing of it becomes minutes. */
  isCancelled: boolean
  /** What leads to the page of its announcement, or '', and what there is against the law in it. */
  announcing: { text: string; breaches: readonly Breach[]; reason: string }
  /** How many §§ of other meetings wait to be put on this agenda. */
  awaitingCount: number
  toReportCount: number
  /** What of the organ's template is to go up at this meeting and is not on the agenda. */
  due: readonly DueItemView[]
  /** Whether §§ have been approved at once, or can be now. */
  hasImmediate: boolean
  /** The acts that can be done now, the likely one first. What cannot be undone is folded away: it takes two presses. */
  acts: readonly { path: string; text: string; explanation: string; isFinal: boolean }[]
  /** What deserves a look before the minutes are sealed, with where it is mended ('' on this page). */
  remarks: readonly RemarkView[]
  sealingText: string
  sections: readonly AgendaSectionView[]
  finding: AgendaFinding | null
  script: '' | 'agenda'
  hasMatters: boolean
  hasForeseen: boolean
  sectionOptions: readonly Option[]
  dnrs: readonly string[]
  attendance: readonly (Attendance & { roleText: string })[]
  /** Null for those who may not read the draft. */
  presence: MeetingPresenceView | null
  /** Why something was refused that has no form of its own, or ''. */
  refusal: string
  /** Which of the folded forms is open although nothing was refused in it. */
  unfolded: { matter: boolean; headings: boolean }
  forms: MeetingForms
}

export type MeetingForms = { facts: Form; matter: Form; section: Form }

/** How the page is shown again: what was refused, and which form stays open (`under` the heading of the last matter). */
type Again = { refusal?: string | undefined; under?: string | undefined; hasHeadings?: boolean }

type MeetingFacts = Pick<MeetingPage, 'finding'> & {
  meeting: Meeting
  agenda: Agenda
  acts: readonly MeetingAct[]
  remarks: readonly Remark[]
  isLocked: boolean
  /** The draft, and who attended. */
  mayRead: boolean
  mayReadDrafts: boolean
  mayWrite: boolean
  mayEdit: boolean
  canRemove: boolean
  canCancel: boolean
  announcing: MeetingAnnouncing
  awaitingCount: number
  toReportCount: number
  due: readonly DueItem[]
  attendance: readonly Attendance[]
  presence: MeetingPresence | null
  dnrs: readonly string[]
}

export const meetingPage = (
  {
    meeting,
    agenda,
    finding,
    acts,
    remarks,
    isLocked,
    mayRead,
    mayReadDrafts,
    mayWrite,
    mayEdit,
    canRemove,
    canCancel,
    announcing,
    awaitingCount,
    toReportCount,
    due,
    attendance,
    presence,
    dnrs
  }: MeetingFacts,
  forms: Partial<MeetingForms> = {},
  { refusal = '', under, hasHeadings = false }: Again = {}
): MeetingPage => ({
  title: meetingName(meeting),
  breadcrumb: [toMeetings, crumb(meetingName(meeting))],
  meeting: meetingRow(meeting),
  isLocked,
  mayRead,
  mayReadDrafts,
  mayWrite,
  mayEdit,
  canRemove,
  canCancel,
  isCancelled: meeting.state === 'cancelled',
  announcing: {
    text: announcingText(announcing, mayWrite),
    breaches: announcing.breaches,
    reason: announcing.announcements.find(({ reason }) => reason)?.reason ?? ''
  },
  awaitingCount,
  toReportCount,
  due: dueItemViews(due),
  hasImmediate:
    agenda.sections.some(({ matters }) => matters.some(({ isImmediate }) => isImmediate)) ||
    (mayEdit && !meeting.isImported && meeting.state !== 'planned'),
  acts: acts.map(act => ({
    path: actPaths[act],
    text: labels.meetingAct[act],
    explanation: explanations[act],
    isFinal: act === 'seal'
  })),
  remarks: remarkViews(remarks, meeting.id),
  sealingText: sealingText(remarks),
  sections: agendaViews(agenda, meeting.state),
  finding,
  script: mayEdit ? 'agenda' : '',
  hasForeseen: agenda.sections.some(({ matters }) =>
    matters.some(({ foreseenNumber }) => foreseenNumber !== null)
  ),
  hasMatters: agenda.sections.some(({ matters }) => matters.length > 0),
  sectionOptions: agenda.sections
    .map(({ id, title }) => ({ value: id, text: title ?? 'Utan rubrik' }))
    .toReversed(),
  dnrs,
  attendance: attendance.map(row => ({ ...row, roleText: labels.attendanceRole[row.role] })),
  presence: presence && meetingPresenceView(presence),
  refusal,
  unfolded: { matter: under !== undefined, headings: hasHeadings },
  forms: {
    facts: formOf('meeting', meeting),
    matter: formOf('matter', { sectionId: under }),
    section: formOf('section'),
    ...forms
  }
})

const announcingText = (
  { announcements: [current], isOutdated, dueOn, refusal }: MeetingAnnouncing,
  mayWrite: boolean
): string => {
  if (isOutdated) return 'Ändrat sedan det anslogs: anslå mötet på nytt'
  if (current) return `Anslaget ${formatDate(current.announcedOn)}`
  if (dueOn) return `Ska anslås senast ${formatDate(dueOn)}`
  return mayWrite && refusal === '' ? 'Anslå mötet' : ''
}

const actPaths: Record<MeetingAct, string> = {
  open: 'oppnande',
  close: 'avslut',
  reopen: 'ateroppnande',
  seal: 'lasning'
}

const explanations: Record<MeetingAct, string> = {
  open: 'När mötet är öppet får varje ärende sin paragraf i den ordning som ordföranden tar upp dem.',
  close: 'De ärenden som är kvar får sina paragrafer i dagordningens ordning. Numren ändras sedan aldrig.',
  reopen: 'Ärenden kan läggas till och tas upp igen. Paragraferna behåller sina nummer.',
  seal: 'Texten fryses och går sedan inte att ändra. Läs igenom protokollet först.'
}
