import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { disposeOfPayloads } from '../../../server/domain/events/dispose-of-payloads.ts'
import { recordEvent } from '../../../server/domain/events/record-event.ts'
import { verifyTrail } from '../../../server/domain/events/verify-trail.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { openWriter } from '../../../server/db/sqlite.ts'
import { openTampering } from '../../../scripts/soak/tamper.ts'
import { openWorld, type World } from '../../support/world.ts'

/** A session, a case and a session more, each a month after the one before, from March 2024. */
const threeMonths = async (): Promise<World> => {
  const world = openWorld()
  const acts = [
    ['2024-03-12T08:00:00.000Z', 'session.started'],
    ['2024-04-12T08:00:00.000Z', 'case.opened'],
    ['2024-05-12T08:00:00.000Z', 'session.started']
  ] as const
  for (const [at, type] of acts) {
    world.now = at
    await inTransaction(world.ctx(), tx =>
      recordEvent(tx, type, 'object', { after: { address: '192.0.2.1' } })
    )
  }
  return world
}

const payloadsOf = async ({ store }: World) =>
  (await store.read.select().from(schema.trailPayloads)).map(({ sequence }) => sequence)

test('network addresses of sign-ins go after two years, the rest stays, and the chain still verifies', async () => {
  const world = await threeMonths()
  world.now = '2026-03-12T07:59:59.999Z'
  expect(await disposeOfPayloads(world.ctx())).toBe(0)
  expect(await payloadsOf(world)).toEqual([1, 2, 3])

  world.now = '2026-03-12T08:00:00.000Z'
  expect(await disposeOfPayloads(world.ctx())).toBe(1)
  expect(await payloadsOf(world)).toEqual([2, 3, 4])
  expect(await disposeOfPayloads(world.ctx())).toBe(0)
  expect(await verifyTrail(world.store, [])).toMatchObject({ ok: true, events: 4, payloads: 3, disposed: 1 })
})

test('the disposal is an event itself that names what went, and is preserved', async () => {
  const world = await threeMonths()
  world.now = '2026-08-01T08:00:00.000Z'
  await disposeOfPayloads(world.ctx())
  const payloads = await world.store.read.select().from(schema.trailPayloads)
  expect(JSON.parse(payloads.at(-1)!.payload)).toEqual({ after: { sequences: [1, 3] } })
  expect(payloads.at(-1)).toMatchObject({ sequence: 4, retention: 'preserve' })
  expect(await world.store.read.select().from(schema.trailDisposals)).toEqual([
    { sequence: 1, disposedBy: 4 },
    { sequence: 3, disposedBy: 4 }
  ])
})

test('more than one transaction takes are disposed of by several events', async () => {
  const world = openWorld()
  await inTransaction(world.ctx(), async tx => {
    for (let count = 0; count < 1001; count++) await recordEvent(tx, 'session.started', 'session')
  })
  world.now = '2028-03-12T08:00:00.000Z'
  expect(await disposeOfPayloads(world.ctx())).toBe(1001)
  expect(await verifyTrail(world.store, [])).toMatchObject({ ok: true, events: 1003, disposed: 1001 })
})

test('a payload that was to be preserved, or that a real disposal does not name, is missed', async () => {
  const world = await threeMonths()
  world.now = '2026-03-20T08:00:00.000Z'
  await disposeOfPayloads(world.ctx())
  openTampering(world.databaseFile).close()
  const db = openWriter(world.databaseFile)
  db.exec(
    'insert into trail_disposals values (2, 4), (3, 4); delete from trail_payloads where sequence in (2, 3)'
  )
  db.close()
  const { faults } = await verifyTrail(world.store, [])
  expect(faults.map(({ sequence }) => sequence)).toEqual([2, 3])
  expect(faults[0]!.what).toContain('som inte nämner dem')
})

test('a disposal before the time, or of what is to be preserved, is told though it is an event of the chain', async () => {
  const world = await threeMonths()
  await inTransaction(world.ctx(), async tx => {
    const sequences = [1, 2]
    const disposedBy = await recordEvent(tx, 'trail.disposed', 'trail', { after: { sequences } })
    await tx.store.write
      .insert(schema.trailDisposals)
      .values(sequences.map(sequence => ({ sequence, disposedBy })))
  })
  openTampering(world.databaseFile).close()
  const db = openWriter(world.databaseFile)
  db.exec('delete from trail_payloads where sequence <= 2')
  db.close()
  const { faults } = await verifyTrail(world.store, [])
  expect(faults.map(({ sequence, what }) => [sequence, what])).toEqual(
    [1, 2].map(sequence => [
      sequence,
      'Uppgifterna gallrades genom händelse 4 utan att tiden för dem hade gått ut.'
    ])
  )
})
