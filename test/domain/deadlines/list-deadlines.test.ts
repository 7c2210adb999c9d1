import { answerCorrection } from '../../../server/domain/approval/answer-correction.ts'
import { withdrawCorrection } from '../../../server/domain/approval/propose-correction.ts'
import { approvedWithSlips, propose } from '../../support/correction-world.ts'
import { NewReviewVerdict } from '../../../server/domain/approval/review-schemas.ts'
import { giveVerdict } from '../../../server/domain/approval/review-verdicts.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { asChair, judge } from '../../support/review-world.ts'
import { answerSigning } from '../../../server/domain/approval/answer-signing.ts'
import { approveAtOnce, openImmediate } from '../../support/immediate-world.ts'
import { describe, expect, test } from 'vitest'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { addWatch } from '../../../server/domain/cases/watches.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { DeadlineFilter } from '../../../server/domain/deadlines/deadline-schemas.ts'
import { listDeadlines } from '../../../server/domain/deadlines/list-deadlines.ts'
import { listOwnTasks } from '../../../server/domain/deadlines/own-tasks.ts'
import { reportDecisions } from '../../../server/domain/delegation/decision-reports.ts'
import { confirmNoAppealOfDelegated } from '../../../server/domain/announcement/confirm-legal-force.ts'
import {
  announceDelegatedDecision,
  takeDownDelegation
} from '../../../server/domain/announcement/delegation-announcements.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { answerSummons } from '../../../server/domain/summons/answer-summons.ts'
import {
  closedMeeting,
  decidedAndAnnounced,
  openBodyWorld,
  plannedMeeting,
  sealedMeeting,
  sealingOf,
  type BodyWorld
} from '../../support/body-world.ts'
import { decidedOn, delegationOf } from '../../support/delegation-world.ts'
import { announce, budgetMeeting } from '../../support/meeting-announcement-world.ts'
import { adoptedYearPlan, summoningOf, summonsOf } from '../../support/planning-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const all = DeadlineFilter.parse({ limit: 100 })
const kindsOf = async (world: BodyWorld, actor?: Parameters<BodyWorld['ctx']>[0]) =>
  (await listDeadlines(world.ctx(actor), all)).items.map(({ kind, dueOn }) => `${kind} ${dueOn}`)

