import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { inject } from 'vitest'
import type { AppDependencies } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { tokenScopes } from '../../server/db/schema/access.ts'
import { openStore, type Store } from '../../server/db/store.ts'
import {
  systemActor,
  type Actor,
  type HeldMandate,
  type PersonActor
} from '../../server/domain/access/actor.ts'
import { openFileVault, type FileVault } from '../../server/domain/files/file-vault.ts'
import { createAccessToken } from '../../server/domain/accounts/access-tokens.ts'
import { whenFileIsDone } from './after-each-file.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import type { Instant } from '../../server/domain/shared/dates.ts'

/** One small world of a test: a data folder with an empty, migrated database, a clock and ids that are given. */
export type World = {
  dataFolder: string
  databaseFile: string
  store: Store
  vault: FileVault
  /** The instant that every context of this world is made at; set it to let time pass. */
  now: Instant
  newId: () => string
  /** A context for a verb; without an actor, the system acts. */
  ctx: (actor?: Actor) => Context
  close: () => void
}

/** A Thursday in March, nine o'clock in Sweden. */
export const testNow: Instant = '2026-03-12T08:00:00.000Z'

/**
 * Opens a world of its own, empty, or a copy of the closed database that is given with the number of its first new id. It is
 * closed when the test file is done, or earlier by `close`.
 */
export const openWorld = ({ copyOf = emptyDatabase(), firstId = 1 } = {}): World => {
  const dataFolder = join(inject('testFolder'), randomUUID())
  const databaseFile = join(dataFolder, 'paragraf.sqlite')
  mkdirSync(dataFolder)
  copyFileSync(copyOf, databaseFile)
  const store = openStore(databaseFile)
  const newId = countingIds(firstId)
  const world: World = {
    dataFolder,
    databaseFile,
    store,
    vault: openFileVault(join(dataFolder, 'files')),
    now: testNow,
    newId,
    ctx: (actor = systemActor('test')) => ({ store, actor, now: world.now, newId }),
    close: () => {
      if (isOpen) store.close()
      isOpen = false
    }
  }
  let isOpen = true
  whenFileIsDone(world.close)
  return world
}

export type TestApp = World & {
  app: FastifyInstance
  /** Headers of the bearer token of one who is administrator and archivist. */
  authorization: { authorization: string }
}

/** A world with the whole app on it, as production builds it, and a token of an administrator. */
export const openTestApp = async <Opened extends World = World>(
  world: Opened = openWorld() as Opened,
  { log, level = 'silent' }: { log?: AppDependencies['log']; level?: 'silent' | 'trace' } = {}
): Promise<Opened & TestApp> => {
  // Loaded here: most tests need the domain alone, and the app takes seconds to load.
  const { buildApp } = await import('../../server/app.ts')
  const { store, vault, newId } = world
  const config = { ...readConfig(withoutLimits), logLevel: level }
  const app = await buildApp({
    store,
    vault,
    newId,
    config,
    ...(log && { log }),
    key: Buffer.alloc(32, 1),
    clock: () => world.now
  })
  whenFileIsDone(() => app.close())
  const { id } = await addPerson(world.ctx(), {
    name: 'Adam Administratör',
    title: null,
    isAdministrator: true,
    isArchivist: true
  })
  const { token } = await createAccessToken(world.ctx(), {
    personId: id,
    label: 'test',
    scopes: [...tokenScopes]
  })
  return Object.assign(world, { app, authorization: { authorization: `Bearer ${token}` } })
}

/** A person that needs no row: what `can` asks for is in the actor. Without facts, somebody who is signed in and no more. */
export const personActor = (facts: Partial<Omit<PersonActor, 'kind'>> = {}): PersonActor => ({
  kind: 'person',
  personId: 'test-person',
  name: 'Pia Person',
  duties: [],
  mandates: [],
  today: '2026-03-12',
  scopes: null,
  ...facts
})

/** A person with this role in the organ; the period is open unless given. */
export const holderOf = (role: HeldMandate['role'], organId: string, fromOn = '2020-01-01'): PersonActor =>
  personActor({ personId: `test-${role}`, mandates: [{ organId, role, fromOn, untilOn: null }] })

/** Tests send many requests within a minute of their clock; those of the limits set their own. */
export const withoutLimits = { REQUESTS_PER_MINUTE: '10000000', SIGN_INS_PER_MINUTE: '10000000' }

const emptyDatabase = (): string => join(inject('testFolder'), 'template.sqlite')

/** Ids in the shape of a UUID that count from 1, so that two runs of a test make the same. */
const countingIds = (first: number): (() => string) => {
  let count = first - 1
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
}
