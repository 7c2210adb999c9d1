import { openStore } from '../../server/db/store.ts'
import { isBusy } from '../../server/db/sqlite.ts'
import { systemActor } from '../../server/domain/access/actor.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { takeUpMatter } from '../../server/domain/meetings/take-up-matter.ts'
import type { Context } from '../../server/domain/shared/context.ts'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'

// Run as a process of its own: takes up the given matters one by one, and opens a case after each. Waits for the word to start.
const [databaseFile = '', ...matterIds] = process.argv.slice(2)

const store = openStore(databaseFile)
const ctx: Context = {
  store,
  actor: systemActor('Räknaren'),
  now: '2026-03-12T08:00:00.000Z',
  newId: randomUUID
}

/** What a client does that is told 503 with Retry-After: the same again. */
const untilNotBusy = async <T>(act: () => Promise<T>): Promise<T> => {
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!isBusy(error)) throw error
      busy++
    }
  }
}

let busy = 0
process.once('message', () => {
  void (async () => {
    const taken: (number | null)[] = []
    const dnrs: string[] = []
    for (const id of matterIds) {
      taken.push((await untilNotBusy(() => takeUpMatter(ctx, id))).number)
      dnrs.push((await untilNotBusy(() => openCase(ctx, { title: 'Ett ärende' }))).dnr)
      // As clients do, each lets the others in: alone on its core, one would be done before the next begins.
      await wait(3)
    }
    store.close()
    process.send?.({ taken, dnrs, busy })
    process.disconnect()
  })()
})
process.send?.('ready')
