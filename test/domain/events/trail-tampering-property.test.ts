import { expect, test } from 'vitest'
import { soakTrail } from '../../../scripts/soak/trail.ts'
import { openWorld } from '../../support/world.ts'

// `npm run soak -- trail` makes a thousand.
test('a change of one byte in any column of the trail is found, with its event', async () => {
  const { databaseFile } = openWorld()
  expect(await soakTrail(databaseFile, 100)).toEqual({ ok: true, changes: 100, found: 100, missed: [] })
}, 60_000)
