import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedPiece, undoPiece } from '../../server/text/changed-piece.ts'

const text = fc
  .array(fc.constantFrom('a', 'b', 'ab', ' ', 'å', '🙂', '🙃'), { maxLength: 12 })
  .map(parts => parts.join(''))

describe('what of a text was changed', () => {
  test('is as small as it can be', () => {
    expect(changedPiece('Planen är från 2016.', 'Planen är från juni 2016.')).toEqual({
      at: 15,
      removed: '',
      added: 'juni '
    })
  })

  test('gives back the text before, and never half a sign', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const piece = changedPiece(before, after)
        expect(undoPiece(after, piece)).toBe(before)
        expect(`${piece.removed}|${piece.added}`).not.toMatch(/\p{Cs}/u)
      }),
      { numRuns: 5_000 }
    )
  })

  test('cannot be undone in another text', () => {
    expect(() => undoPiece('xyz', { at: 0, removed: 'a', added: 'b' })).toThrow(RangeError)
  })
})
