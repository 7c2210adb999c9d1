import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { openWriter } from '../../../server/db/sqlite.ts'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import type { Sealing } from '../../../server/domain/approval/freeze-minutes.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { listSealedAnchors } from '../../../server/domain/approval/sealed-minutes-store.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { latestAnchor } from '../../../server/domain/events/anchor.ts'
import { verifyTrail } from '../../../server/domain/events/verify-trail.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { openTampering } from '../../../scripts/soak/tamper.ts'
import { attend, openBodyWorld, openedMeeting, sealingOf, type BodyWorld } from '../../support/body-world.ts'

/** A closed meeting that can be sealed. */
const closedMeeting = async (world: BodyWorld): Promise<string> => {
  const { meeting } = await openedMeeting(world)
  const { director, secretary } = world.people
  const memberId = world.organisation.members[0]!.id
  await attend(world, meeting.id, { personId: director.id, role: 'chair', presided: true, memberId })
  await attend(world, meeting.id, { personId: secretary.id, role: 'secretary' })
  await closeMeeting(world.ctx(), meeting.id)
  return meeting.id
}

const sealedMeeting = async (world: BodyWorld): Promise<string> => {
  const id = await closedMeeting(world)
  await sealMinutes(world.ctx(), id, sealingOf(world))
  return id
}

test('sealed minutes hold the trail as it was just before the sealing, and open ones none', async () => {
  const world = await openBodyWorld()
  const id = await closedMeeting(world)
  expect((await getMinutes(world.ctx(), id)).anchor).toBeNull()
  const { sequence, hash } = (await latestAnchor(world.store))!

  await sealMinutes(world.ctx(), id, sealingOf(world))
  expect((await getMinutes(world.ctx(), id)).anchor).toEqual({ sequence, hash })
  expect(await listSealedAnchors(world.store)).toEqual([
    { place: 'protokollet Beredningsgruppen 2026-03-12', anchor: { sequence, hash } }
  ])
  expect(await verifyTrail(world.store, await listSealedAnchors(world.store))).toMatchObject({ ok: true })
})

test('what happens elsewhere while the file is made is no change of the minutes', async () => {
  const world = await openBodyWorld()
  const id = await closedMeeting(world)
  const { renderMinutes, vault } = sealingOf(world)
  const slow: Sealing = {
    vault,
    renderMinutes: async minutes => {
      await openCase(world.ctx(), { title: 'Under tiden' })
      return renderMinutes(minutes)
    }
  }
  expect(await sealMinutes(world.ctx(), id, slow)).toMatchObject({ state: 'sealed' })
})

test('a trail that was cut back before the sealing is found by the sealed minutes alone', async () => {
  const world = await openBodyWorld()
  await sealedMeeting(world)
  const [{ anchor } = { anchor: undefined }] = await listSealedAnchors(world.store)
  openTampering(world.databaseFile).close()
  const db = openWriter(world.databaseFile)
  db.exec('delete from trail_payloads where sequence > 10; delete from trail where sequence > 10')
  db.close()
  expect((await verifyTrail(world.store, await listSealedAnchors(world.store))).faults).toMatchObject([
    { sequence: 11, what: expect.stringContaining(`gäller händelse ${String(anchor!.sequence)}`) }
  ])
})

test('minutes sealed before there was a trail have no anchor', async () => {
  const world = await openBodyWorld()
  const id = await sealedMeeting(world)
  const db = openWriter(world.databaseFile)
  const triggers = db.prepare(
    "select name from sqlite_master where type = 'trigger' and tbl_name = 'sealed_minutes'"
  )
  for (const name of triggers.pluck().all()) db.exec(`drop trigger ${String(name)}`)
  db.close()
  await world.store.transact(async ({ write }) => {
    const { sealedMinutes } = schema
    await write
      .update(sealedMinutes)
      .set({ minutes: sql`json_remove(${sealedMinutes.minutes}, '$.anchor')` })
      .where(eq(sealedMinutes.meetingId, id))
  })
  expect((await getMinutes(world.ctx(), id)).anchor).toBeNull()
  expect(await listSealedAnchors(world.store)).toEqual([])
})
