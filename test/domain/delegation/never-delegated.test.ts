import { expect, test } from 'vitest'
import { delegationBreaches } from '../../../server/domain/delegation/never-delegated.ts'

const breaches = (clause: string, legalKind: 'board' | 'officials' = 'board') =>
  delegationBreaches(clause, { legalKind, officials: ['Beredningsgruppen'] }).map(
    ({ code, statute }) => `${code} ${statute}`
  )

test('what may not be delegated is told (KL 6 kap. 38 §)', () => {
  expect(breaches('delegera till direktören att teckna avtal')).toEqual([])
  for (const clause of [
    'delegera till direktören att ändra verksamhetens inriktning',
    'delegera till direktören att lämna yttranden till förbundsdirektionen',
    'delegera ärenden av principiell betydelse',
    'delegera beredningen av medborgarförslag'
  ])
    expect(breaches(clause), clause).toEqual(['not-to-delegate KL 6 kap. 38 §'])
})

test('nothing is delegated to a group of officials or a mixed one, nor by it (KL 6 kap. 37 §)', () => {
  expect(breaches('ge beredningsgruppen delegation att teckna avtal')).toEqual([
    'not-to-officials KL 6 kap. 37 §'
  ])
  expect(breaches('delegera till en arbetsgrupp att teckna avtal')).toEqual([
    'not-to-officials KL 6 kap. 37 §'
  ])
  expect(breaches('delegera till direktören att teckna avtal', 'officials')).toEqual([
    'not-to-officials KL 6 kap. 37 §'
  ])
})
