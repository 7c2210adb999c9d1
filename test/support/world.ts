import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { openStore, type Store } from '../../server/db/store.ts'
import { systemActor, type Actor } from '../../server/domain/access/actor.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import type { Instant } from '../../server/domain/shared/dates.ts'

/** One small world of a test: a data folder with an empty, migrated database, a clock and ids that are given. */
export type World = {
  dataFolder: string
  databaseFile: string
  store: Store
  /** The instant that every context of this world is made at; set it to let time pass. */
  now: Instant
  newId: () => string
  /** A context for a verb; without an actor, the system acts. */
  ctx: (actor?: Actor) => Context
  close: () => void
}

/** A Thursday in March, nine o'clock in Sweden. */
export const testNow: Instant = '2026-03-12T08:00:00.000Z'

/** Opens a world of its own. It is closed when the test file is done, or earlier by `close`. */
export const openWorld = (): World => {
  const dataFolder = join(inject('testFolder'), randomUUID())
  const databaseFile = join(dataFolder, 'paragraf.sqlite')
  mkdirSync(dataFolder)
  copyFileSync(join(inject('testFolder'), 'template.sqlite'), databaseFile)
  const store = openStore(databaseFile)
  const newId = countingIds()
  const world: World = {
    dataFolder,
    databaseFile,
    store,
    now: testNow,
    newId,
    ctx: (actor = systemActor('test')) => ({ store, actor, now: world.now, newId }),
    close: () => {
      if (open.delete(world)) store.close()
    }
  }
  open.add(world)
  return world
}

/** A secretary, an administrator or a reader that needs no row: what `can` asks for is in the actor. */
export const personActor = (
  role: 'secretary' | 'administrator' | 'reader',
  personId = `test-${role}`
): Actor => ({
  kind: 'person',
  personId,
  name: { secretary: 'Stina Sekreterare', administrator: 'Adam Administratör', reader: 'Lova Läsare' }[role],
  roles: [role]
})

/** Ids in the shape of a UUID that count from 1, so that two runs of a test make the same. */
const countingIds = (): (() => string) => {
  let count = 0
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
}

const open = new Set<World>()

afterAll(() => {
  for (const world of open) world.close()
})
