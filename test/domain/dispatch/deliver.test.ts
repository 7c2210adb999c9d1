import { expect, test } from 'vitest'
import { deliver, sendDelivery } from '../../../server/domain/dispatch/deliver.ts'
import { findDeliveries } from '../../../server/domain/dispatch/delivery-store.ts'
import { receiveFile } from '../../../server/domain/files/receive-file.ts'
import type { JobHandlers } from '../../../server/domain/jobs/run-due-jobs.ts'
import { runDueJobs } from '../../../server/domain/jobs/run-due-jobs.ts'
import { rememberFile } from '../../../server/domain/files/file-store.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { openByHand } from '../../support/by-hand.ts'
import { minutesAfter } from '../../support/mail-jobs.ts'
import { openWorld, testNow } from '../../support/world.ts'

const documentKey = 'extract:1'
const recipients = [
  { personId: null, name: 'Region Nord', address: 'nord@example.se' },
  { personId: null, name: 'Region Syd', address: 'syd@example.se' }
]

const openDispatch = async () => {
  const world = openWorld()
  const limits = { maxBytes: 1_000, now: world.now }
  const file = await receiveFile(world.vault, 'utdrag.txt', Buffer.from('Utdrag'), limits)
  const { sha256 } = file
  const send = (to = recipients) =>
    inTransaction(world.ctx(), async tx => {
      await rememberFile(tx.store, file)
      const model = { bodyName: 'Förbundet', document: 'Protokollsutdrag § 1', at: tx.now }
      const attachment = { sha256, fileName: 'utdrag.txt', mediaType: 'text/plain' }
      await deliver(tx, { documentKey, sha256, attachment, mail: { template: 'document', model } }, to)
    })
  const sent: string[] = []
  const run = (at = testNow, refuses = '') => {
    const handlers = {
      deliver: (ctx, { deliveryId, mail }) =>
        sendDelivery(ctx, deliveryId, async () => {
          if (mail.to === refuses) throw new Error('550 No such mailbox')
          sent.push(`${mail.to} ${mail.model.name}`)
        })
    } as Partial<JobHandlers> as JobHandlers
    const log = { warn: () => {}, error: () => {} }
    return runDueJobs({ store: world.store, newId: world.newId, clock: () => at, log, handlers })
  }
  return { ...world, send, run, sent, told: () => findDeliveries(world.store, documentKey) }
}

test('a document goes to each by name, and the proof tells what, to whom, when it was queued and when it was sent', async () => {
  const { send, run, sent, told } = await openDispatch()
  await send()
  expect(await told()).toMatchObject([{ state: 'waiting' }, { state: 'waiting', sentAt: null }])
  await run(minutesAfter(testNow, 2))
  expect(sent).toEqual(['nord@example.se Region Nord', 'syd@example.se Region Syd'])
  expect(await told()).toMatchObject([
    { name: 'Region Nord', state: 'sent', queuedAt: testNow, sentAt: minutesAfter(testNow, 2) },
    { name: 'Region Syd', state: 'sent' }
  ])
})

test('the same file of the same document goes to an address once', async () => {
  const { send, run, sent, told } = await openDispatch()
  await send()
  await send([...recipients, { personId: null, name: 'Region Väst', address: 'vast@example.se' }])
  await run()
  expect([sent.length, (await told()).length]).toEqual([3, 3])
})

test('what no mail server takes is told as failed, with when it was given up', async () => {
  const { send, run, told } = await openDispatch()
  await send()
  for (let tries = 0; tries < 7; tries++) await run(minutesAfter(testNow, tries * 500), 'syd@example.se')
  expect(await told()).toMatchObject([
    { name: 'Region Nord', state: 'sent', failedAt: null },
    { name: 'Region Syd', state: 'failed', sentAt: null, failedAt: minutesAfter(testNow, 2500) }
  ])
})

test('a proof is never deleted or changed by hand: only the time it was sent is added', async () => {
  const { answer } = await openByHand()
  const made = `insert into deliveries (id, document_key, sha256, name, address, queued_at) select 'x', 'x', min(sha256), 'X', 'x@example.se', 'a' from files`
  expect(answer(made, `delete from deliveries`)).toContain('never deleted')
  expect(answer(made, `update deliveries set address = 'y@example.se', sent_at = 'b'`)).toContain(
    'only the time'
  )
  expect(
    answer(made, `update deliveries set sent_at = 'b'`, `update deliveries set sent_at = 'c'`)
  ).toContain('only the time')
  expect(answer(made, `update deliveries set sent_at = 'b'`)).toBe('let through, 1 rows')
})
