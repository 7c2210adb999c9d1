import { expect, test } from 'vitest'
import {
  byName,
  formatDate,
  formatDays,
  formatInstant,
  formatNumber,
  formatPercent,
  formatSize,
  formatWeekday
} from '../../server/rendering/format.ts'

test('a day is written in Swedish and is the same day in every time zone', () => {
  expect(formatDate('2021-05-07')).toBe('7 maj 2021')
  expect(formatWeekday('2026-12-31')).toBe('torsdag 31 december 2026')
})

test('a meeting of several days is written without what both days share', () => {
  expect(formatDays('2021-05-07', '2021-05-07')).toBe('7 maj 2021')
  expect(formatDays('2021-05-07', '2021-05-08')).toBe('7–8 maj 2021')
  expect(formatDays('2021-04-30', '2021-05-01')).toBe('30 april–1 maj 2021')
  expect(formatDays('2020-12-31', '2021-01-01')).toBe('31 december 2020–1 januari 2021')
})

test('an instant is told in Swedish time, summer and winter', () => {
  expect(formatInstant('2021-05-12T13:53:33.000Z')).toBe('12 maj 2021 kl. 15:53')
  expect(formatInstant('2021-01-12T23:30:00.000Z')).toBe('13 januari 2021 kl. 00:30')
})

test('numbers have a decimal comma, and their parts do not come apart', () => {
  expect(formatNumber(12345.5)).toBe('12\u00a0345,5')
  expect(formatPercent(27.1)).toBe('27,10\u00a0%')
  expect(formatSize(12)).toBe('1\u00a0kB')
  expect(formatSize(2_345_678)).toBe('2,3\u00a0MB')
})

test('names stand in the order of the Swedish alphabet', () => {
  const names = ['Östen', 'Ärla', 'Åsa', 'adam', 'Zoe', 'Bo'].map(name => ({ name }))
  expect(names.toSorted(byName).map(({ name }) => name)).toEqual([
    'adam',
    'Bo',
    'Zoe',
    'Åsa',
    'Ärla',
    'Östen'
  ])
})
