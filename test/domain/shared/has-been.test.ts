import { expect, test } from 'vitest'
import { assertHasBeen } from '../../../server/domain/shared/has-been.ts'

// 23:30 in UTC is the day after in Sweden.
const now = '2026-03-12T23:30:00.000Z'

test('what is told as done was done today, in Sweden, or before', () => {
  expect(() => assertHasBeen({ now }, { sentOn: '2026-03-13', decidedOn: null })).not.toThrow()
  expect(() => assertHasBeen({ now }, { sentOn: '2026-03-13', decidedOn: '2026-03-14' })).toThrow(
    expect.objectContaining({
      code: 'invalid-input',
      errors: [expect.objectContaining({ field: 'decidedOn' })]
    })
  )
})
