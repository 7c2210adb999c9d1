import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { adoptEarlierEvents } from '../../../server/domain/events/adopt-earlier-events.ts'
import { recordEvent } from '../../../server/domain/events/record-event.ts'
import { verifyTrail } from '../../../server/domain/events/verify-trail.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import { openWorld, type World } from '../../support/world.ts'

const { events, trail, trailPayloads } = schema

/** A database as the versions before the trail left it. */
const earlierWorld = async (): Promise<World> => {
  const world = openWorld()
  const at = (minute: number) => `2025-11-03T09:0${String(minute)}:00.000Z`
  const person = { actor: 'Stina Sekreterare', actorId: 'person-1' }
  await world.store.transact(async ({ write }) => {
    await write.insert(events).values([
      {
        at: at(1),
        actor: 'Paragraf',
        type: 'set-up.completed',
        subjectId: 'p',
        data: { bodyName: 'Älvens räddning' }
      },
      { at: at(2), ...person, type: 'sign-in-link.redeemed', subjectId: 'person-1', data: {} },
      { at: at(3), ...person, type: 'case.opened', subjectId: 'case-1', data: { dnr: '001/25' } },
      { at: at(4), actor: 'ingen', type: 'case.edited', subjectId: 'case-1', data: {} }
    ])
  })
  return world
}

test('what was recorded before the trail comes over once, with its own times and actors, and verifies', async () => {
  const world = await earlierWorld()
  await adoptEarlierEvents(world.ctx())
  const rows = await world.store.read.select().from(trail).orderBy(asc(trail.sequence))
  expect(rows.map(({ at, actorId, verb }) => [at, actorId, verb])).toEqual([
    ['2025-11-03T09:01:00.000Z', 'system:Paragraf', 'set-up.completed'],
    ['2025-11-03T09:02:00.000Z', 'person-1', 'sign-in-link.redeemed'],
    ['2025-11-03T09:03:00.000Z', 'person-1', 'case.opened'],
    ['2025-11-03T09:04:00.000Z', 'nobody', 'case.edited'],
    [world.now, 'system:test', 'trail.adopted']
  ])
  const payloads = await world.store.read.select().from(trailPayloads)
  expect(payloads.map(({ retention }) => retention)).toEqual([
    'preserve',
    'two-years',
    'preserve',
    'preserve',
    'preserve'
  ])
  expect(JSON.parse(payloads[2]!.payload)).toEqual({ after: { dnr: '001/25' } })
  expect(await verifyTrail(world.store, [])).toMatchObject({ ok: true, events: 5 })

  await adoptEarlierEvents(world.ctx())
  expect(await verifyTrail(world.store, [])).toMatchObject({ events: 5 })
})

test('a trail that has begun takes no earlier events, and a new database gets none', async () => {
  const world = await earlierWorld()
  await inTransaction(world.ctx(), tx => recordEvent(tx, 'organ.added', 'organ-1'))
  await adoptEarlierEvents(world.ctx())
  expect(await verifyTrail(world.store, [])).toMatchObject({ events: 1 })

  const empty = openWorld()
  await adoptEarlierEvents(empty.ctx())
  expect(await verifyTrail(empty.store, [])).toMatchObject({ events: 0 })
})
