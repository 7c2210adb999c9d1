import type { Attendance, AttendanceRole } from '../meetings/attendance-schemas.ts'
import type { TimeOfDay } from '../shared/dates.ts'

/** A row of the attendance with its person and member made out; `key` is the same for the same person. */
export type LedgerRow = Pick<
  Attendance,
  | 'id'
  | 'personId'
  | 'name'
  | 'role'
  | 'memberId'
  | 'forName'
  | 'fromNumber'
  | 'toNumber'
  | 'fromTime'
  | 'toTime'
  | 'leftReason'
  | 'mode'
> & { key: string }

/** A seat of the organ, or a substitute in the order of the member. */
export type Seat = { key: string; name: string; memberId: string | null }
export type Substitute = Seat & { order: number | null }

/** Where in the meeting a § stands. `time` is when it was taken up, where that is known and the meeting has one day. */
export type Place = { number: number | null; time: TimeOfDay | null }

const servingRoles: ReadonlySet<AttendanceRole> = new Set([
  'chair',
  'vice-chair',
  'member',
  'serving-substitute'
])

/** KL 5:66: whether the row is of one who serves, and so decides. */
export const isServing = ({ role }: Pick<LedgerRow, 'role'>): boolean => servingRoles.has(role)

/** Whether the row covers that §. A time that cannot be held against the § does not end it. */
export const isThere = (row: LedgerRow, place: Place): boolean =>
  !isBefore(row, place) && !hasEnded(row, place)

const isBefore = ({ fromNumber, fromTime }: LedgerRow, { number, time }: Place): boolean =>
  (fromNumber !== null && number !== null && number < fromNumber) ||
  (fromNumber === null && fromTime !== null && time !== null && time < fromTime)

/** Whether the row had ended when that § was taken up. */
export const hasEnded = ({ toNumber, toTime }: LedgerRow, { number, time }: Place): boolean =>
  (toNumber !== null && number !== null && number > toNumber) ||
  (toNumber === null && toTime !== null && time !== null && time >= toTime)

/** Whether an end of the row is told by a time alone that some § cannot be held against. */
export const isUnplaced = (row: LedgerRow, places: readonly Place[]): boolean =>
  ((row.fromNumber === null && row.fromTime !== null) || (row.toNumber === null && row.toTime !== null)) &&
  places.some(({ time }) => time === null)

/** Those who serve in the §, each once. */
export const servingAt = (ledger: readonly LedgerRow[], place: Place): LedgerRow[] => {
  const rows = ledger.filter(row => isServing(row) && isThere(row, place))
  return rows.filter((row, index) => rows.findIndex(({ key }) => key === row.key) === index)
}

/**
 * KL 5:17-20: who has broken off serving for another reason than jäv does not serve again that day. Which day a § was on is
 * not told of a meeting of several days: there nobody is barred.
 */
export const isBarred = (
  ledger: readonly LedgerRow[],
  key: string,
  place: Place,
  isOneDay: boolean
): boolean =>
  isOneDay &&
  ledger.some(row => row.key === key && isServing(row) && row.leftReason === 'other' && hasEnded(row, place))

/**
 * Whose seats serving substitutes have, of those who are `out`: the one that is named, and for a substitute who stands for
 * nobody by name the first of the same member.
 */
export const coveredSeats = (
  seats: readonly Seat[],
  out: readonly Seat[],
  serving: readonly LedgerRow[]
): Set<string> => {
  const substitutes = serving.filter(({ role }) => role === 'serving-substitute')
  const isNamed = (row: LedgerRow): boolean => seats.some(seat => standsFor(row, seat))
  const covered = new Set<string>()
  for (const row of [...substitutes.filter(isNamed), ...substitutes.filter(row => !isNamed(row))]) {
    const seat = out.find(
      each => !covered.has(each.key) && (isNamed(row) ? standsFor(row, each) : each.memberId === row.memberId)
    )
    if (seat) covered.add(seat.key)
  }
  return covered
}

export const standsFor = ({ forName }: LedgerRow, { name }: Seat): boolean =>
  forName !== null && forName.toLocaleLowerCase('sv') === name.toLocaleLowerCase('sv')

/** The row of a substitute who is there and does not serve. */
export const waitingRow = (ledger: readonly LedgerRow[], key: string, place: Place): LedgerRow | undefined =>
  ledger.some(row => row.key === key && isServing(row) && isThere(row, place))
    ? undefined
    : ledger.find(row => row.key === key && row.role === 'substitute' && isThere(row, place))
