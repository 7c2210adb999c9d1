import { intervalLabel } from '../meetings/attendance-interval.ts'
import type { Attendance, AttendanceRole } from '../meetings/attendance-schemas.ts'
import { inWords } from '../../text/in-words.ts'
import { AppError } from '../shared/app-error.ts'
import type { MinutesAttendance, MinutesAttendanceGroup, MinutesSigner } from './minutes.ts'

/** KL 5:66: the minutes show which members and substitutes have served. Groups in the order they are printed. */
const groups: { heading: string; roles: AttendanceRole[] }[] = [
  { heading: 'Beslutande', roles: ['chair', 'vice-chair', 'member', 'serving-substitute'] },
  { heading: 'Ej tjänstgörande ersättare', roles: ['substitute'] },
  { heading: 'Adjungerade', roles: ['co-opted'] },
  { heading: 'Sekreterare', roles: ['secretary'] },
  { heading: 'Föredragande', roles: ['rapporteur'] },
  { heading: 'Tjänstepersoner', roles: ['official'] },
  { heading: 'Övriga närvarande', roles: ['other'] }
]

/** Attendance by role, groups without anyone left out. */
export const attendanceGroups = (attendance: readonly Attendance[]): MinutesAttendanceGroup[] =>
  groups
    .map(({ heading, roles }) => ({
      heading,
      rows: attendance
        .filter(({ role }) => roles.includes(role))
        .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
        .map(toRow)
    }))
    .filter(({ rows }) => rows.length > 0)

/** Exactly those who sign: whoever presided, the secretary, and those elected to approve (KL 5:69). */
export const signersOf = (
  attendance: readonly Attendance[],
  elected: readonly Attendance[] = attendance
): MinutesSigner[] => [
  ...signers(attendance, 'chair', ({ presided }) => presided),
  ...signers(attendance, 'secretary', ({ role }) => role === 'secretary'),
  ...signers(elected, 'approver', ({ isApprover }) => isApprover)
]

/** KL 5:65, 5:69: whoever presided answers for the minutes, and those elected to it approve them. `wrong-state` without them. */
export const assertSigners = (those: readonly MinutesSigner[], approverCount: number): void => {
  const missing = missingSigners(those, approverCount)
  if (missing) throw new AppError('wrong-state', missing)
}

/** Who of those who sign nobody has written in, in words; '' where all are there. */
export const missingSigners = (those: readonly MinutesSigner[], approverCount: number): string => {
  const count = (wanted: MinutesSigner['role']) => those.filter(({ role }) => role === wanted).length
  const missing = [
    ...(count('chair') ? [] : ['vem som ledde mötet']),
    ...(count('secretary') ? [] : ['vem som var sekreterare']),
    ...(count('approver') < approverCount ? ['vem som har valts att justera'] : [])
  ]
  return missing.length
    ? `I närvarolistan saknas ${inWords(missing)}. De ska skriva under, så skriv in dem innan protokollet låses.`
    : ''
}

const signers = (
  attendance: readonly Attendance[],
  role: MinutesSigner['role'],
  signs: (row: Attendance) => boolean
): MinutesSigner[] => {
  const rows = attendance.filter(signs)
  return rows
    .filter((row, index) => rows.findIndex(({ name }) => name === row.name) === index)
    .map(row => ({ role, name: row.name, paragraphs: rows.length > 1 ? intervalLabel(row) : null }))
}

const toRow = (row: Attendance): MinutesAttendance => ({
  name: row.name,
  note: notesOf(row).join(', '),
  paragraphs: intervalLabel(row),
  isRemote: row.mode === 'remote',
  member: row.memberName
})

const notesOf = ({ role, presided, forName, note }: Attendance): string[] => [
  ...(role === 'chair' ? ['ordförande'] : []),
  // "1:e vice ordförande" says it already.
  ...(role === 'vice-chair' && !/vice ordförande/iu.test(note ?? '') ? ['vice ordförande'] : []),
  ...(presided && role !== 'chair' ? ['mötets ordförande'] : []),
  ...(role === 'serving-substitute'
    ? [forName ? `tjänstgörande ersättare för ${forName}` : 'tjänstgörande ersättare']
    : []),
  ...(note ? [note] : [])
]
