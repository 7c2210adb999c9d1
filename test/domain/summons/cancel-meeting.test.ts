import { describe, expect, test } from 'vitest'
import { layOutAgenda, listDueItems } from '../../../server/domain/agenda/lay-out-agenda.ts'
import { addMatterFromCase } from '../../../server/domain/agenda/add-matter-from-case.ts'
import { NewCaseMatter } from '../../../server/domain/agenda/case-matter-schemas.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { getChecklist } from '../../../server/domain/checklist/get-checklist.ts'
import { listDeadlines } from '../../../server/domain/deadlines/list-deadlines.ts'
import { listOwnTasks } from '../../../server/domain/deadlines/own-tasks.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { removeMeeting } from '../../../server/domain/decisions/remove-meeting.ts'
import { listUnreported, reportDecisions } from '../../../server/domain/delegation/decision-reports.ts'
import { getDelegatedDecision } from '../../../server/domain/delegation/delegated-decisions.ts'
import { findDeliveries } from '../../../server/domain/dispatch/delivery-store.ts'
import { listAwaiting } from '../../../server/domain/followup/awaiting.ts'
import { carryOver } from '../../../server/domain/followup/carry-over.ts'
import { getAgenda } from '../../../server/domain/meetings/agenda.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { addMatter } from '../../../server/domain/meetings/matters.ts'
import { listMeetings, getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { openMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { getOrganCalendar } from '../../../server/domain/planning/calendar.ts'
import { getYearPlan } from '../../../server/domain/planning/year-plans.ts'
import { adoptYearPlan } from '../../../server/domain/planning/adopt-year-plan.ts'
import { cancellationKey, summonsKey } from '../../../server/domain/secrecy/own-documents.ts'
import { answerSummons } from '../../../server/domain/summons/answer-summons.ts'
import { getSummoning } from '../../../server/domain/summons/summoning.ts'
import { writeCalendar } from '../../../server/rendering/calendar.ts'
import { attach, openBodyWorld, openedMeeting, plannedMeeting } from '../../support/body-world.ts'
import { decidedOn, delegationOf } from '../../support/delegation-world.ts'
import { calledPeople } from '../../support/called-people.ts'
import {
  adoptedYearPlan,
  cancel,
  cancelledMeeting,
  standingItemOf,
  summoningOf,
  summonsOf,
  yearPlanOf
} from '../../support/planning-world.ts'
import { holderOf } from '../../support/world.ts'
import { proposalTo } from '../../support/way-world.ts'

const deadlinesOf = { limit: 100, page: 1 }

describe('a planned meeting that is cancelled', () => {
  test('is cancelled for good, with when and why; nothing more is written in it', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await plannedMeeting(world)
    const cancelled = await cancel(world, meeting.id)
    expect(cancelled).toMatchObject({
      state: 'cancelled',
      cancelledAt: world.now,
      cancelledReason: 'Ordföranden är sjuk',
      revision: meeting.revision + 1
    })
    expect((await listMeetings(world.ctx(), { state: 'cancelled', ...deadlinesOf })).total).toBe(1)
    expect((await listMeetings(world.ctx(), { state: 'planned', ...deadlinesOf })).total).toBe(0)
    const title = { title: 'Nytt', sectionId: null, dnr: null }
    for (const [act, words] of [
      [() => cancel(world, meeting.id), 'inställt'],
      [() => openMeeting(world.ctx(), meeting.id), 'Planera ett nytt möte'],
      [() => editMeeting(world.ctx(), meeting.id, 2, { place: 'Åre' }), 'inställt'],
      [() => addMatter(world.ctx(), meeting.id, title), 'inställt'],
      [() => editParagraph(world.ctx(), matters[0]!.id, 1, { text: 'X' }), 'inställt'],
      [() => removeMeeting(world.ctx(), meeting.id, 2), 'inställt']
    ] as const)
      await expect(act()).rejects.toMatchObject({
        code: 'wrong-state',
        message: expect.stringContaining(words)
      })
    // What is secret can still be marked (OSL 5 kap. 5 §).
    const mark = { statute: 'OSL 19 kap. 3 §', authority: null }
    expect((await markMatter(world.ctx(), matters[0]!.id, mark)).secrecy?.statute).toBe(mark.statute)
  })

  test('must be planned: one that is opened is refused, whoever may plan asks for it, and others may not', async () => {
    const world = await openBodyWorld()
    const { meeting } = await openedMeeting(world)
    await expect(cancel(world, meeting.id)).rejects.toThrow('Bara ett planerat möte kan ställas in')
    const { meeting: planned } = await plannedMeeting(world)
    const member = world.ctx(holderOf('member', planned.organId))
    await expect(cancel(world, planned.id, member)).rejects.toMatchObject({ code: 'not-allowed' })
    const secretary = world.ctx(holderOf('secretary', planned.organId))
    expect((await cancel(world, planned.id, secretary)).state).toBe('cancelled')
  })

  test('is told to each who was sent the kallelse, once, with proof beside that of the kallelse', async () => {
    const world = await openBodyWorld()
    const { directorate } = world.organisation
    const { ledamot, first, second } = await calledPeople(world)
    const { meeting } = await plannedMeeting(world, { organId: directorate.id, firstOn: '2026-04-09' })
    const { sha256 } = await summonsOf(world, meeting.id)
    await addMatter(world.ctx(), meeting.id, { title: 'Sent', sectionId: null, dnr: null })
    await summonsOf(world, meeting.id)
    await cancel(world, meeting.id)
    const proof = await findDeliveries(world.store, cancellationKey(meeting.id))
    expect(new Set(proof.map(({ personId }) => personId))).toEqual(new Set([ledamot, first, second]))
    expect(proof.map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
    expect(proof[0]?.sha256).not.toBe(sha256)
    const { deliveries, breaches } = await getSummoning(world.ctx(), meeting.id)
    expect(deliveries.map(({ documentKey }) => documentKey)).toEqual([
      ...Array<string>(6).fill(summonsKey(meeting.id)),
      ...Array<string>(3).fill(cancellationKey(meeting.id))
    ])
    expect(breaches).toEqual([])
    const answer = { personId: ledamot, answer: 'coming', note: null } as const
    await expect(answerSummons(world.ctx(), meeting.id, answer, summoningOf(world))).rejects.toThrow(
      'Mötet är inställt'
    )
  })

  test('mails nobody where no kallelse was sent', async () => {
    const world = await openBodyWorld()
    const { meeting } = await cancelledMeeting(world)
    expect(await findDeliveries(world.store, cancellationKey(meeting.id))).toEqual([])
  })

  test('is CANCELLED in the calendar with a higher SEQUENCE (RFC 5545)', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world, { firstOn: '2026-06-04', startsAt: '09:00' })
    const read = async () =>
      writeCalendar(await getOrganCalendar(world.ctx(), meeting.organId), id => `https://p.example.se/${id}`)
    expect(await read()).toContain('SEQUENCE:1\r\n')
    expect(await read()).not.toContain('STATUS')
    await cancel(world, meeting.id)
    expect(await read()).toContain('SEQUENCE:2\r\n')
    expect(await read()).toContain('STATUS:CANCELLED\r\n')
    expect(await read()).toContain('SUMMARY:Inställt: Beredningsgruppen\r\n')
  })

  test('leaves no deadline and no task behind', async () => {
    const world = await openBodyWorld()
    const organId = world.organisation.directorate.id
    const { ledamot } = await calledPeople(world)
    const asLedamot = world.ctx({ ...holderOf('member', organId), personId: ledamot })
    const { meeting } = await plannedMeeting(world, { organId, firstOn: '2026-04-09' })
    expect((await listDeadlines(world.ctx(), deadlinesOf)).total).toBe(1)
    await summonsOf(world, meeting.id)
    expect(await listOwnTasks(asLedamot)).toHaveLength(1)
    await cancel(world, meeting.id)
    expect(await getChecklist(world.ctx(), meeting.id)).toMatchObject({
      findings: [],
      lines: [],
      unticked: 0
    })
    expect([(await listDeadlines(world.ctx(), deadlinesOf)).total, await listOwnTasks(asLedamot)]).toEqual([
      0,
      []
    ])
  })

  test('takes no number: the §§ foreseen for the next meeting are as if it were not there', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world, { firstOn: '2026-03-12' })
    const { meeting: next } = await plannedMeeting(world, { firstOn: '2026-04-12' })
    const foreseen = async (id: string) =>
      (await getAgenda(world.ctx(), id)).sections.flatMap(({ matters }) =>
        matters.map(({ foreseenNumber, label }) => foreseenNumber ?? label)
      )
    expect(await foreseen(next.id)).toEqual([3, 4])
    await cancel(world, meeting.id)
    expect(await foreseen(next.id)).toEqual([1, 2])
    expect(await foreseen(meeting.id)).toEqual(['Utan §', 'Utan §'])
  })

  test('stays in the plan of the year as cancelled; a plan adopted later plans its day anew', async () => {
    const world = await openBodyWorld()
    const plan = await adoptedYearPlan(world)
    await cancel(world, plan.days[0]!.meetingId!)
    expect((await getYearPlan(world.ctx(), plan.id)).days.map(({ isCancelled }) => isCancelled)).toEqual([
      true,
      false
    ])
    const { meeting } = await cancelledMeeting(world, { firstOn: '2030-02-05' })
    const later = await yearPlanOf(world, 2030)
    const organId = world.organisation.directorate.id
    const adoption = { organId, adoptedOn: '2026-03-01', paragraph: '§ 13' }
    const [day] = (await adoptYearPlan(world.ctx(), later.id, adoption)).days
    expect(day?.meetingId).not.toBe(meeting.id)
    expect((await getMeeting(world.ctx(), day?.meetingId ?? '')).state).toBe('planned')
  })
})

