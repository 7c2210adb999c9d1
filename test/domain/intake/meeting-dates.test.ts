import { expect, test } from 'vitest'
import { readDays, readHours } from '../../../server/domain/intake/reading/cover/meeting-dates.ts'

test.each([
  ['Sammanträdesdatum 2021-05-07', '2021-05-07', '2021-05-07'],
  ['2021-12-07--2021-12-08', '2021-12-07', '2021-12-08'],
  ['2021-12-07--08', '2021-12-07', '2021-12-08'],
  ['tisdagen den 16 maj 2023, kl. 13.15', '2023-05-16', '2023-05-16'],
  ['den 7–8 december 2021', '2021-12-07', '2021-12-08'],
  ['7 och 8 december 2021', '2021-12-07', '2021-12-08']
])('the days of a meeting are read from: %s', (text, firstOn, lastOn) => {
  expect(readDays(text)).toEqual({ firstOn, lastOn })
})

test.each(['2021-02-30', 'den 31 februari 2021', 'klockan 12.30', ''])('no day is read from: "%s"', text => {
  expect(readDays(text)).toBeUndefined()
})

test.each([
  ['kl. 13.00–16.30', '13:00', '16:30'],
  ['klockan 9:05 - 12:00', '09:05', '12:00'],
  ['kl 09-12', '09:00', '12:00'],
  ['kl. 18.00', '18:00', null],
  ['hela dagen', null, null]
])('the hours of a meeting are read from: %s', (text, startsAt, endsAt) => {
  expect(readHours(text)).toEqual({ startsAt, endsAt })
})
