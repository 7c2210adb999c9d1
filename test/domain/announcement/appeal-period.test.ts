import { expect, test } from 'vitest'
import { appealPeriodOf } from '../../../server/domain/announcement/appeal-period.ts'

test('the last day of appeal is three weeks on, or the next working day (KL 13 kap. 5 §, lag 1930:173 1 and 2 §§)', () => {
  const known = [
    ['2018-04-03', '2018-04-24'],
    ['2004-05-04', '2004-05-25'],
    ['2021-12-13', '2022-01-03'],
    ['2021-09-30', '2021-10-21'],
    ['2021-09-29', '2021-10-20'],
    ['2021-06-04', '2021-06-28'],
    ['2021-12-10', '2022-01-03'],
    ['2021-12-16', '2022-01-07'],
    ['2025-12-03', '2025-12-29']
  ]
  for (const [announced = '', last] of known) expect(appealPeriodOf(announced).lastOn, announced).toBe(last)
})

test('an announcement may be taken down on the day after the last day of appeal (KL 8 kap. 12 §)', () => {
  expect(appealPeriodOf('2018-04-03').earliestDownOn).toBe('2018-04-25')
})

test('what moves the last day is told day by day', () => {
  expect(appealPeriodOf('2025-12-03').passedOver).toEqual([
    { day: '2025-12-24', name: 'julafton' },
    { day: '2025-12-25', name: 'juldagen' },
    { day: '2025-12-26', name: 'annandag jul' },
    { day: '2025-12-27', name: 'lördag' },
    { day: '2025-12-28', name: 'söndag' }
  ])
  expect(appealPeriodOf('2018-04-03').passedOver).toEqual([])
})

test('every announcement day of 2015-2035 has the last day that a table counted another way gives', () => {
  for (let day = Date.UTC(2015, 0, 1); day <= Date.UTC(2035, 11, 31); day += dayLength) {
    const announced = written(day)
    expect(appealPeriodOf(announced).lastOn, announced).toBe(lastDayByTable(day))
  }
})

// Counted in days since 1970, with Easter by Gauss's rule and the weekday by the remainder of seven.
const dayLength = 86_400_000
const written = (day: number): string => new Date(day).toISOString().slice(0, 10)

const lastDayByTable = (announced: number): string => {
  let day = announced + 21 * dayLength
  while (isRestDay(day)) day += dayLength
  return written(day)
}

// 1 January 1970 was a Thursday.
const weekday = (day: number): number => (((day / dayLength + 3) % 7) + 7) % 7
const [saturday, sunday, friday] = [5, 6, 4]

const isRestDay = (day: number): boolean => {
  if (weekday(day) === saturday || weekday(day) === sunday) return true
  const [year, month, date] = written(day).split('-').map(Number) as [number, number, number]
  const fixed = new Set([101, 106, 501, 606, 1224, 1225, 1226, 1231])
  if (fixed.has(month * 100 + date)) return true
  // Midsummer eve is the Friday of 19-25 June; All Saints' Day is a Saturday.
  if (month === 6 && date >= 19 && date <= 25 && weekday(day) === friday) return true
  const sinceEaster = (day - easterByGauss(year)) / dayLength
  return [-2, 0, 1, 39, 49].includes(sinceEaster)
}

// Gauss's rule with the constants of 1900-2099.
const easterByGauss = (year: number): number => {
  const d = (19 * (year % 19) + 24) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7
  const late = d === 29 && e === 6 ? 7 : d === 28 && e === 6 && year % 19 > 10 ? 7 : 0
  return Date.UTC(year, 2, 22) + (d + e - late) * dayLength
}
