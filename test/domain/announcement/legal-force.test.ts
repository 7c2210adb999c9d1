import { expect, test } from 'vitest'
import { editAppeal, receiveAppeal } from '../../../server/domain/announcement/appeals.ts'
import {
  confirmByJudgment,
  confirmNoAppeal
} from '../../../server/domain/announcement/confirm-legal-force.ts'
import { listLegalForce } from '../../../server/domain/announcement/legal-forces.ts'
import { chooseAppealability } from '../../../server/domain/announcement/choose-appealability.ts'
import { isAppealableByRule } from '../../../server/domain/announcement/legal-force.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock, type DecisionKind } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { personActor } from '../../support/world.ts'
import { announcedMeeting, openBodyWorld } from '../../support/body-world.ts'

/** A meeting whose first § has a decision and whose second only a proposal to another organ, announced on 2026-03-12. */
const announced = async () => {
  const world = await openBodyWorld()
  const { id, revision } = world.organisation.preparatoryGroup
  await editOrgan(world.ctx(), id, revision, { isAnnounced: true, isAppealable: true })
  world.now = '2026-03-12T15:00:00.000Z'
  const decide = (paragraphId: string, kind: DecisionKind, toOrganId: string | null) => {
    const decisions = [NewDecisionBlock.parse({ kind, toOrganId, clauses: ['anta planen'] })]
    return editParagraph(world.ctx(), paragraphId, 1, { decisions })
  }
  const prepared = async (matterIds: readonly string[]) => {
    await decide(matterIds[0] ?? '', 'decided', null)
    await decide(matterIds[1] ?? '', 'proposed', world.organisation.directorate.id)
  }
  const { meeting } = await announcedMeeting(world, { prepared })
  const statuses = async () => (await listLegalForce(world.ctx(), meeting.id)).map(({ status }) => status)
  const [decision] = await listLegalForce(world.ctx(), meeting.id)
  return { world, meeting, statuses, paragraphId: decision?.paragraphId ?? '' }
}

const appeal = { receivedOn: '2026-03-20', appellant: 'Mona Medlem', court: 'Förvaltningsrätten i Falun' }

test('what only prepares a decision of another organ is not appealed (KL 13 kap. 2 §)', async () => {
  const { statuses } = await announced()
  expect(await statuses()).toEqual(['appealable', 'not-appealable'])
})

test('a deciding assembly is appealed whatever it decides; a committee not where it only postpones or remits (KL 13 kap. 2 §)', () => {
  const postponed = [{ kind: 'decided', type: 'postpone' }] as const
  const by = (legalKind: 'assembly' | 'committee', isAppealable = true) =>
    isAppealableByRule({ legalKind, isAppealable }, postponed)
  expect([by('assembly'), by('committee'), by('assembly', false)]).toEqual([true, false, false])
  const committee = { legalKind: 'committee', isAppealable: true } as const
  const both = [...postponed, { kind: 'decided', type: 'decide' }] as const
  expect(isAppealableByRule(committee, both)).toBe(true)
})

test('whether a decision can be appealed is chosen by a person, with the reason, until it has legal force (KL 13 kap. 2 §)', async () => {
  const { world, meeting, statuses, paragraphId } = await announced()
  const choose = (isAppealable: boolean, reason = 'Verkställer bara ett tidigare beslut') =>
    chooseAppealability(world.ctx(), { paragraphId }, { isAppealable, reason })
  await expect(choose(true)).rejects.toThrow('kan redan överklagas')
  expect(await choose(false)).toMatchObject({
    status: 'not-appealable',
    lastAppealOn: null,
    chosen: { isAppealable: false, reason: 'Verkställer bara ett tidigare beslut' }
  })
  world.now = '2026-04-03T15:00:00.000Z'
  await expect(confirmNoAppeal(world.ctx(), meeting.id)).rejects.toThrow('inget beslut')
  expect((await choose(true, 'Valet var fel')).status).toBe('unconfirmed')
  const events = await world.store.read.query.trail.findMany()
  expect(events.filter(({ verb }) => verb === 'decision.appealability-chosen')).toHaveLength(2)
  await confirmNoAppeal(world.ctx(), meeting.id)
  await expect(choose(false)).rejects.toThrow('redan fått laga kraft')
  expect((await statuses())[0]).toBe('in-force')
  const insert = `insert into appealabilities values ('${paragraphId}', null, 9, 0, 'x', 'x', 'x')`
  for (const change of [insert, `update appealabilities set reason = 'y'`, 'delete from appealabilities'])
    await expect(
      world.store.transact(async ({ write }) => write.run(change)),
      change
    ).rejects.toThrow()
})