describe('the desk', () => {
  test('has the days of every organ, the first first, and says which are late', async () => {
    const world = await openBodyWorld()
    const { directorate } = world.organisation
    await closedMeeting(world, { organId: directorate.id, firstOn: '2026-02-05' })
    await plannedMeeting(world, { organId: directorate.id, firstOn: '2026-04-09' })
    await adoptedYearPlan(world, 2026)
    const { items, total } = await listDeadlines(world.ctx(), all)
    expect(
      items.slice(0, 4).map(({ kind, dueOn, isLate, statute }) => ({ kind, dueOn, isLate, statute }))
    ).toEqual([
      { kind: 'material', dueOn: '2026-01-22', isLate: true, statute: null },
      { kind: 'summons', dueOn: '2026-01-29', isLate: true, statute: null },
      { kind: 'approval', dueOn: '2026-02-19', isLate: true, statute: 'KL 5 kap. 69 §' },
      { kind: 'summons', dueOn: '2026-04-02', isLate: false, statute: 'KL 5 kap. 13–15 §§' }
    ])
    expect(total).toBe(items.length)
  })

  test('loses a day when what it asks for is done', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world, {
      organId: world.organisation.directorate.id,
      firstOn: '2026-04-09'
    })
    expect(await kindsOf(world)).toEqual(['summons 2026-04-02'])
    await summonsOf(world, meeting.id)
    expect(await kindsOf(world)).toEqual([])
  })

  test('asks for a budget meeting to be announced until it is, and again when its day is changed (KL 9:10)', async () => {
    const world = await openBodyWorld()
    const { meeting } = await budgetMeeting(world, { firstOn: '2026-04-09' })
    await summonsOf(world, meeting.id)
    expect(await kindsOf(world)).toEqual(['announce-meeting 2026-04-02'])
    await announce(world, meeting.id)
    expect(await kindsOf(world)).toEqual(['take-down-meeting 2026-04-10'])
    await editMeeting(world.ctx(), meeting.id, 1, { firstOn: '2026-04-10', lastOn: '2026-04-10' })
    expect(await kindsOf(world)).toEqual(['announce-meeting 2026-04-03', 'take-down-meeting 2026-04-10'])
  })

  test('asks for the confirmation of what nobody has appealed, until it is given', async () => {
    const world = await openBodyWorld()
    const { id, revision } = world.organisation.preparatoryGroup
    await editOrgan(world.ctx(), id, revision, { isAnnounced: true, isAppealable: true })
    await decidedAndAnnounced(world)
    expect(await kindsOf(world)).toEqual(['take-down 2026-04-03'])
    world.now = '2026-04-03T08:00:00.000Z'
    expect(await kindsOf(world)).toEqual(['legal-force 2026-04-03', 'take-down 2026-04-03'])
  })

  test('asks the next meeting alone, until it is told, for what was decided on delegation (KL 6:40, 7:8)', async () => {
    const world = await openBodyWorld()
    const organId = world.organisation.directorate.id
    const next = await plannedMeeting(world, { organId, firstOn: '2026-04-09' })
    await plannedMeeting(world, { organId, firstOn: '2026-06-09' })
    const { id: delegationId } = await delegationOf(world)
    const { id: delegatedDecisionId } = await decidedOn(world, { delegationId })
    const kinds = async () => (await kindsOf(world)).filter(kind => kind.startsWith('report'))
    expect(await kinds()).toEqual(['report-decisions 2026-04-09'])
    await reportDecisions(world.ctx(), next.matters[0]!.id, { decisions: [{ delegatedDecisionId }] })
    expect(await kinds()).toEqual([])
  })

  test('says which decision should have been reported at a meeting that has been held, until it is put at a § (KL 6:40, 7:8)', async () => {
    const world = await openBodyWorld()
    const organId = world.organisation.directorate.id
    const { id: delegationId } = await delegationOf(world)
    const { id: delegatedDecisionId } = await decidedOn(world, { delegationId })
    await closedMeeting(world, { organId, firstOn: '2026-03-05' })
    const late = async () =>
      (await listDeadlines(world.ctx(), all)).items.filter(({ kind }) => kind === 'report-decision')
    expect(await late()).toMatchObject([
      {
        dueOn: '2026-03-05',
        isLate: true,
        statute: 'KL 7 kap. 8 §',
        delegatedDecisionId,
        note: 'Avtal om lokal'
      }
    ])
    const next = await plannedMeeting(world, { organId, firstOn: '2026-04-09' })
    await reportDecisions(world.ctx(), next.matters[0]!.id, { decisions: [{ delegatedDecisionId }] })
    expect(await late()).toEqual([])
  })

  test('asks for the announcement of a decision that is not reported, and then for its coming down and the word that no appeal has come (KL 8:10 p. 3, 13:5)', async () => {
    const world = await openBodyWorld()
    const { id: delegationId } = await delegationOf(world, { reporting: 'not-reported' })
    const { id } = await decidedOn(world, { delegationId })
    await decidedOn(world, { delegationId, isAppealable: false })
    const told = async () =>
      (await listDeadlines(world.ctx(), all)).items.map(
        ({ kind, dueOn, isLate, statute }) => `${kind} ${dueOn} ${isLate} ${statute}`
      )
    expect(await told()).toEqual(['announce-decision 2026-03-02 false KL 7 kap. 8 § och 8 kap. 10 § 3'])
    const given = { minutedOn: '2026-03-02', announcedOn: null, keptAt: 'Kansliet' }
    await announceDelegatedDecision(world.ctx(), id, given)
    expect(await told()).toEqual(['take-down-decision 2026-04-03 false KL 13 kap. 5 §'])
    world.now = '2026-04-03T08:00:00.000Z'
    await takeDownDelegation(world.ctx(), id)
    expect(await told()).toEqual(['legal-force 2026-04-03 false KL 13 kap. 5 §'])
    await confirmNoAppealOfDelegated(world.ctx(), id)
    expect(await told()).toEqual([])
  })

  test('tells a secretary of own organs alone, and of cases only who works in the register', async () => {
    const world = await openBodyWorld()
    const { directorate, preparatoryGroup } = world.organisation
    await plannedMeeting(world, { organId: directorate.id, firstOn: '2026-04-09' })
    const { id } = await openCase(world.ctx(), { title: 'Avtal om ambulans' })
    await addWatch(world.ctx(), id, { watchOn: '2026-03-20', note: 'Fråga regionerna' })
    expect(await kindsOf(world, holderOf('secretary', directorate.id))).toEqual([
      'watch 2026-03-20',
      'summons 2026-04-02'
    ])
    expect(await kindsOf(world, holderOf('secretary', preparatoryGroup.id))).toEqual(['watch 2026-03-20'])
    expect(await kindsOf(world, holderOf('member', directorate.id))).toEqual([])
    expect(await kindsOf(world, personActor())).toEqual([])
  })
})

