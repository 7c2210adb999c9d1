import { randomUUID } from 'node:crypto'
import { openStore } from '../../server/db/store.ts'
import { systemActor } from '../../server/domain/access/actor.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { enqueueJob } from '../../server/domain/jobs/enqueue-job.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'
import { linkMail } from './mail-jobs.ts'

// Run as a process of its own: makes a change with a mail in the same transaction, tells that it is committed, and waits to be killed.
const [databaseFile = ''] = process.argv.slice(2)

const ctx: Context = {
  store: openStore(databaseFile),
  actor: systemActor('Diariet'),
  now: new Date().toISOString(),
  newId: randomUUID
}

await inTransaction(ctx, async tx => {
  await openCase(tx, { title: 'Ett ärende med ett mejl' })
  await enqueueJob(tx, linkMail())
})
process.send?.('committed')
setInterval(() => {}, 60_000)
