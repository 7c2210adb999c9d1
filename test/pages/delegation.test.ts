import { expect, test } from 'vitest'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { announcedDecision, decidedOn, delegationOf } from '../support/delegation-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader, organisation } = world
const organId = organisation.directorate.id

test('a delegation is written in by form; what was typed stands where it is refused', async () => {
  const typed = {
    organId,
    number: '1.1',
    covers: 'Anställa personal',
    delegateKind: 'employee',
    delegate: 'Beredningsgruppen',
    delegatePersonId: '',
    delegateOrganId: '',
    decidedOn: '2026-01-02',
    decidedParagraph: '§ 4',
    validFrom: '2026-01-02',
    reporting: 'next-meeting'
  }
  const refused = await secretary.post(paths.delegations, typed)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="Beredningsgruppen"')
  const made = await secretary.fillIn(paths.delegations, paths.delegations, {
    ...typed,
    delegate: 'Förbundsdirektören'
  })
  expect(wordsOf(made.html)).toContain('Delegationen är inskriven.')
  expect(wordsOf((await reader.get(paths.delegations)).html)).toContain('1.1 Anställa personal')
  expect((await reader.get(paths.delegations)).html).not.toContain('Skriv in en delegation')
})

test('a decision is registered, put at a § of the coming meeting, and taken away again, by plain forms', async () => {
  const { id: delegationId } = await delegationOf(world)
  const { id } = await decidedOn(world, { delegationId })
  const { meeting, matters } = await plannedMeeting(world, {
    organId,
    firstOn: '2026-09-09',
    matters: ['Upprop', 'Anmälan av delegationsbeslut']
  })
  expect(wordsOf((await secretary.get(paths.meeting(meeting.id))).html)).toContain(
    'Att anmäla: 1 delegationsbeslut'
  )
  const page = paths.decisionReports(meeting.id)
  expect((await secretary.get(page)).html).toContain(`value="${matters[1]!.id}" selected`)
  const none = await secretary.post(page, { paragraphId: matters[1]!.id })
  expect([none.status, wordsOf(none.html)]).toEqual([422, expect.stringContaining('Välj minst ett beslut.')])
  const reported = await secretary.fillIn(page, page, {
    paragraphId: matters[1]!.id,
    'decisions.0.delegatedDecisionId': id
  })
  expect(wordsOf(reported.html)).toContain('Inget beslut väntar på att anmälas.')
  expect(wordsOf((await secretary.get(paths.minutes(meeting.id))).html)).toContain(
    'Anmälda delegationsbeslut'
  )
  await secretary.post(paths.decisionReportRemoval(meeting.id, id), { paragraphId: matters[1]!.id })
  expect(wordsOf((await secretary.get(page)).html)).toContain('Inga beslut anmäls på mötet än.')
  expect(wordsOf((await reader.get(paths.delegatedDecision(id))).html)).toContain('Ska anmälas 2026-09-09')
})

test('a decision that is not reported is announced by form, stands on the board, and has its proof', async () => {
  const { id: delegationId } = await delegationOf(world, { number: '8', reporting: 'not-reported' })
  const { id } = await decidedOn(world, { delegationId, title: 'Lån av lokal' })
  const page = paths.delegatedDecision(id)
  expect(wordsOf((await reader.get(page)).html)).toContain('ska protokollföras särskilt och anslås')
  expect((await reader.get(page)).html).not.toContain('Anslå beslutet')
  const refused = await secretary.post(paths.decisionAnnouncement(id), {
    minutedOn: '2026-01-01',
    keptAt: 'Kansliet'
  })
  expect([refused.status, wordsOf(refused.html)]).toEqual([422, expect.stringContaining('Beslutet fattades')])
  const { revision } = organisation.directorate
  await editOrgan(world.ctx(), organId, revision, { publishesBoard: true })
  await secretary.fillIn(page, paths.decisionAnnouncement(id), {
    minutedOn: '2026-03-02',
    keptAt: 'Kansliet'
  })
  const board = wordsOf((await world.reader.get(paths.noticeBoard)).html)
  expect(board).toContain('Delegationsbeslut: Lån av lokal')
  const proof = await world.app.inject({ url: paths.decisionProof(id) })
  expect(proof.statusCode).not.toBe(200)
  expect((await reader.get(paths.decisionProof(id))).status).toBe(200)
})

test('a decision is set right by form until it is announced; what was typed stands where it is refused', async () => {
  const { id: delegationId } = await delegationOf(world, { number: '11', reporting: 'not-reported' })
  const { id } = await decidedOn(world, { delegationId, title: 'Lån av lokla', publicTitle: 'Lån' })
  const page = paths.delegatedDecision(id)
  const refused = await secretary.post(paths.decisionFacts(id), {
    revision: '2',
    title: 'Lån av lokal',
    decidedOn: '2026-03-13',
    decidedAs: 'Förbundsdirektören'
  })
  expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('value="Lån av lokal"')])
  await secretary.fillIn(page, paths.decisionFacts(id), { title: 'Lån av lokal' })
  const { html } = await secretary.get(page)
  expect(wordsOf(html)).toMatch(/Lån av lokal.*Rätta uppgifterna/su)
  expect(html).toContain('value="Lån"')
  expect(wordsOf((await reader.get(page)).html)).not.toContain('Rätta uppgifterna')
  await secretary.fillIn(page, paths.decisionAnnouncement(id), {
    minutedOn: '2026-03-02',
    keptAt: 'Kansliet'
  })
  expect(wordsOf((await secretary.get(page)).html)).not.toContain('Rätta uppgifterna')
})

test('an appeal of an announced delegationsbeslut is written in by form, with what was typed where it is refused, and waits at its page (KL 13 kap.)', async () => {
  const { id } = await announcedDecision(world)
  const page = paths.ofDelegated.legalForce(id)
  const decision = await secretary.get(paths.delegatedDecision(id))
  expect(decision.html).toContain(`href="${page}"`)
  expect(wordsOf(decision.html)).toContain('Laga kraft Kan överklagas')
  const early = await secretary.post(page, {})
  expect([early.status, wordsOf(early.html)]).toEqual([409, expect.stringContaining('har inte gått ut')])
  const address = paths.ofDelegated.appealsOf(id)
  const typed = { receivedOn: '2026-03-12', appellant: 'Mona Medlem', court: 'Förvaltningsrätten' }
  const refused = await secretary.fillIn(page, address, { ...typed, receivedOn: '2026-03-01' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="Mona Medlem"')
  const received = await secretary.fillIn(page, address, typed)
  expect(wordsOf(received.html)).toContain('Mona Medlem, Förvaltningsrätten')
  expect(wordsOf((await reader.get(paths.delegatedDecision(id))).html)).toContain('Laga kraft Överklagat')
  const { html } = await reader.get(page)
  expect(html).not.toContain('<form method="post" action="/delegationsbeslut')
})
