import { invalidField } from '../shared/app-error.ts'
import type { Attendance } from './attendance-schemas.ts'
import { paragraphRange } from './matter.ts'

type Interval = Pick<Attendance, 'fromNumber' | 'toNumber' | 'fromTime' | 'toTime'>
type Row = Interval & Pick<Attendance, 'id' | 'personId' | 'name' | 'note'>

/** "§§ 74–80", "från och med § 74", "från kl. 10.30"; null for the whole meeting. */
export const intervalLabel = (interval: Interval): string | null =>
  [paragraphsOf(interval), timesOf(interval)].filter(part => part !== null).join(', ') || null

const timesOf = ({ fromTime, toTime }: Interval): string | null => {
  const [from, to] = [fromTime, toTime].map(time => time?.replace(':', '.'))
  if (from && to) return `kl. ${from}–${to}`
  return from ? `från kl. ${from}` : to ? `till kl. ${to}` : null
}

const paragraphsOf = ({ fromNumber, toNumber }: Interval): string | null => {
  const ends = [fromNumber, toNumber].filter(number => number !== null)
  const range = paragraphRange(ends)
  if (range === null || ends.length === 2) return range
  return fromNumber === null ? `till och med ${range}` : `från och med ${range}`
}

/**
 * Throws a 422 when somebody would stand twice on the list for one §: who changes role does so at a § (KL 5:66 wants to know
 * who has served). `personField` is the field to mend when no § is given.
 */
export const assertOnceForEachParagraph = (
  row: Row,
  others: readonly Row[],
  personField: 'personId' | 'name' | 'fromNumber'
): void => {
  const other = others.find(({ id, ...rest }) => id !== row.id && isSame(row, rest) && overlap(row, rest))
  if (!other) return
  const field = row.fromNumber ? 'fromNumber' : row.toNumber ? 'toNumber' : personField
  const standing = intervalLabel(other) ?? 'för hela mötet'
  throw invalidField(
    field,
    `${row.name} står redan på närvarolistan ${standing}. Ändra den raden, eller ange andra paragrafer här.`
  )
}

// Two guests may share a name: what stands after it tells them apart, on the list as in the minutes.
const isSame = (a: Omit<Row, 'id'>, b: Omit<Row, 'id'>): boolean =>
  a.personId && b.personId
    ? a.personId === b.personId
    : nameOf(a) === nameOf(b) && (a.note || null) === (b.note || null)

const nameOf = ({ name }: Pick<Row, 'name'>): string => name.toLocaleLowerCase('sv')

const overlap = (a: Interval, b: Interval): boolean =>
  (a.fromNumber ?? 0) <= (b.toNumber ?? Infinity) &&
  (b.fromNumber ?? 0) <= (a.toNumber ?? Infinity) &&
  // Who changes role at half past ten is in the one until then and in the other from then.
  (a.fromTime ?? '') < (b.toTime ?? '~') &&
  (b.fromTime ?? '') < (a.toTime ?? '~')
