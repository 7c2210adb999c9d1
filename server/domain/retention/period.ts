import type { periodUnits } from '../../db/schema/retention.ts'
import { addDays, isIsoDate, type IsoDate } from '../shared/dates.ts'

export type Period = { amount: number; unit: (typeof periodUnits)[number] }

/**
 * The last day of a period that counts from a day (lag 1930:173 1 §): so many years or months end on the day of the same number,
 * or the last of the month where it has no such day; so many days on the last of them.
 */
export const endOfPeriod = (from: IsoDate, { amount, unit }: Period): IsoDate => {
  if (unit === 'days') return addDays(from, amount)
  const months =
    Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + amount * (unit === 'years' ? 12 : 1)
  const month = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
  for (let day = Number(from.slice(8)); ; day--) {
    const found = `${month}-${String(day).padStart(2, '0')}`
    if (day <= 28 || isDayOfMonth(found)) return found
  }
}

/** The first day on which a period that counts from a day is over: the day after its last. */
export const dayAfterPeriod = (from: IsoDate, period: Period): IsoDate =>
  addDays(endOfPeriod(from, period), 1)

/** The latest day to count from whose period is over by `day`. */
export const latestStart = (day: IsoDate, period: Period): IsoDate => {
  const back = { ...period, amount: -period.amount }
  // Between two months of unlike lengths there are a few days that end together.
  let start = addDays(endOfPeriod(day, back), 3)
  while (dayAfterPeriod(start, period) > day) start = addDays(start, -1)
  return start
}

// A period may end beyond the years that can be typed.
const isDayOfMonth = (day: IsoDate): boolean =>
  isIsoDate(day) || new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true
