import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aLedger, contradictions } from '../../support/presence-ledgers.ts'

test('in 10,000 random ledgers quorum and serving substitutes never contradict KL 5:17-20, 5:45-46, 6:27-28, written another way', () => {
  fc.assert(
    fc.property(aLedger, random => {
      expect(contradictions(random)).toEqual([])
    }),
    { numRuns: 10_000 }
  )
}, 120_000)
