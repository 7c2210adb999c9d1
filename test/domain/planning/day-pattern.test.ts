import { expect, test } from 'vitest'
import { daysOfPattern } from '../../../server/domain/planning/day-pattern.ts'

test('a pattern gives one day a month, in order, however the months were chosen', () => {
  const days = daysOfPattern(2027, { weekday: 'thursday', week: 'second', months: '11,2,2,3' })
  expect(days).toEqual(
    ['2027-02-11', '2027-03-11', '2027-11-11'].map(firstOn => ({ firstOn, insteadOf: null }))
  )
})

test('the last one is the fifth where there are five', () => {
  const months = '4,9'
  expect(
    daysOfPattern(2027, { weekday: 'thursday', week: 'last', months }).map(({ firstOn }) => firstOn)
  ).toEqual(['2027-04-29', '2027-09-30'])
})

test('lag 1989:253: a day that is a public holiday gives way to the next working day, and says why', () => {
  expect(daysOfPattern(2027, { weekday: 'wednesday', week: 'first', months: '1' })).toEqual([
    { firstOn: '2027-01-07', insteadOf: { day: '2027-01-06', name: 'trettondedag jul' } }
  ])
  // Good Friday is followed by the weekend and Easter Monday.
  expect(daysOfPattern(2027, { weekday: 'friday', week: 'last', months: '3' })).toEqual([
    { firstOn: '2027-03-30', insteadOf: { day: '2027-03-26', name: 'långfredagen' } }
  ])
})
