import { expect, test } from 'vitest'
import { isHoliday, nextWorkingDay } from '../../../server/domain/shared/holidays.ts'

test('the days of lag 1989:253 and 1930:173 2 § are no working days, in years that are known', () => {
  const holidays = [
    ['2021-04-02', 'långfredagen'],
    ['2021-04-05', 'annandag påsk'],
    ['2021-05-13', 'Kristi himmelsfärdsdag'],
    ['2021-05-23', 'pingstdagen'],
    ['2021-06-25', 'midsommarafton'],
    ['2021-06-26', 'midsommardagen'],
    ['2021-11-06', 'alla helgons dag'],
    ['2021-12-24', 'julafton'],
    ['2021-12-31', 'nyårsafton'],
    ['2022-01-06', 'trettondedag jul'],
    ['2022-06-06', 'nationaldagen'],
    ['2026-04-03', 'långfredagen'],
    ['2026-06-19', 'midsommarafton'],
    ['2026-10-31', 'alla helgons dag']
  ]
  for (const [day = '', name] of holidays) expect(isHoliday(day), name).toBe(true)
  for (const day of ['2021-04-06', '2021-06-24', '2021-12-23', '2026-06-18', '2026-03-12'])
    expect(isHoliday(day), day).toBe(false)
})

test('the next working day passes over weekends and holidays', () => {
  expect(nextWorkingDay('2026-03-12')).toBe('2026-03-13')
  expect(nextWorkingDay('2026-03-13')).toBe('2026-03-16')
  expect(nextWorkingDay('2021-06-24')).toBe('2021-06-28')
  expect(nextWorkingDay('2025-12-23')).toBe('2025-12-29')
  expect(nextWorkingDay('2021-12-30')).toBe('2022-01-03')
})