describe('what stood on the agenda of a cancelled meeting', () => {
  test('waits for the organ, and is carried to another meeting of it with text, decisions, bilagor and mark, once', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await plannedMeeting(world, {
      firstOn: '2026-05-07',
      matters: ['Avtal', 'Övrigt']
    })
    const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['godkänna avtalet'] })]
    await editParagraph(world.ctx(), matters[0]!.id, 1, { text: 'Avtalet gäller i fyra år.', decisions })
    await attach(world, matters[0]!.id, 'avtal.txt')
    await markMatter(world.ctx(), matters[0]!.id, { statute: 'OSL 19 kap. 3 §', authority: null })
    // The meeting in its place may be held before.
    const { meeting: next } = await plannedMeeting(world, { firstOn: '2026-04-30', matters: [] })
    const waiting = async () =>
      (await listAwaiting(world.ctx(), next.id)).map(({ title, reason }) => [title, reason])
    expect(await waiting()).toEqual([])
    await cancel(world, meeting.id)
    expect(await waiting()).toEqual([
      ['Avtal', 'cancelled'],
      ['Övrigt', 'cancelled']
    ])
    const carried = await carryOver(world.ctx(), next.id, {
      fromParagraphId: matters[0]!.id,
      sectionId: null
    })
    expect(carried).toMatchObject({
      text: 'Avtalet gäller i fyra år.',
      decisions: [{ kind: 'decided', clauses: ['godkänna avtalet'] }],
      appendices: [{ fileName: 'avtal.txt' }],
      secrecy: { statute: 'OSL 19 kap. 3 §' }
    })
    expect(await waiting()).toEqual([['Övrigt', 'cancelled']])
    // Cancelled too, that meeting passes on what it had.
    const { meeting: third } = await plannedMeeting(world, { firstOn: '2026-05-20', matters: [] })
    await cancel(world, next.id)
    expect((await listAwaiting(world.ctx(), third.id)).map(({ paragraphId }) => paragraphId)).toEqual([
      carried.id,
      matters[1]!.id
    ])
  })

  test('waits once, where it came from another organ’s proposal', async () => {
    const world = await openBodyWorld()
    const { directorate } = world.organisation
    const { paragraphId } = await proposalTo(world, directorate.id, {
      firstOn: '2026-02-05',
      matters: ['Plan']
    })
    const { meeting } = await plannedMeeting(world, {
      organId: directorate.id,
      firstOn: '2026-04-09',
      matters: []
    })
    const carried = await carryOver(world.ctx(), meeting.id, {
      fromParagraphId: paragraphId,
      sectionId: null
    })
    await cancel(world, meeting.id)
    const { meeting: next } = await plannedMeeting(world, {
      organId: directorate.id,
      firstOn: '2026-05-07',
      matters: []
    })
    expect(
      (await listAwaiting(world.ctx(), next.id)).map(({ paragraphId: id, reason }) => [id, reason])
    ).toEqual([[carried.id, 'cancelled']])
  })

  test('is put up from its case again, and what the organ always has is laid out again', async () => {
    const world = await openBodyWorld()
    await standingItemOf(world, { title: 'Årets mål', frequency: 'once-per-year' })
    const { id: caseId } = await openCase(world.ctx(), { title: 'Ny lokal' })
    const { meeting } = await plannedMeeting(world, { matters: [] })
    const { meeting: next } = await plannedMeeting(world, { firstOn: '2026-04-12', matters: [] })
    await layOutAgenda(world.ctx(), meeting.id)
    await addMatterFromCase(world.ctx(), meeting.id, NewCaseMatter.parse({ caseId }))
    const isDue = async () => (await listDueItems(world.ctx(), next.id)).map(item => item.isDue)
    expect(await isDue()).toEqual([false])
    await cancel(world, meeting.id)
    expect(await isDue()).toEqual([true])
    expect((await listAwaiting(world.ctx(), next.id)).map(({ title }) => title)).toEqual(['Ny lokal'])
    const again = await addMatterFromCase(world.ctx(), next.id, NewCaseMatter.parse({ caseId }))
    expect(again.title).toBe('Ny lokal')
  })

  test('KL 6 kap. 40 §, 7 kap. 8 §: a delegationsbeslut that was to be reported at it is reported at the next', async () => {
    const world = await openBodyWorld()
    const organId = world.organisation.directorate.id
    const { id: delegationId } = await delegationOf(world)
    const decision = await decidedOn(world, { delegationId })
    const { meeting, matters } = await plannedMeeting(world, { organId, firstOn: '2026-04-09' })
    await plannedMeeting(world, { organId, firstOn: '2026-05-07' })
    await reportDecisions(world.ctx(), matters[0]!.id, { decisions: [{ delegatedDecisionId: decision.id }] })
    const read = async () => {
      const { report, dueOn } = await getDelegatedDecision(world.ctx(), decision.id)
      return [report?.meetingOn ?? null, dueOn]
    }
    expect(await read()).toEqual(['2026-04-09', '2026-04-09'])
    await cancel(world, meeting.id)
    expect(await read()).toEqual([null, '2026-05-07'])
    const { meeting: next, matters: others } = await plannedMeeting(world, { organId, firstOn: '2026-05-08' })
    expect(await listUnreported(world.ctx(), next.id)).toHaveLength(1)
    await reportDecisions(world.ctx(), others[0]!.id, { decisions: [{ delegatedDecisionId: decision.id }] })
    expect(await listUnreported(world.ctx(), next.id)).toEqual([])
  })
})
