import { expect, test } from 'vitest'
import { editAppeal, receiveAppealOfDelegated } from '../../../server/domain/announcement/appeals.ts'
import { chooseAppealability } from '../../../server/domain/announcement/choose-appealability.ts'
import {
  confirmByJudgment,
  confirmNoAppeal,
  confirmNoAppealOfDelegated
} from '../../../server/domain/announcement/confirm-legal-force.ts'
import { getDelegatedForce, listLegalForce } from '../../../server/domain/announcement/legal-forces.ts'
import { listDeadlines } from '../../../server/domain/deadlines/list-deadlines.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { reportDecisions } from '../../../server/domain/delegation/decision-reports.ts'
import { markRecord } from '../../../server/domain/register/mark-record.ts'
import { strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { getRecord } from '../../../server/domain/register/records.ts'
import { announcedMeeting, openBodyWorld } from '../../support/body-world.ts'
import { announcedDecision, decidedOn } from '../../support/delegation-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

/** A delegationsbeslut announced on 12 March 2026: it can be appealed until 2 April. */
const announced = async () => {
  const world = await openBodyWorld()
  const { id: delegatedDecisionId, recordId } = await announcedDecision(world)
  return {
    world,
    delegatedDecisionId,
    recordId,
    force: () => getDelegatedForce(world.ctx(), delegatedDecisionId)
  }
}

const appeal = { receivedOn: '2026-03-20', appellant: 'Mona Medlem', court: 'Förvaltningsrätten i Falun' }

test('no day alone gives a delegationsbeslut legal force: a person confirms that no appeal has come, and its record is told (KL 13 kap. 5 §)', async () => {
  const { world, delegatedDecisionId, recordId, force } = await announced()
  const confirm = () => confirmNoAppealOfDelegated(world.ctx(), delegatedDecisionId)
  expect(await force()).toMatchObject({ status: 'appealable', lastAppealOn: '2026-04-02', isLocked: true })
  world.now = '2026-04-02T15:00:00.000Z'
  await expect(confirm()).rejects.toMatchObject({ code: 'wrong-state' })
  world.now = '2026-04-03T15:00:00.000Z'
  expect((await force()).status).toBe('unconfirmed')
  expect(await confirm()).toMatchObject({
    status: 'in-force',
    legalForceOn: '2026-04-03',
    basis: 'no-appeal',
    paragraphId: null,
    delegatedDecisionId
  })
  expect((await getRecord(world.ctx(), recordId)).legalForceOn).toBe('2026-04-03')
  await expect(confirm()).rejects.toMatchObject({ code: 'wrong-state' })
  const events = await world.store.read.query.trail.findMany()
  expect(events.find(({ verb }) => verb === 'decision.in-force')).toMatchObject({
    objectId: delegatedDecisionId,
    withinId: recordId
  })
})

test('a delegationsbeslut that is appealed waits for the judgment, which lets it stand or annuls it (KL 13 kap. 8 §)', async () => {
  for (const outcome of ['rejected', 'annulled'] as const) {
    const { world, delegatedDecisionId, force } = await announced()
    world.now = '2026-04-20T15:00:00.000Z'
    const { id } = await receiveAppealOfDelegated(world.ctx(), delegatedDecisionId, appeal)
    expect((await force()).status).toBe('appealed')
    await expect(confirmNoAppealOfDelegated(world.ctx(), delegatedDecisionId)).rejects.toThrow('gått ut')
    await editAppeal(world.ctx(), id, 1, { judgedOn: '2026-03-30', outcome })
    const give = (legalForceOn: string) => confirmByJudgment(world.ctx(), id, { legalForceOn })
    if (outcome === 'annulled') {
      expect((await force()).status).toBe('annulled')
      await expect(give('2026-04-20')).rejects.toMatchObject({ code: 'wrong-state' })
      continue
    }
    // Before its own time to appeal was over it cannot have gained it, whatever the judgment says of its day.
    await expect(give('2026-04-02')).rejects.toThrow('till och med 2026-04-02')
    expect(await give('2026-04-20')).toMatchObject([{ status: 'in-force', basis: 'judgment' }])
  }
})

test('whether a delegationsbeslut can be appealed is as registered, until a person chooses otherwise with the reason (KL 13 kap. 2 §)', async () => {
  const { world, delegatedDecisionId, force } = await announced()
  const choice = { isAppealable: false, reason: 'Verkställer bara ett beslut av direktionen' }
  const choose = (id: string) => chooseAppealability(world.ctx(), { delegatedDecisionId: id }, choice)
  expect(await choose(delegatedDecisionId)).toMatchObject({ status: 'not-appealable', chosen: choice })
  world.now = '2026-04-03T15:00:00.000Z'
  await expect(confirmNoAppealOfDelegated(world.ctx(), delegatedDecisionId)).rejects.toThrow('gått ut')
  expect((await force()).lastAppealOn).toBeNull()
  // What is neither announced nor reported is set right itself.
  const { id: open } = await decidedOn(world)
  await expect(choose(open)).rejects.toThrow('rätta uppgifterna')
})

test('a delegationsbeslut is not appealed before it was made, but also where nobody thought that it could be: the court says', async () => {
  const { world, delegatedDecisionId } = await announced()
  const early = { ...appeal, receivedOn: '2026-03-01' }
  await expect(receiveAppealOfDelegated(world.ctx(), delegatedDecisionId, early)).rejects.toThrow(
    'från 2026-03-02'
  )
  const { id } = await decidedOn(world, { isAppealable: false })
  world.now = '2026-03-21T15:00:00.000Z'
  await receiveAppealOfDelegated(world.ctx(), id, appeal)
  expect((await getDelegatedForce(world.ctx(), id)).status).toBe('appealed')
})

test('the time to appeal a delegationsbeslut that is reported runs from the announcement of those minutes (KL 6 kap. 40 §, 13 kap. 5 §)', async () => {
  const world = await openBodyWorld()
  const { id: organId, revision } = world.organisation.preparatoryGroup
  await editOrgan(world.ctx(), organId, revision, { isAnnounced: true, isAppealable: true })
  const { id: delegatedDecisionId } = await decidedOn(world, { organId })
  expect((await getDelegatedForce(world.ctx(), delegatedDecisionId)).status).toBe('not-announced')
  const { meeting, announcement } = await announcedMeeting(world, {
    organId,
    prepared: async ([first = '']) => {
      await reportDecisions(world.ctx(), first, { decisions: [{ delegatedDecisionId }] })
    }
  })
  const { lastAppealOn } = announcement
  expect(await getDelegatedForce(world.ctx(), delegatedDecisionId)).toMatchObject({ lastAppealOn })
  // Who confirms that no appeal has come against what the meeting decided does so of what it was told of.
  world.now = '2026-04-03T15:00:00.000Z'
  const told = async () =>
    (await listDeadlines(world.ctx(), { limit: 50, page: 1 })).items.filter(
      ({ kind }) => kind === 'legal-force'
    )
  expect(await told()).toMatchObject([{ dueOn: '2026-04-03', meetingId: meeting.id }])
  expect(await listLegalForce(world.ctx(), meeting.id)).toMatchObject([
    { delegatedDecisionId, paragraphId: null, status: 'unconfirmed' }
  ])
  expect(await confirmNoAppeal(world.ctx(), meeting.id)).toMatchObject([
    { delegatedDecisionId, status: 'in-force', legalForceOn: '2026-04-03' }
  ])
  expect(await told()).toEqual([])
})

test('the secretary of the organ alone writes what becomes of its delegationsbeslut, and who appealed is told to those who keep the register', async () => {
  const { world, delegatedDecisionId, recordId } = await announced()
  const { directorate, preparatoryGroup } = world.organisation
  world.now = '2026-04-03T15:00:00.000Z'
  const other = world.ctx(holderOf('secretary', preparatoryGroup.id))
  await expect(receiveAppealOfDelegated(other, delegatedDecisionId, appeal)).rejects.toMatchObject({
    code: 'not-allowed'
  })
  await expect(confirmNoAppealOfDelegated(other, delegatedDecisionId)).rejects.toMatchObject({
    code: 'not-allowed'
  })
  await receiveAppealOfDelegated(
    world.ctx(holderOf('secretary', directorate.id)),
    delegatedDecisionId,
    appeal
  )
  const seenBy = (actor: ReturnType<typeof personActor>) =>
    getDelegatedForce(world.ctx(actor), delegatedDecisionId)
  expect((await seenBy(personActor())).appeals).toMatchObject([{ appellant: null, court: appeal.court }])
  await markRecord(world.ctx(), recordId, { statute: 'OSL 26 kap. 1 §', authority: null })
  expect(await seenBy(personActor())).toMatchObject({ appeals: [], status: 'appealed' })
})

test('nothing more becomes of a delegationsbeslut that is struck', async () => {
  const { world, delegatedDecisionId, recordId } = await announced()
  await strikeRecord(world.ctx(), recordId, { reason: 'Registrerat två gånger' })
  world.now = '2026-04-03T15:00:00.000Z'
  await expect(confirmNoAppealOfDelegated(world.ctx(), delegatedDecisionId)).rejects.toThrow('makulerat')
})

test('the database gives no delegationsbeslut legal force within the time to appeal, twice, or while an appeal is undecided', async () => {
  const { world, delegatedDecisionId } = await announced()
  const give = (day: string) =>
    world.store.transact(async ({ write }) =>
      write.run(
        `insert into legal_forces values (null, '${delegatedDecisionId}', '${day}', 'no-appeal', 'x', 'x')`
      )
    )
  await expect(give('2026-04-02')).rejects.toThrow()
  world.now = '2026-04-03T15:00:00.000Z'
  const { id } = await receiveAppealOfDelegated(world.ctx(), delegatedDecisionId, appeal)
  await expect(give('2026-04-03')).rejects.toThrow()
  await editAppeal(world.ctx(), id, 1, { judgedOn: '2026-04-03', outcome: 'dismissed' })
  await give('2026-04-03')
  await expect(give('2026-04-04')).rejects.toThrow()
})