test('a page of the desk holds as many as it asks for, meetings and watches in one order, and tells how many there are', async () => {
  const world = await openBodyWorld()
  const organId = world.organisation.directorate.id
  await plannedMeeting(world, { organId, firstOn: '2026-04-09' })
  await plannedMeeting(world, { organId, firstOn: '2026-05-09' })
  const { id } = await openCase(world.ctx(), { title: 'Avtal om ambulans' })
  for (const watchOn of ['2026-05-01', '2026-04-03', '2026-03-01', '2026-04-02'])
    await addWatch(world.ctx(), id, { watchOn, note: 'Fråga' })
  const read = async (page: number, limit: number) => {
    const { items, total } = await listDeadlines(world.ctx(), { limit, page })
    return [total, items.map(({ kind, dueOn }) => `${kind} ${dueOn.slice(5)}`).join(', ')]
  }
  expect([await read(1, 2), await read(2, 2), await read(3, 2), await read(4, 2)]).toEqual([
    [6, 'watch 03-01, summons 04-02'],
    [6, 'watch 04-02, watch 04-03'],
    [6, 'watch 05-01, summons 05-02'],
    [6, '']
  ])
})

describe('what waits for one person', () => {
  test('is the kallelse until it is answered', async () => {
    const world = await openBodyWorld()
    const { director } = world.people
    const organId = world.organisation.preparatoryGroup.id
    const { meeting } = await plannedMeeting(world, { firstOn: '2026-04-09' })
    const actor = { ...holderOf('chair', organId), personId: director.id }
    expect(await listOwnTasks(world.ctx(actor))).toEqual([])
    await summonsOf(world, meeting.id)
    expect(await listOwnTasks(world.ctx(actor))).toMatchObject([
      { kind: 'answer-summons', meetingId: meeting.id, firstOn: '2026-04-09' }
    ])
    await answerSummons(
      world.ctx(actor),
      meeting.id,
      { personId: null, answer: 'coming', note: null },
      summoningOf(world)
    )
    expect(await listOwnTasks(world.ctx(actor))).toEqual([])
  })

  test('is the minutes that the person must sign, and nobody else is told', async () => {
    const world = await openBodyWorld()
    const { meeting } = await sealedMeeting(world)
    const { director, auditor } = world.people
    expect(await listOwnTasks(world.ctx(personActor({ personId: director.id })))).toMatchObject([
      { kind: 'sign-minutes', meetingId: meeting.id }
    ])
    expect(await listOwnTasks(world.ctx(personActor({ personId: auditor.id })))).toEqual([])
  })
})

