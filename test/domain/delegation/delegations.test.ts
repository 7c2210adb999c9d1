import { expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import {
  endDelegation,
  getDelegation,
  listDelegations,
  removeDelegation
} from '../../../server/domain/delegation/delegations.ts'
import { NewDelegation } from '../../../server/domain/delegation/delegation-schemas.ts'
import { closedMeeting, openBodyWorld } from '../../support/body-world.ts'
import { decidedOn, delegationOf } from '../../support/delegation-world.ts'
import { personActor } from '../../support/world.ts'

test('a delegation stands with its number, delegate, § and days, and is found by the day it is valid', async () => {
  const world = await openBodyWorld()
  const later = await delegationOf(world, { number: '2.10' })
  const ended = await delegationOf(world, { number: '2.9', validUntil: '2026-01-31' })
  expect((await listDelegations(world.ctx(), {})).map(({ number }) => number)).toEqual(['2.9', '2.10'])
  expect(await listDelegations(world.ctx(), { validOn: '2026-03-12' })).toEqual([later])
  expect(ended).toMatchObject({ delegate: 'Förbundsdirektören', decidedParagraph: '§ 12', breaches: [] })
})

test('the § is linked where it stands in our own minutes, for those who may see the meeting', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  const { paragraphs } = await closedMeeting(world, { organId, firstOn: '2026-02-05' })
  const decided = { decidedOn: '2026-02-05', validFrom: '2026-02-05' }
  const { id, paragraphId } = await delegationOf(world, { ...decided, decidedParagraph: '§ 1' })
  expect(paragraphId).toBe(paragraphs[0]!.id)
  const reader = world.ctx(personActor({ personId: world.people.economist.id }))
  expect((await getDelegation(reader, id)).paragraphId).toBeNull()
  const elsewhere = await delegationOf(world, { ...decided, number: '9', decidedParagraph: '§ 99' })
  expect(elsewhere.paragraphId).toBeNull()
})

test('nobody delegates to a group of officials or a mixed one, and such a group does not delegate (KL 6 kap. 37 §, 7 kap. 5 §)', async () => {
  const world = await openBodyWorld()
  const { preparatoryGroup, workingCommittee } = world.organisation
  const refused = (wish: Parameters<typeof delegationOf>[1]) =>
    expect(delegationOf(world, wish)).rejects.toMatchObject({ code: 'invalid-input' })
  await refused({ delegate: 'Beredningsgruppen' })
  await refused({ delegate: 'Förbundsdirektören tillsammans med ordföranden' })
  await refused({ delegateKind: 'committee', delegate: 'BG', delegateOrganId: preparatoryGroup.id })
  await refused({ organId: preparatoryGroup.id })
  const organId = workingCommittee.id
  expect(
    await delegationOf(world, { delegateKind: 'committee', delegate: 'AU', delegateOrganId: organId })
  ).toMatchObject({
    breaches: []
  })
})

test('what a board keeps is told where the words speak of it (KL 6 kap. 38 §)', async () => {
  const world = await openBodyWorld()
  const { breaches } = await delegationOf(world, { covers: 'Ändra verksamhetens inriktning' })
  expect(breaches.map(({ statute }) => statute)).toEqual(['KL 6 kap. 38 §'])
})

test('only what the organ let its head of administration pass on is passed on, to an employee, once (KL 7 kap. 6 §)', async () => {
  const world = await openBodyWorld()
  const plain = await delegationOf(world)
  const mayPassOn = await delegationOf(world, { number: '4', maySubdelegate: true })
  const passedOn = (wish: Parameters<typeof delegationOf>[1]) =>
    delegationOf(world, { number: '5', delegate: 'Ekonomen', ...wish })
  const child = await passedOn({ parentId: mayPassOn.id })
  expect(child.parentId).toBe(mayPassOn.id)
  for (const wish of [
    { parentId: plain.id },
    { parentId: child.id },
    { parentId: mayPassOn.id, decidedOn: '2025-01-01', validFrom: '2025-12-31' }
  ])
    await expect(passedOn({ number: '6', ...wish })).rejects.toMatchObject({ code: 'invalid-input' })
  expect(() => NewDelegation.parse({ ...child, maySubdelegate: true })).toThrow()
  await expect(passedOn({ number: '7', parentId: mayPassOn.id, delegateKind: 'member' })).rejects.toThrow(
    /KL 7 kap. 6 §/
  )
  await expect(removeDelegation(world.ctx(), mayPassOn.id)).rejects.toMatchObject({ code: 'conflict' })
})

test('urgent decisions are always reported at the next meeting (KL 6 kap. 40 §)', async () => {
  const world = await openBodyWorld()
  await expect(
    delegationOf(world, { delegateKind: 'urgent', delegate: 'Ordföranden', reporting: 'not-reported' })
  ).rejects.toThrow(/KL 6 kap. 40 §/)
})

test('a delegation is ended and not rewritten; it is removed only while nothing rests on it', async () => {
  const world = await openBodyWorld()
  const mistaken = await delegationOf(world, { number: '9' })
  await removeDelegation(world.ctx(), mistaken.id)
  await expect(getDelegation(world.ctx(), mistaken.id)).rejects.toMatchObject({ code: 'not-found' })
  const { id } = await delegationOf(world)
  await decidedOn(world, { delegationId: id })
  await expect(removeDelegation(world.ctx(), id)).rejects.toMatchObject({ code: 'conflict' })
  expect(await endDelegation(world.ctx(), id, 1, { validUntil: '2026-06-30' })).toMatchObject({
    validUntil: '2026-06-30',
    revision: 2
  })
  await expect(endDelegation(world.ctx(), id, 1, { validUntil: null })).rejects.toMatchObject({
    code: 'stale-revision'
  })
  await expect(
    world.store.transact(async ({ write }) => {
      await write.update(schema.delegations).set({ covers: 'Allt' })
    })
  ).rejects.toThrow()
})
