import { createHash } from 'node:crypto'
import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { openWriter } from '../../../server/db/sqlite.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import { recordEvent } from '../../../server/domain/events/record-event.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { openWorld, personActor, type World } from '../../support/world.ts'

const { trail, trailPayloads } = schema

const trailOf = ({ store }: World) => store.read.select().from(trail).orderBy(asc(trail.sequence))

const threeEvents = async (world = openWorld()): Promise<World> => {
  await inTransaction(world.ctx(personActor({ personId: 'person-1' })), async tx => {
    await recordEvent(tx, 'case.opened', 'case-1', { after: { title: 'Ny ambulanshall' } })
    await recordEvent(tx, 'matter.added', 'matter-1', { after: { title: 'Val' }, within: 'meeting-1' })
  })
  await inTransaction(world.ctx(), tx => recordEvent(tx, 'case.edited', 'case-1', { isSecret: true }))
  return world
}

test('an event is numbered, and tells who, when, what and within what', async () => {
  const world = await threeEvents()
  expect(await trailOf(world)).toMatchObject([
    { sequence: 1, at: world.now, actorId: 'person-1', verb: 'case.opened', withinId: null },
    { sequence: 2, verb: 'matter.added', objectId: 'matter-1', withinId: 'meeting-1' },
    { sequence: 3, actorId: 'system:test', verb: 'case.edited', objectId: 'case-1' }
  ])
})

test('what an event tells lies beside it, with where it came from; the event holds its hash alone', async () => {
  const world = openWorld()
  const origin = { via: 'api', requestId: 'req-7' } as const
  await inTransaction({ ...world.ctx(nobody), origin }, tx =>
    recordEvent(tx, 'person.edited', 'person-1', {
      before: { name: 'Åsa Ek' },
      after: { name: 'Åsa Lind' },
      isSecret: true
    })
  )
  const [event] = await trailOf(world)
  const [payload] = await world.store.read.select().from(trailPayloads)
  expect(JSON.stringify(event)).not.toContain('Åsa')
  expect(event!.actorId).toBe('nobody')
  expect(payload).toMatchObject({ sequence: 1, isSecret: true, retention: 'preserve' })
  expect(payload!.salt).toMatch(/^[\da-f]{32}$/)
  expect(JSON.parse(payload!.payload)).toEqual({
    before: { name: 'Åsa Ek' },
    after: { name: 'Åsa Lind' },
    from: origin
  })
})

test('each hash can be computed by hand: every column with its length before it, the hash before first', async () => {
  const world = await threeEvents()
  const [first, second] = await trailOf(world)
  const written = [
    first!.hash,
    '2',
    second!.at,
    'person-1',
    'matter.added',
    'matter-1',
    'meeting-1',
    second!.payloadSha256
  ]
  const encoded = written.map(text => `${String(Buffer.byteLength(text))}:${text};`).join('')
  expect(second!.hash).toBe(createHash('sha256').update(encoded).digest('hex'))
})

test('the same act twice has two hashes, since each payload has a salt of its own', async () => {
  const world = openWorld()
  for (let time = 0; time < 2; time++) {
    await inTransaction(world.ctx(), tx => recordEvent(tx, 'organ.added', 'organ-1'))
  }
  const [one, other] = await trailOf(world)
  expect(one!.payloadSha256).not.toBe(other!.payloadSha256)
})

test('an act that is taken back leaves no event', async () => {
  const world = openWorld()
  const failing = inTransaction(world.ctx(), async tx => {
    await recordEvent(tx, 'organ.added', 'organ-1')
    throw new Error('nej')
  })
  await expect(failing).rejects.toThrow('nej')
  expect(await trailOf(world)).toEqual([])
})

test.each([
  ['an event changed', "update trail set verb = 'case.opened' where sequence = 3", 'never changed'],
  ['an event removed', 'delete from trail where sequence = 3', 'never deleted'],
  [
    'an event written over',
    'insert or replace into trail select * from trail where sequence = 3',
    'at its end'
  ],
  [
    'a number passed over',
    'insert into trail select 9, at, actor_id, verb, object_id, within_id, payload_sha256, hash from trail where sequence = 3',
    'at its end'
  ],
  ['a payload changed', "update trail_payloads set payload = '{}'", 'never changed'],
  ['a payload removed', 'delete from trail_payloads where sequence = 1', 'by an event only'],
  [
    'a payload written over',
    'insert or replace into trail_payloads select * from trail_payloads where sequence = 3',
    'with its event'
  ],
  ['a disposal by an earlier event', 'insert into trail_disposals values (2, 1)', 'by a later event']
])('the database refuses %s', async (_what, statement, message) => {
  const world = await threeEvents()
  const db = openWriter(world.databaseFile)
  try {
    expect(() => db.exec(statement)).toThrow(message)
  } finally {
    db.close()
  }
})
