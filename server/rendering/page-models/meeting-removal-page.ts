import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { Attendance } from '../../domain/meetings/attendance-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { formOf, type Form } from './form.ts'
import { meetingName, toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type MeetingRemovalPage = PageHead & {
  meeting: Meeting
  /** Why it cannot be removed, or ''. */
  refusal: string
  /** What goes with the meeting, in words; empty when nothing hangs on it. */
  losses: readonly string[]
  form: Form
}

type RemovalFacts = {
  meeting: Meeting
  refusal: string
  paragraphs: readonly Paragraph[]
  attendance: readonly Attendance[]
}

export const meetingRemovalPage = (
  { meeting, refusal, paragraphs, attendance }: RemovalFacts,
  form = formOf('meeting', meeting)
): MeetingRemovalPage => ({
  title: `Ta bort mötet ${meetingName(meeting)}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Ta bort')],
  meeting,
  refusal,
  losses: lossesOf(paragraphs, attendance),
  form
})

const lossesOf = (paragraphs: readonly Paragraph[], attendance: readonly Attendance[]): string[] => {
  const drafts = paragraphs.filter(({ text, decisions }) => text !== '' || decisions.length > 0)
  const appendices = paragraphs.flatMap(paragraph => paragraph.appendices)
  return [
    counted(paragraphs, 'ärende på dagordningen', 'ärenden på dagordningen'),
    counted(drafts, 'utkast till text eller beslut', 'utkast till text och beslut'),
    counted(appendices, 'bilaga', 'bilagor'),
    counted(attendance, 'rad i närvarolistan', 'rader i närvarolistan')
  ].filter(loss => loss !== '')
}

const counted = ({ length }: readonly unknown[], one: string, several: string): string =>
  length === 0 ? '' : `${length} ${length === 1 ? one : several}`