describe('the review of minutes', () => {
  test('KL 5 kap. 69 §: waits, with its day, for who is to approve them, until that person has spoken of the text as it stands', async () => {
    const world = await openBodyWorld()
    const { id: organId, revision } = world.organisation.preparatoryGroup
    await editOrgan(world.ctx(), organId, revision, { isAnnounced: true })
    const { meeting, paragraphs } = await closedMeeting(world)
    const chair = asChair(world)
    const tasks = async (ctx = chair) =>
      (await listOwnTasks(ctx)).map(({ kind, meetingId, dueOn }) => [kind, meetingId, dueOn])
    const waits = [['review-minutes', meeting.id, '2026-03-26']]
    expect(await tasks()).toEqual(waits)
    expect((await listDeadlines(chair, all)).items).toMatchObject([
      { kind: 'review', dueOn: '2026-03-26', isLate: false, statute: 'KL 5 kap. 69 §', meetingId: meeting.id }
    ])
    expect((await listDeadlines(chair, all, { areTasksBeside: true })).total).toBe(0)
    // The secretary signs but does not review what the secretary has written.
    expect(await tasks(world.ctx(personActor({ personId: world.people.secretary.id })))).toEqual([])
    await judge(world, meeting.id, { verdict: 'changes-asked', reason: 'Se § 1' })
    expect(await tasks()).toEqual([])
    await editParagraph(world.ctx(), paragraphs[0]!.id, paragraphs[0]!.revision, { text: 'Rättat.' })
    expect(await tasks()).toEqual(waits)
    await judge(world, meeting.id, { verdict: 'approved' })
    expect(await tasks()).toEqual([])
  })

  test('waits for nobody once the minutes are sealed, and has no day where nobody is bound to approve', async () => {
    const world = await openBodyWorld()
    const { meeting } = await closedMeeting(world)
    const chair = asChair(world)
    expect(await listOwnTasks(chair)).toMatchObject([{ kind: 'review-minutes', dueOn: null }])
    expect((await listDeadlines(chair, all)).total).toBe(0)
    await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
    expect((await listOwnTasks(chair)).map(({ kind }) => kind)).toEqual(['sign-minutes'])
  })

  test('does not wait where there is a § that the person may not read: no verdict can be given', async () => {
    const world = await openBodyWorld()
    const { meeting, paragraphs } = await closedMeeting(world)
    await markMatter(world.ctx(), paragraphs[0]!.id, { statute: 'OSL 19 kap. 3 §', authority: null })
    const withoutMandate = world.ctx(personActor({ personId: world.people.director.id }))
    await expect(
      giveVerdict(withoutMandate, meeting.id, NewReviewVerdict.parse({ verdict: 'approved' }))
    ).rejects.toThrow('inte får läsa')
    expect(await listOwnTasks(withoutMandate)).toEqual([])
  })
})

test('what is to be done with §§ that were approved at once leads to their own act', async () => {
  const { world, meeting, fee } = await openImmediate()
  const waiting = await approveAtOnce(world, meeting.id, fee)
  const secretary = personActor({ personId: world.people.secretary.id })
  expect(await listOwnTasks(world.ctx(secretary))).toMatchObject([
    { kind: 'sign-minutes', immediateApprovalId: waiting.id }
  ])
  for (const { id } of waiting.signers)
    await answerSigning(world.ctx(), id, { answer: 'signed', answeredOn: '2026-03-12', reason: null })
  const { items } = await listDeadlines(world.ctx(), { limit: 50, page: 1 })
  expect(items.find(({ kind }) => kind === 'announcement')).toMatchObject({
    dueOn: '2026-03-14',
    immediateApprovalId: waiting.id
  })
  expect(items.find(({ kind }) => kind === 'approval')?.immediateApprovalId).toBeNull()
})

test('whoever signed the minutes is asked to sign a correction of them, until it is answered or withdrawn', async () => {
  const world = await openBodyWorld()
  const { approval } = await approvedWithSlips(world)
  const chair = world.ctx(personActor({ personId: world.people.director.id }))
  const kinds = async () =>
    (await listOwnTasks(chair)).map(({ kind, correctedApprovalId }) => [kind, correctedApprovalId])
  const slip = { paragraphId: null, was: 'Beredningsgruppen', becomes: 'Gruppen' }
  const { id, signers } = await propose(world, approval.id, slip)
  expect(await kinds()).toEqual([['sign-correction', approval.id]])
  const signer = signers.find(({ personId }) => personId === world.people.director.id)!
  const signed = { answer: 'signed', answeredOn: '2026-03-12', reason: null } as const
  await answerCorrection(world.ctx(), signer.id, signed, sealingOf(world))
  expect(await kinds()).toEqual([])
  await withdrawCorrection(world.ctx(), id)
  const again = await propose(world, approval.id, slip)
  await withdrawCorrection(world.ctx(), again.id)
  expect(await kinds()).toEqual([])
})
