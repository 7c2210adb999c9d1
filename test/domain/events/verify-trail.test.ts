import { expect, test } from 'vitest'
import { openWriter } from '../../../server/db/sqlite.ts'
import { latestAnchor } from '../../../server/domain/events/anchor.ts'
import { recordEvent } from '../../../server/domain/events/record-event.ts'
import { hashOfEvent } from '../../../server/domain/events/trail-hash.ts'
import { verifyTrail } from '../../../server/domain/events/verify-trail.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { openTampering } from '../../../scripts/soak/tamper.ts'
import { openWorld, type World } from '../../support/world.ts'

const trailWith = async (count: number, after: object = {}): Promise<World> => {
  const world = openWorld()
  await inTransaction(world.ctx(), async tx => {
    for (let number = 1; number <= count; number++) {
      await recordEvent(tx, 'case.edited', `case-${String(number)}`, { after: { number, ...after } })
    }
  })
  return world
}

/** Statements by somebody who has the file and no regard for the triggers. */
const tamper = (world: World, ...statements: string[]): void => {
  openTampering(world.databaseFile).close()
  const db = openWriter(world.databaseFile)
  db.pragma('foreign_keys = OFF')
  for (const statement of statements) db.exec(statement)
  db.close()
}

const anchorOf = async (world: World) => ({
  place: 'anchors/2026-03-12.jsonl, rad 2',
  anchor: (await latestAnchor(world.store))!
})

test('a trail that nobody has touched verifies, with more events than a page holds and with its anchors', async () => {
  const world = await trailWith(501)
  const anchor = await anchorOf(world)
  expect(await verifyTrail(world.store, [anchor])).toEqual({
    ok: true,
    events: 501,
    payloads: 501,
    disposed: 0,
    anchors: 1,
    latest: anchor.anchor,
    faults: []
  })
})

test('an empty trail verifies', async () => {
  expect(await verifyTrail(openWorld().store, [])).toMatchObject({ ok: true, events: 0, latest: null })
})

test.each([
  ["update trail set actor_id = 'system:tesu' where sequence = 4", 'Händelsen stämmer inte'],
  [
    "update trail set hash = replace(hash, substr(hash, 1, 1), 'x') where sequence = 4",
    'Händelsen stämmer inte'
  ],
  [
    "update trail_payloads set payload = replace(payload, '4', '5') where sequence = 4",
    'Uppgifterna om händelsen'
  ],
  ['update trail_payloads set is_secret = 2 where sequence = 4', 'Uppgifterna om händelsen'],
  ['delete from trail_payloads where sequence = 4', 'fast de inte har gallrats'],
  [
    'delete from trail_payloads where sequence = 4; insert into trail_disposals values (4, 6)',
    'genom händelse 6, som inte är en gallring'
  ],
  ['insert into trail_disposals values (4, 6)', 'finns kvar, fast de sägs vara gallrade']
])('the event where it breaks is named, and no other: %s', async (statement, what) => {
  const world = await trailWith(7)
  tamper(world, statement)
  const { ok, faults } = await verifyTrail(world.store, [])
  expect(ok).toBe(false)
  expect(new Set(faults.map(({ sequence }) => sequence))).toEqual(new Set([4]))
  expect(faults.map(fault => fault.what).join(' ')).toContain(what)
  expect(faults[0]).toMatchObject({ verb: 'case.edited', at: world.now })
})

test('an event taken out is missed at its number, and its payload is loose', async () => {
  const world = await trailWith(7)
  tamper(world, 'delete from trail where sequence = 4')
  const { faults } = await verifyTrail(world.store, [])
  expect(faults.map(({ sequence, what }) => [sequence, what])).toEqual([
    [4, 'Händelse 4 saknas: på händelse 3 följer 5.'],
    [4, 'Det finns uppgifter till händelse 4, men händelsen finns inte i kedjan.']
  ])
})

test('bytes that JavaScript reads as the same text are not the same', async () => {
  const world = await trailWith(3, { title: 'F\uFFFDrslag' })
  const payload = (world: World) =>
    openWriter(world.databaseFile)
      .prepare('select payload from trail_payloads where sequence = 2')
      .pluck()
      .get()
  const before = payload(world)
  const change = "cast(replace(hex(payload), 'EFBFBD', 'F0BFBD') as text)"
  const changed = `(select unhex(${change}) from trail_payloads where sequence = 2)`
  tamper(world, `update trail_payloads set payload = cast(${changed} as text) where sequence = 2`)
  expect(payload(world)).toBe(before)
  expect((await verifyTrail(world.store, [])).faults).toMatchObject([{ sequence: 2 }])
})

test('an end that was cut off is found by an anchor in it, and without one cannot be', async () => {
  const world = await trailWith(7)
  const anchor = await anchorOf(world)
  tamper(world, ...['trail_payloads', 'trail'].map(table => `delete from ${table} where sequence > 5`))
  expect(await verifyTrail(world.store, [])).toMatchObject({ ok: true, events: 5 })
  const { ok, faults } = await verifyTrail(world.store, [anchor])
  expect(ok).toBe(false)
  expect(faults).toMatchObject([
    { sequence: 6, what: expect.stringContaining('Kedjan är avklippt: den slutar med händelse 5') }
  ])
})

test('a chain that was written anew from one event on, with right hashes, is found by an anchor after it', async () => {
  const world = await trailWith(7)
  const anchor = await anchorOf(world)
  rewriteFrom(world, 3)
  expect(await verifyTrail(world.store, [])).toMatchObject({ ok: true })
  const { faults } = await verifyTrail(world.store, [anchor])
  expect(faults).toMatchObject([
    { sequence: 7, what: expect.stringContaining('omskriven någonstans till och med händelse 7') }
  ])
})

test('an anchor that cannot be read is told', async () => {
  const world = await trailWith(1)
  const { faults } = await verifyTrail(world.store, [{ place: 'anchors/2026-03-12.jsonl, rad 4' }])
  expect(faults).toEqual([
    {
      sequence: null,
      verb: null,
      at: null,
      what: 'Ankaret i anchors/2026-03-12.jsonl, rad 4 går inte att läsa.'
    }
  ])
})

test('what is written while the trail is verified is no fault', async () => {
  const world = await trailWith(600)
  const anchor = await anchorOf(world)
  const [report] = await Promise.all([
    verifyTrail(world.store, [anchor]),
    inTransaction(world.ctx(), tx => recordEvent(tx, 'case.edited', 'case-1'))
  ])
  expect(report).toMatchObject({ ok: true })
})

/** Another actor for one event, and every hash from there on computed as it should be. */
const rewriteFrom = (world: World, sequence: number): void => {
  openTampering(world.databaseFile).close()
  const db = openWriter(world.databaseFile)
  db.prepare("update trail set actor_id = 'system:annan' where sequence = ?").run(sequence)
  const rows = db
    .prepare(
      'select sequence, at, actor_id actorId, verb, object_id objectId, within_id withinId, payload_sha256 payloadSha256, hash from trail order by sequence'
    )
    .all() as (Parameters<typeof hashOfEvent>[1] & { sequence: number; hash: string })[]
  let before = rows[sequence - 2]!.hash
  for (const row of rows.slice(sequence - 1)) {
    before = hashOfEvent(before, row)
    db.prepare('update trail set hash = ? where sequence = ?').run(before, row.sequence)
  }
  db.close()
}
