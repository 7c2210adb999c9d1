import type { Member } from '../../domain/bodies/body-schemas.ts'
import type { Attendance } from '../../domain/meetings/attendance-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { MeetingPresence } from '../../domain/presence/presence-schemas.ts'
import type { Person } from '../../domain/people/people-schemas.ts'
import type { Roll } from '../../domain/presence/roll-schemas.ts'
import { byName, formatTimes } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, namedBy, optionsOf, type Form, type Option } from './form.ts'
import { meetingName, toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { meetingPresenceView, type MeetingPresenceView } from './presence-views.ts'
import { rollView, type RollView } from './roll-views.ts'

export type AttendanceRowView = Attendance & { roleText: string; modeText: string; paragraphs: string }

export type AttendanceChoices = {
  persons: readonly Option[]
  members: readonly Option[]
  roles: readonly Option[]
  modes: readonly Option[]
  leftReasons: readonly Option[]
}

export const attendanceChoices = (
  persons: readonly Person[],
  members: readonly Member[]
): AttendanceChoices => ({
  persons: persons.toSorted(byName).map(({ id, name }) => ({ value: id, text: name })),
  members: members.map(({ id, name }) => ({ value: id, text: name })),
  roles: optionsOf(labels.attendanceRole),
  modes: optionsOf(labels.attendanceMode),
  leftReasons: optionsOf(labels.leftReason)
})

export type AttendancePage = PageHead & {
  meeting: Meeting
  isLocked: boolean
  mayEdit: boolean
  rows: readonly AttendanceRowView[]
  roll: RollView
  script: '' | 'roll'
  refusal: string
  choices: AttendanceChoices
  presence: MeetingPresenceView
  form: Form
}

/** What was refused: a form of the page, or a press on the roll. */
export type AttendanceAgain = { form?: Form; refusal?: string }

type AttendanceFacts = {
  meeting: Meeting
  isLocked: boolean
  mayEdit: boolean
  attendance: readonly Attendance[]
  presence: MeetingPresence
  roll: Roll
  choices: AttendanceChoices
}

export const attendancePage = (
  { meeting, isLocked, mayEdit, attendance, presence, roll, choices }: AttendanceFacts,
  { form = formOf('attendance', { role: 'member', mode: 'on-site' }), refusal = '' }: AttendanceAgain = {}
): AttendancePage => ({
  title: `Närvaro, ${meetingName(meeting)}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Närvaro')],
  meeting,
  isLocked,
  mayEdit,
  rows: attendance.map(row => ({
    ...row,
    roleText: labels.attendanceRole[row.role],
    modeText: labels.attendanceMode[row.mode],
    paragraphs: intervalOf(row)
  })),
  roll: rollView(roll, presence.paragraphs, attendance),
  script: mayEdit ? 'roll' : '',
  refusal,
  choices,
  presence: meetingPresenceView(presence),
  form
})

export type AttendanceRowPage = PageHead & { row: Attendance; choices: AttendanceChoices; form: Form }

export const attendanceRowPage = (
  row: Attendance,
  meeting: Meeting,
  choices: AttendanceChoices,
  form = formOf('attendance', row)
): AttendanceRowPage => ({
  title: row.name,
  breadcrumb: [
    toMeetings,
    toMeeting(meeting),
    crumb('Närvaro', `/sammantraden/${meeting.id}/narvaro`),
    crumb(row.name)
  ],
  row,
  choices,
  form: namedBy(form, choices.members)
})

const intervalOf = (row: Attendance): string => {
  const parts = [paragraphsOf(row), timesOf(row)].filter(Boolean)
  const interval = parts.join(', ') || 'Hela mötet'
  return row.leftReason
    ? `${interval} (lämnade: ${labels.leftReason[row.leftReason].toLocaleLowerCase('sv')})`
    : interval
}

const paragraphsOf = ({ fromNumber, toNumber }: Attendance): string => {
  if (fromNumber && toNumber)
    return fromNumber === toNumber ? `§ ${fromNumber}` : `§§ ${fromNumber}–${toNumber}`
  if (fromNumber) return `från § ${fromNumber}`
  return toNumber ? `till och med § ${toNumber}` : ''
}

const timesOf = ({ fromTime, toTime }: Attendance): string => {
  if (fromTime && toTime) return formatTimes(fromTime, toTime)
  return fromTime ? `från ${formatTimes(fromTime, null)}` : toTime ? `till ${formatTimes(null, toTime)}` : ''
}