test('a decision that is appealed is not made one that cannot be: that is for the court to say', async () => {
  const { world, paragraphId } = await announced()
  world.now = '2026-03-21T15:00:00.000Z'
  await receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: paragraphId })
  const choice = { isAppealable: false, reason: 'Verkställer bara' }
  await expect(chooseAppealability(world.ctx(), { paragraphId }, choice)).rejects.toThrow('Domstolen avgör')
})

test('no day alone gives a decision legal force: a person confirms that no appeal has come, and it is the day after the last (KL 13 kap. 5 §)', async () => {
  const { world, meeting, statuses } = await announced()
  world.now = '2026-04-02T15:00:00.000Z'
  await expect(confirmNoAppeal(world.ctx(), meeting.id)).rejects.toThrow('inget beslut')
  world.now = '2026-04-03T15:00:00.000Z'
  expect(await statuses()).toEqual(['unconfirmed', 'not-appealable'])
  const [decision] = await confirmNoAppeal(world.ctx(), meeting.id)
  expect(decision).toMatchObject({ status: 'in-force', legalForceOn: '2026-04-03', basis: 'no-appeal' })
})

test('a decision that is appealed waits for the judgment, which lets it stand or annuls it (KL 13 kap. 8 §)', async () => {
  const { world, meeting, statuses, paragraphId } = await announced()
  world.now = '2026-04-03T15:00:00.000Z'
  const { id, revision } = await receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: paragraphId })
  expect((await statuses())[0]).toBe('appealed')
  await expect(confirmNoAppeal(world.ctx(), meeting.id)).rejects.toThrow('inget beslut')
  await expect(confirmByJudgment(world.ctx(), id, { legalForceOn: '2026-04-03' })).rejects.toThrow('dom')
  const judged = { judgedOn: '2026-04-01', outcome: 'rejected' } as const
  const next = await editAppeal(world.ctx(), id, revision, judged)
  expect((await statuses())[0]).toBe('unconfirmed')
  const [decision] = await confirmByJudgment(world.ctx(), id, { legalForceOn: '2026-04-03' })
  expect(decision).toMatchObject({ status: 'in-force', basis: 'judgment' })
  const other = await announced()
  other.world.now = '2026-04-03T15:00:00.000Z'
  const second = await receiveAppeal(other.world.ctx(), { ...appeal, againstParagraphId: other.paragraphId })
  await editAppeal(other.world.ctx(), second.id, second.revision, { ...judged, outcome: 'annulled' })
  expect([next.outcome, (await other.statuses())[0]]).toEqual(['rejected', 'annulled'])
})

test('a judgment has a day and an outcome, and neither lies before the appeal or after today', async () => {
  const { world, paragraphId } = await announced()
  world.now = '2026-04-03T15:00:00.000Z'
  await expect(
    receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: paragraphId, receivedOn: '2026-04-04' })
  ).rejects.toThrow('i dag')
  const { id, revision } = await receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: paragraphId })
  const edit = (change: Parameters<typeof editAppeal>[3]) => editAppeal(world.ctx(), id, revision, change)
  await expect(edit({ judgedOn: '2026-04-01' })).rejects.toThrow('både en dag och en utgång')
  await expect(edit({ judgedOn: '2026-03-19', outcome: 'rejected' })).rejects.toThrow('från 2026-03-20')
})

test('who has appealed is told to those who keep minutes and register, and to no other reader', async () => {
  const { world, meeting, paragraphId } = await announced()
  world.now = '2026-03-21T15:00:00.000Z'
  await receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: paragraphId })
  const [seen] = await listLegalForce(world.ctx(personActor()), meeting.id)
  expect(seen?.appeals).toMatchObject([{ appellant: null, court: appeal.court }])
})

test('the database gives no decision legal force within the time to appeal or while an appeal is undecided', async () => {
  const { world, paragraphId } = await announced()
  const give = (day: string) =>
    world.store.transact(async ({ write }) =>
      write.run(`insert into legal_forces values ('${paragraphId}', null, '${day}', 'no-appeal', 'x', 'x')`)
    )
  await expect(give('2026-04-02')).rejects.toThrow()
  world.now = '2026-04-03T15:00:00.000Z'
  await receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: paragraphId })
  await expect(give('2026-04-03')).rejects.toThrow()
})
