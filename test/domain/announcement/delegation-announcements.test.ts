import { expect, test } from 'vitest'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import {
  announceDelegatedDecision,
  listDelegationNotices,
  takeDownDelegation
} from '../../../server/domain/announcement/delegation-announcements.ts'
import { getAppealInstructions } from '../../../server/domain/announcement/appeal-instructions.ts'
import { getProofOfDelegation } from '../../../server/domain/announcement/proof.ts'
import { getDelegatedDecision } from '../../../server/domain/delegation/delegated-decisions.ts'
import { markRecord } from '../../../server/domain/register/mark-record.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { announcedDecision, decidedOn, delegationOf } from '../../support/delegation-world.ts'

const announcement = { minutedOn: '2026-03-02', announcedOn: null, keptAt: 'Kansliet' }

const openWorldWithBoard = async () => {
  const world = await openBodyWorld()
  const { id, revision } = world.organisation.directorate
  await editOrgan(world.ctx(), id, revision, { publishesBoard: true })
  return world
}

test('a decision that is not reported and may be appealed is told of until it is announced (KL 6 kap. 40 §, 7 kap. 8 §, 8 kap. 10 § 3)', async () => {
  const world = await openWorldWithBoard()
  const { id: delegationId } = await delegationOf(world, { reporting: 'not-reported' })
  const { id, breaches } = await decidedOn(world, { delegationId })
  expect(breaches.map(({ code, statute }) => `${code} ${statute}`)).toEqual([
    'not-announced KL 7 kap. 8 § och 8 kap. 10 § 3'
  ])
  await announceDelegatedDecision(world.ctx(), id, announcement)
  expect(await getDelegatedDecision(world.ctx(), id)).toMatchObject({
    announcedOn: '2026-03-12',
    breaches: []
  })
  const { breaches: none } = await decidedOn(world, { delegationId, isAppealable: false })
  expect(none).toEqual([])
})

test('its time to appeal is three weeks from the announcement, and it stays up until that has passed (KL 13 kap. 5 §)', async () => {
  const world = await openWorldWithBoard()
  const { id } = await announcedDecision(world)
  const [notice] = await listDelegationNotices(world.ctx(nobody))
  expect(notice).toMatchObject({
    announcedOn: '2026-03-12',
    lastAppealOn: '2026-04-02',
    downFromOn: '2026-04-03'
  })
  await expect(takeDownDelegation(world.ctx(), id)).rejects.toMatchObject({ code: 'wrong-state' })
  world.now = '2026-04-03T08:00:00.000Z'
  expect(await takeDownDelegation(world.ctx(), id)).toMatchObject({ takenDownOn: '2026-04-03' })
  expect(await listDelegationNotices(world.ctx(nobody))).toEqual([])
  await expect(takeDownDelegation(world.ctx(), id)).rejects.toMatchObject({ code: 'conflict' })
})

test('what is reported, cannot be appealed or is up already is not announced, nor before it was minuted', async () => {
  const world = await openWorldWithBoard()
  const kept = await delegationOf(world, { reporting: 'not-reported' })
  const announce = async (wish: Parameters<typeof decidedOn>[1], given = announcement) =>
    announceDelegatedDecision(world.ctx(), (await decidedOn(world, wish)).id, given)
  await expect(announce({})).rejects.toMatchObject({ code: 'wrong-state' })
  await expect(announce({ delegationId: kept.id, isAppealable: false })).rejects.toThrow(/KL 13 kap. 2 §/)
  await expect(
    announce({ delegationId: kept.id }, { ...announcement, minutedOn: '2026-03-01' })
  ).rejects.toThrow(/fattades 2026-03-02/)
  await expect(
    announce({ delegationId: kept.id }, { ...announcement, minutedOn: '2026-03-13' })
  ).rejects.toMatchObject({ code: 'invalid-input' })
  const { id } = await announcedDecision(world)
  await expect(announceDelegatedDecision(world.ctx(), id, announcement)).rejects.toMatchObject({
    code: 'conflict'
  })
})

test('the board and the proof tell no more than the public register', async () => {
  const world = await openWorldWithBoard()
  const { id, recordId } = await announcedDecision(world, { title: 'Om Kalle' })
  await markRecord(world.ctx(), recordId, { statute: 'OSL 26 kap. 1 §', authority: null })
  expect(JSON.stringify(await listDelegationNotices(world.ctx(nobody)))).not.toContain('Kalle')
  const { bytes } = await getProofOfDelegation(world.ctx(), id, {
    renderProof: async proof => ({ bytes: Buffer.from(JSON.stringify(proof)) })
  })
  const proof = Buffer.from(bytes).toString()
  expect(proof).toContain('2026-04-02')
  expect(proof).not.toContain('Kalle')
})

test('the board says how minutes and delegationsbeslut alike are appealed, each from its own announcement (KL 8 kap. 10 § 5, 13 kap. 5 §)', async () => {
  const world = await openWorldWithBoard()
  const { when } = await getAppealInstructions(world.ctx(nobody))
  expect(when).toMatch(/protokollet är justerat.*delegationsbeslut som inte anmäls.*beslutet tillkännagavs/u)
})
