import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfterPeriod, endOfPeriod, latestStart } from '../../../server/domain/retention/period.ts'
import { addDays } from '../../../server/domain/shared/dates.ts'

test.each([
  ['2021-05-07', 5, 'years', '2026-05-07'],
  ['2024-02-29', 1, 'years', '2025-02-28'],
  ['2024-02-29', 4, 'years', '2028-02-29'],
  ['2025-08-31', 6, 'months', '2026-02-28'],
  ['2025-12-31', 7, 'years', '2032-12-31'],
  ['2021-12-31', 0, 'days', '2021-12-31'],
  ['2021-12-25', 14, 'days', '2022-01-08']
] as const)(
  'from %s, %i %s end on %s: the day of the same number, or the last of the month (lag 1930:173 1 §)',
  (from, amount, unit, end) => expect(endOfPeriod(from, { amount, unit })).toBe(end)
)

test('what counts from the end of a year and is kept seven years may go on New Year’s Day of the eighth', () => {
  expect(dayAfterPeriod('2018-12-31', { amount: 7, unit: 'years' })).toBe('2026-01-01')
})

test('latestStart is the last day whose period is over, for every period', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  const period = fc.record({
    amount: fc.integer({ min: 0, max: 130 }),
    unit: fc.constantFrom('years' as const, 'months' as const, 'days' as const)
  })
  fc.assert(
    fc.property(day, period, (date, span) => {
      const by = date.toISOString().slice(0, 10)
      const start = latestStart(by, span)
      expect(dayAfterPeriod(start, span) <= by).toBe(true)
      expect(dayAfterPeriod(addDays(start, 1), span) > by).toBe(true)
    })
  )
})
