import { expect, test } from 'vitest'
import { reportDecisions } from '../../../server/domain/delegation/decision-reports.ts'
import { editDelegatedDecision } from '../../../server/domain/delegation/edit-delegated-decision.ts'
import { listRecordHistory } from '../../../server/domain/register/list-record-history.ts'
import { editRecord, strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { getRecord } from '../../../server/domain/register/records.ts'
import { getDelegatedDecision } from '../../../server/domain/delegation/delegated-decisions.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'
import { announcedDecision, decidedOn, delegationOf } from '../../support/delegation-world.ts'
import { holderOf } from '../../support/world.ts'

test('what was registered is set right on the decision and its record, each change in the trail', async () => {
  const world = await openBodyWorld()
  const { id: delegationId } = await delegationOf(world)
  const { id, recordId, revision, breaches } = await decidedOn(world, { title: 'Avtal om lokla' })
  expect(breaches.map(({ code }) => code)).toEqual(['without-delegation'])
  const edit = { title: 'Avtal om lokal', decidedOn: '2026-03-01', delegationId, decidedAs: null }
  expect(await editDelegatedDecision(world.ctx(), id, revision, edit)).toMatchObject({
    title: 'Avtal om lokal',
    decidedOn: '2026-03-01',
    decidedAs: 'Förbundsdirektören',
    delegationNumber: '3.2',
    breaches: []
  })
  expect(await getRecord(world.ctx(), recordId)).toMatchObject({
    title: 'Avtal om lokal',
    documentOn: '2026-03-01'
  })
  const { items } = await listRecordHistory(world.ctx(), recordId, { limit: 20, page: 1 })
  expect(items.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['record.edited', 'delegated-decision.edited'])
  )
  await expect(editDelegatedDecision(world.ctx(), id, revision, edit)).rejects.toMatchObject({
    code: 'stale-revision'
  })
})

test('a change of the record alone makes the decision that was read a stale one', async () => {
  const world = await openBodyWorld()
  const { id, recordId, revision } = await decidedOn(world)
  await editRecord(world.ctx(), recordId, 1, { title: 'Avtal om en annan lokal' })
  await expect(editDelegatedDecision(world.ctx(), id, revision, { text: 'Ja.' })).rejects.toMatchObject({
    code: 'stale-revision'
  })
})

test('it stands as the organ was told of it once it is reported, announced or struck (KL 6:40, 7:8, 8:10 p. 3)', async () => {
  const world = await openBodyWorld()
  const edit = async (
    id: string,
    change: Parameters<typeof editDelegatedDecision>[3] = { decidedAs: 'VD' }
  ) => editDelegatedDecision(world.ctx(), id, (await getDelegatedDecision(world.ctx(), id)).revision, change)
  const { id } = await decidedOn(world)
  const organId = world.organisation.directorate.id
  const { matters } = await openedMeeting(world, { organId })
  const { id: paragraphId } = matters[0]!
  await reportDecisions(world.ctx(), paragraphId, { decisions: [{ delegatedDecisionId: id }] })
  expect(await edit(id)).toMatchObject({ decidedAs: 'VD' })
  await takeUpMatter(world.ctx(), paragraphId)
  await expect(edit(id)).rejects.toThrow('anmält')
  await expect(edit((await announcedDecision(world)).id)).rejects.toThrow('anslaget')
  const struck = await decidedOn(world)
  await strikeRecord(world.ctx(), struck.recordId, { reason: 'Dubblett' })
  await expect(edit(struck.id)).rejects.toMatchObject({ code: 'wrong-state' })
  const changes = [`text = 'X'`, `revision = 9`]
  for (const change of changes)
    await expect(
      world.store.transact(async ({ write }) =>
        write.run(`update delegated_decisions set ${change} where id = '${id}'`)
      ),
      change
    ).rejects.toThrow()
})

test('it rests on a delegation of its organ, by whoever writes in the register, and not on a day to come', async () => {
  const world = await openBodyWorld()
  const { workingCommittee } = world.organisation
  const { id: elsewhere } = await delegationOf(world, { organId: workingCommittee.id, number: '1' })
  const { id, revision } = await decidedOn(world)
  for (const change of [{ delegationId: elsewhere }, { decidedOn: '2026-03-13' }, { decidedById: 'nobody' }])
    await expect(editDelegatedDecision(world.ctx(), id, revision, change)).rejects.toMatchObject({
      code: 'invalid-input'
    })
  const member = world.ctx(holderOf('member', world.organisation.directorate.id))
  await expect(editDelegatedDecision(member, id, revision, { text: 'Nej' })).rejects.toMatchObject({
    code: 'not-allowed'
  })
  const { economist } = world.people
  expect(await editDelegatedDecision(world.ctx(), id, revision, { decidedById: economist.id })).toMatchObject(
    {
      decidedBy: economist.name
    }
  )
})
