import { expect, test } from 'vitest'
import { soak } from '../../scripts/soak/requests.ts'

// The long form is `npm run soak -- requests`: 100 000 of them.
test('generated requests give no 5xx and no word of a secret, and a thousand at once meet the limit', async () => {
  const { failures, leaks, refusedByLimit, ok } = await soak(200)
  expect({ failures, leaks, ok }).toEqual({ failures: [], leaks: [], ok: true })
  expect(refusedByLimit).toBeGreaterThanOrEqual(300)
}, 120_000)
