import type { Store } from '../../db/store.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import type { Attendance, AttendanceRole } from '../meetings/attendance-schemas.ts'
import type { Matter } from '../meetings/matter-schemas.ts'

/** One who serves at a §: has a vote, and takes part in the decision. */
export type Voter = { personId: string | null; name: string; isChair: boolean }

const serving: readonly AttendanceRole[] = ['chair', 'vice-chair', 'member', 'serving-substitute']

/** Those who serve at a §, the one who presides first (KL 5:66-67 p. 5). */
export const findVoters = async (
  store: Store,
  { meetingId, number, foreseenNumber }: Pick<Matter, 'meetingId' | 'number' | 'foreseenNumber'>
): Promise<Voter[]> => {
  const at = number ?? foreseenNumber
  const rows = (await findAttendance(store, meetingId)).filter(
    row => serving.includes(row.role) && isThere(row, at)
  )
  const presides = rows.find(({ presided }) => presided) ?? rows.find(({ role }) => role === 'chair')
  return [...rows]
    .sort((a, b) => Number(b === presides) - Number(a === presides))
    .map(row => ({ personId: row.personId, name: row.name, isChair: row === presides }))
}

/** Whether these are the same person: by the register where both are in it, otherwise by name. */
export const isSamePerson = (a: Omit<Voter, 'isChair'>, b: Omit<Voter, 'isChair'>): boolean =>
  a.personId && b.personId
    ? a.personId === b.personId
    : a.name.toLocaleLowerCase('sv') === b.name.toLocaleLowerCase('sv')

const isThere = ({ fromNumber, toNumber }: Attendance, at: number | null): boolean =>
  at === null || ((fromNumber ?? 0) <= at && at <= (toNumber ?? Infinity))
