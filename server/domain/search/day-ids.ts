import type { IsoDate } from '../shared/dates.ts'

/** So many entries a day have an id of their own. */
const perDay = 2 ** 20

const dayNumber = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 - firstDay

// Every day that the system knows of has a number above zero.
const firstDay = Date.parse('1799-12-31T00:00:00Z') / 86_400_000

/** Ids of the entries from one day to another: a period is a range of ids, and a later day has a greater id. */
export const idsOfDays = (
  from: IsoDate = '1800-01-01',
  to: IsoDate = '2199-12-31'
): { from: number; to: number } => ({
  from: dayNumber(from) * perDay,
  to: (dayNumber(to) + 1) * perDay - 1
})

export const yearOfId = (id: number): number => {
  const day = Math.floor(id / perDay)
  const known = years.get(day)
  if (known !== undefined) return known
  const year = new Date((day + firstDay) * 86_400_000).getUTCFullYear()
  years.set(day, year)
  return year
}

// A date for each of 5,000 hits costs a millisecond; a register has some thousand days.
const years = new Map<number, number>()
