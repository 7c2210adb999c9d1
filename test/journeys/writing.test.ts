import { expect, test } from 'vitest'
import { soak } from '../../scripts/soak/writing.ts'
import { hasBrowser } from '../support/browser.ts'

// The long form is `npm run soak -- writing`: 2 000 words, and something taken away 50 times.
test.skipIf(!hasBrowser)(
  'no word that was acknowledged or journaled is lost when network, server, tab and session are taken away',
  async () => {
    expect(await soak(4)).toMatchObject({ ok: true, typed: 160, missing: [], repeated: 0 })
  },
  180_000
)
