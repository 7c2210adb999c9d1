import { expect, test } from 'vitest'
import { strikeRecord } from '../../../server/domain/register/edit-record.ts'
import { markRecord } from '../../../server/domain/register/mark-record.ts'
import { getRecord } from '../../../server/domain/register/records.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { DelegatedDecisionFilter } from '../../../server/domain/delegation/delegated-decision-schemas.ts'
import {
  getDelegatedDecision,
  listDelegatedDecisions
} from '../../../server/domain/delegation/delegated-decisions.ts'
import {
  listReported,
  listUnreported,
  reportDecisions,
  unreportDecision
} from '../../../server/domain/delegation/decision-reports.ts'
import { endDelegation } from '../../../server/domain/delegation/delegations.ts'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { openBodyWorld, plannedMeeting, closedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { decidedOn, delegationOf } from '../../support/delegation-world.ts'
import { personActor } from '../../support/world.ts'

const statutesOf = async (world: BodyWorld, id: string): Promise<string[]> =>
  (await getDelegatedDecision(world.ctx(), id)).breaches.map(({ code, statute }) => `${code} ${statute}`)

const listed = async (world: BodyWorld, filter: Record<string, string>) =>
  (await listDelegatedDecisions(world.ctx(), DelegatedDecisionFilter.parse(filter))).items.map(
    ({ title }) => title
  )

const report = (world: BodyWorld, paragraphId: string, ...ids: string[]) =>
  reportDecisions(world.ctx(), paragraphId, {
    decisions: ids.map(delegatedDecisionId => ({ delegatedDecisionId }))
  })

test('a delegationsbeslut is registered in the year’s collecting case of its organ, or in its own case', async () => {
  const world = await openBodyWorld()
  const { id: delegationId } = await delegationOf(world)
  const first = await decidedOn(world, { delegationId })
  const second = await decidedOn(world, { delegationId, title: 'Nästa' })
  const own = await openCase(world.ctx(), { title: 'Lokaler' })
  const third = await decidedOn(world, { delegationId, dnr: own.dnr })
  expect([second.caseId, third.caseId]).toEqual([first.caseId, own.id])
  expect(first).toMatchObject({ delegationNumber: '3.2', isUrgent: false, isReported: false, breaches: [] })
  expect(await getRecord(world.ctx(), second.recordId)).toMatchObject({
    recordType: 'Delegationsbeslut',
    direction: 'drawn-up',
    documentOn: '2026-03-02',
    runningNumber: 2
  })
})

test('what was decided outside the delegation, by another, or on none, is taken in and told with its statute (KL 6 kap. 37, 39 §§, 7 kap. 5–6 §§)', async () => {
  const world = await openBodyWorld()
  const { economist, elected, officials } = world.people
  const { id: delegationId } = await delegationOf(world)
  const told = async (wish: Parameters<typeof decidedOn>[1]) =>
    statutesOf(world, (await decidedOn(world, wish)).id)
  expect(await told({ delegationId, decidedOn: '2025-12-31' })).toEqual(['outside-delegation KL 7 kap. 5 §'])
  expect(await told({ delegationId, decidedAs: 'Ekonomen' })).toEqual(['not-the-delegate KL 7 kap. 5 §'])
  expect(await told({})).toEqual(['without-delegation KL 6 kap. 37 § och 7 kap. 5 §'])
  expect(await told({ isUrgent: true })).toEqual(['without-delegation KL 6 kap. 39 §'])
  const one = await delegationOf(world, { number: '7', delegatePersonId: economist.id })
  expect(await told({ delegationId: one.id })).toEqual(['not-the-delegate KL 7 kap. 5 §'])
  expect(await told({ delegationId: one.id, decidedById: economist.id })).toEqual([])
  const urgent = await delegationOf(world, { number: '1', delegateKind: 'urgent', delegate: 'Ordföranden' })
  const byChair = { delegationId: urgent.id, decidedAs: 'Ordföranden' }
  expect(await told({ ...byChair, decidedById: elected[0]!.id })).toEqual([])
  expect(await told({ ...byChair, decidedById: officials[0]!.id })).toEqual([
    'not-the-delegate KL 6 kap. 39 §'
  ])
  const parent = await delegationOf(world, { number: '8', maySubdelegate: true })
  const child = await delegationOf(world, { number: '8.1', delegate: 'Ekonomen', parentId: parent.id })
  await endDelegation(world.ctx(), parent.id, 1, { validUntil: '2026-02-28' })
  expect(await told({ delegationId: child.id, decidedAs: 'Ekonomen' })).toEqual([
    'outside-delegation KL 7 kap. 6 §'
  ])
})

test('decisions wait to be reported at the next meeting; at a § they are listed in its minutes, and are reported when it has its number (KL 6 kap. 40 §, 7 kap. 8 §)', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  const { id: delegationId } = await delegationOf(world)
  const kept = await delegationOf(world, { number: '4', reporting: 'not-reported' })
  const { id } = await decidedOn(world, { delegationId })
  await decidedOn(world, { delegationId: kept.id, title: 'Anmäls inte' })
  const struck = await decidedOn(world, { delegationId, title: 'Makulerat' })
  await strikeRecord(world.ctx(), struck.recordId, { reason: 'Dubblett' })
  const matters = ['Delegationsbeslut', 'Nästa möte']
  const { meeting, matters: agenda } = await plannedMeeting(world, {
    organId,
    firstOn: '2026-03-20',
    matters
  })
  const [first, second] = agenda.map(matter => matter.id) as [string, string]
  expect((await listUnreported(world.ctx(), meeting.id)).map(({ title, dueOn }) => [title, dueOn])).toEqual([
    ['Avtal om lokal', '2026-03-20']
  ])
  expect(await report(world, first, id)).toMatchObject([
    { isReported: false, report: { paragraphId: first } }
  ])
  await expect(report(world, second, id)).rejects.toMatchObject({ code: 'conflict' })
  expect(await listUnreported(world.ctx(), meeting.id)).toEqual([])
  await withdrawMatter(world.ctx(), first)
  expect(await listUnreported(world.ctx(), meeting.id)).toHaveLength(1)
  await report(world, second, id)
  await unreportDecision(world.ctx(), second, id)
  await expect(unreportDecision(world.ctx(), second, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('what was reported is told in the minutes with day, delegate, basis and dnr', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  const { id: delegationId } = await delegationOf(world)
  const decision = await decidedOn(world, { delegationId })
  const { meeting, paragraphs } = await closedMeeting(world, {
    organId,
    firstOn: '2026-03-12',
    prepared: ([first = '']) => report(world, first, decision.id).then(() => undefined)
  })
  const { sections } = await getMinutes(world.ctx(), meeting.id)
  expect(sections[0]?.paragraphs[0]?.proceedings).toEqual([
    {
      heading: 'Anmälda delegationsbeslut',
      lines: [
        `Avtal om lokal. 2026-03-02, Margareta Vinterljus, förbundsdirektören (delegation 3.2). Dnr ${decision.label}.`
      ],
      votes: []
    }
  ])
  expect(await getDelegatedDecision(world.ctx(), decision.id)).toMatchObject({
    isReported: true,
    report: { paragraphId: paragraphs[0]!.id, label: paragraphs[0]!.label, meetingOn: '2026-03-12' }
  })
  expect(await listed(world, { state: 'reported' })).toEqual(['Avtal om lokal'])
  expect(await listed(world, { state: 'to-report' })).toEqual([])
})

test('a chair’s urgent decision that the next meeting was not told of is told of, and so is one reported later (KL 6 kap. 40 §)', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  const { id: delegationId } = await delegationOf(world, { delegateKind: 'urgent', delegate: 'Ordföranden' })
  const decision = await decidedOn(world, {
    delegationId,
    decidedAs: 'Ordföranden',
    decidedById: world.people.elected[0]!.id
  })
  expect(decision).toMatchObject({ isUrgent: true, reporting: 'next-meeting', breaches: [] })
  await closedMeeting(world, { organId, firstOn: '2026-03-05' })
  expect(await statutesOf(world, decision.id)).toEqual(['reported-late KL 6 kap. 40 §'])
  await closedMeeting(world, {
    organId,
    firstOn: '2026-03-12',
    prepared: ([first = '']) => report(world, first, decision.id).then(() => undefined)
  })
  const { breaches } = await getDelegatedDecision(world.ctx(), decision.id)
  expect(breaches.map(({ message }) => message)).toEqual([
    'Beslutet anmäldes 2026-03-12. Det skulle ha anmälts på mötet 2026-03-05.'
  ])
})

test('a decision is reported to its own organ, and to no other', async () => {
  const world = await openBodyWorld()
  const { id } = await decidedOn(world)
  const { matters } = await plannedMeeting(world)
  await expect(report(world, matters[0]!.id, id)).rejects.toMatchObject({ code: 'invalid-input' })
})

test('of a decision under a secrecy mark others see number, day and who, and the minutes the public title (OSL 5 kap. 2 §)', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  const decision = await decidedOn(world, { title: 'Om Kalle', text: 'Kalle får stöd.' })
  await markRecord(world.ctx(), decision.recordId, { statute: 'OSL 26 kap. 1 §', authority: null })
  const reader = world.ctx(personActor({ personId: world.people.economist.id }))
  const seen = await getDelegatedDecision(reader, decision.id)
  expect(seen).toMatchObject({ isWithheld: true, text: '', label: decision.label })
  expect(JSON.stringify(seen)).not.toContain('Kalle')
  const { matters, meeting } = await plannedMeeting(world, { organId, firstOn: '2026-03-20' })
  await report(world, matters[0]!.id, decision.id)
  expect(JSON.stringify(await getMinutes(world.ctx(), meeting.id))).not.toContain('Kalle')
  expect(await listReported(world.ctx(), matters[0]!.id)).toHaveLength(1)
})

test('decisions are found by organ, period and delegate', async () => {
  const world = await openBodyWorld()
  await decidedOn(world, { title: 'Mars' })
  await decidedOn(world, {
    title: 'Januari',
    decidedOn: '2026-01-15',
    decidedBy: 'Hanna Kronvall',
    decidedAs: 'Ekonomen'
  })
  expect(await listed(world, {})).toEqual(['Mars', 'Januari'])
  expect(await listed(world, { to: '2026-02-01' })).toEqual(['Januari'])
  expect(await listed(world, { delegate: 'kronvall' })).toEqual(['Januari'])
  expect(await listed(world, { organId: world.organisation.workingCommittee.id })).toEqual([])
})
