import { expect, test } from 'vitest'
import { fateOfCase } from '../../../server/domain/retention/case-fate.ts'
import type { Fate, RecordFate } from '../../../server/domain/retention/fate-schemas.ts'

const recordWith = (disposal: Fate): RecordFate => ({
  recordId: '',
  label: '001/26:1',
  recordType: null,
  rowId: null,
  planId: null,
  disposal,
  transfer: disposal
})
const dated = (on: string): RecordFate => recordWith({ state: 'dated', on, waitsFor: null })
const of = (state: Fate['state'], waitsFor: Fate['waitsFor'] = null): RecordFate =>
  recordWith({ state, on: null, waitsFor })

test('a case may go as a whole on the latest day of its records, the struck aside', () => {
  expect(fateOfCase([dated('2030-01-01'), dated('2031-05-02'), dated('2029-12-31'), of('struck')])).toEqual({
    state: 'dated',
    on: '2031-05-02',
    waitsFor: null
  })
})

test('one record that is preserved preserves the case, whatever is said of the others', () => {
  const others = [dated('2030-01-01'), of('no-row'), of('held'), of('waiting', 'legal-force'), of('judged')]
  expect(fateOfCase([...others, of('preserved')])).toMatchObject({ state: 'preserved', on: null })
})

test.each([
  [[of('judged'), of('waiting', 'legal-force'), of('held'), of('no-row')], 'no-row'],
  [[of('judged'), of('waiting', 'legal-force'), of('held')], 'held'],
  [[of('judged'), of('waiting', 'legal-force')], 'waiting'],
  [[of('judged')], 'judged']
] as const)('no day is told where a record has none, and what hinders most is told: %#', (fates, state) => {
  expect(fateOfCase([dated('2030-01-01'), ...fates])).toMatchObject({ state, on: null })
})

test('a case without records, or with struck ones alone, has no fate', () => {
  expect(fateOfCase([])).toMatchObject({ state: 'no-records' })
  expect(fateOfCase([of('struck')])).toMatchObject({ state: 'no-records' })
})
