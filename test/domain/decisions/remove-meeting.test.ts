import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { getMatter } from '../../../server/domain/meetings/matter-store.ts'
import { removalRefusalOf } from '../../../server/domain/meetings/meeting.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import {
  attach,
  attend,
  openBodyWorld,
  openedMeeting,
  plannedMeeting,
  type BodyWorld
} from '../../support/body-world.ts'
import { holderOf } from '../../support/world.ts'

const rowsOf = async ({ store: { read } }: BodyWorld) => {
  const { appendices, attendances, clauses, decisionBlocks, matters, meetings, paragraphTexts, sections } =
    schema
  const tables = [
    appendices,
    attendances,
    clauses,
    decisionBlocks,
    matters,
    meetings,
    paragraphTexts,
    sections
  ]
  return Promise.all(tables.map(async table => (await read.select().from(table)).length))
}

test('a meeting planned by mistake goes with all that hangs on it, and the log tells what it was', async () => {
  const world = await openBodyWorld()
  const before = await rowsOf(world)
  const { meeting, matters } = await plannedMeeting(world, { matters: ['Plan', 'Nästa möte'] })
  const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['anta planen'] })]
  await editParagraph(world.ctx(), matters[0]!.id, 1, { text: 'Ett utkast.', decisions })
  await attach(world, matters[0]!.id, 'Plan.txt')
  await attend(world, meeting.id, { name: 'Ola Gäst', role: 'other' })
  expect(await rowsOf(world)).not.toEqual(before)

  await removeMeeting(world.ctx(holderOf('secretary', meeting.organId)), meeting.id, meeting.revision)

  expect(await rowsOf(world)).toEqual(before)
  await expect(getMeeting(world.ctx(), meeting.id)).rejects.toMatchObject({ code: 'not-found' })
  const [event] = await world.store.read
    .select()
    .from(schema.trail)
    .innerJoin(schema.trailPayloads, eq(schema.trail.sequence, schema.trailPayloads.sequence))
    .orderBy(desc(schema.trail.sequence))
    .limit(1)
  expect(event?.trail).toMatchObject({
    verb: 'meeting.removed',
    objectId: meeting.id,
    actorId: 'test-secretary'
  })
  expect(JSON.parse(event!.trail_payloads.payload)).toEqual({
    before: { organId: meeting.organId, firstOn: '2026-03-12', matters: ['Plan', 'Nästa möte'] }
  })
})

test('the numbers that it had foreseen are foreseen for the meeting after it', async () => {
  const world = await openBodyWorld()
  const mistake = await plannedMeeting(world)
  const { matters } = await plannedMeeting(world, { firstOn: '2026-04-16' })
  expect((await getMatter(world.store, matters[0]!.id)).foreseenNumber).toBe(3)
  await removeMeeting(world.ctx(), mistake.meeting.id, 1)
  expect((await getMatter(world.store, matters[0]!.id)).foreseenNumber).toBe(1)
})

test('a meeting that was opened or held stays, and the refusal says why', async () => {
  const world = await openBodyWorld()
  const { meeting } = await openedMeeting(world)
  const removing = () => removeMeeting(world.ctx(), meeting.id, meeting.revision)
  await expect(removing()).rejects.toMatchObject({
    code: 'wrong-state',
    message: expect.stringContaining('Det här är öppnat')
  })
  await closeMeeting(world.ctx(), meeting.id)
  await expect(removing()).rejects.toMatchObject({
    code: 'wrong-state',
    message: expect.stringContaining('Det här är hållet')
  })
})

test('a number never disappears, in whatever state the meeting is said to be', () => {
  expect(removalRefusalOf('planned')).toBeUndefined()
  expect(removalRefusalOf('planned', true)).toContain('ett nummer försvinner aldrig')
})

test('one that somebody has changed since is not removed', async () => {
  const world = await openBodyWorld()
  const { meeting } = await plannedMeeting(world)
  const removing = removeMeeting(world.ctx(), meeting.id, meeting.revision + 1)
  await expect(removing).rejects.toMatchObject({ code: 'stale-revision' })
})

test('a reader removes nothing', async () => {
  const world = await openBodyWorld()
  const { meeting } = await plannedMeeting(world)
  const removing = removeMeeting(world.ctx(holderOf('member', meeting.organId)), meeting.id, meeting.revision)
  await expect(removing).rejects.toMatchObject({ code: 'not-allowed' })
})
