import { expect, test } from 'vitest'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { getAgenda } from '../../server/domain/meetings/agenda.ts'
import { closeMeeting, openMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'
import { recordOf } from '../support/record-world.ts'

const world = await openPageWorld()
const { secretary, reader } = world
const { id: caseId } = await openCase(world.ctx(), { title: 'Upphandling av ambulanser' })
const offer = await recordOf(world, caseId, { title: 'Anbud' })
await recordOf(world, caseId, { title: 'Följebrev' })
await recordOf(world, caseId, { title: 'Kvitto', variants: [] })
const { meeting } = await plannedMeeting(world, { matters: ['Budget'] })
const page = paths.caseMatters(meeting.id)

test('a case is found by words from the agenda, its records are chosen and stand as bilagor, without script', async () => {
  expect((await secretary.get(paths.meeting(meeting.id))).html).toContain(`href="${page}"`)
  const found = (await secretary.get(`${page}?text=upphandlingarna`)).html
  expect(wordsOf(found)).toContain('Upphandling av ambulanser')
  const [, link = ''] =
    /href="([^"]+\?[^"]*arende[^"]+)"/.exec(found.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&')) ?? []
  const records = wordsOf((await secretary.get(link)).html)
  expect(records).toMatch(/Anbud .*Följebrev .*Kan inte följa med .*Kvitto Handlingen har ingen fil\./)
  const put = await secretary.fillIn(link, page, { 'recordIds.0': offer.id })
  const words = wordsOf(put.html)
  expect(words).toContain('Ärendet står nu på dagordningen, med de valda handlingarna som bilagor.')
  expect(words).toContain('Upphandling av ambulanser')
  expect(words).toContain('Anbud')
  expect(words).not.toContain('Följebrev')
  expect(wordsOf((await secretary.get(link)).html)).toContain('Ärendet står redan på dagordningen.')
})

test('what is refused comes back with what was typed and chosen', async () => {
  const typed = { caseId, title: 'Ambulanser', 'recordIds.0': offer.id, 'recordIds.1': 'nothing' }
  const { status, html } = await secretary.post(page, typed)
  expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining('Handlingen hör inte till ärendet.')])
  expect(html).toContain('value="Ambulanser"')
  expect(html).toMatch(new RegExp(`value="${offer.id}" checked`))
})

test('a search without hits says what to do', async () => {
  const { html } = await secretary.get(`${page}?text=xyzzy`)
  expect(wordsOf(html)).toContain('Inget öppet ärende motsvarar sökningen.')
})

test('the page is for the secretary, and not for a meeting that is over', async () => {
  expect((await reader.get(page)).status).toBe(403)
  expect((await reader.get(paths.meeting(meeting.id))).html).not.toContain(`href="${page}"`)
  const over = await plannedMeeting(world, { firstOn: '2026-03-11' })
  await openMeeting(world.ctx(), over.meeting.id)
  await closeMeeting(world.ctx(), over.meeting.id)
  expect((await secretary.get(paths.caseMatters(over.meeting.id))).status).toBe(409)
  expect((await getAgenda(world.ctx(), over.meeting.id)).sections[0]!.matters).toHaveLength(2)
})

test('what is found on the page of the meeting is put up by a button each, without script', async () => {
  const { meeting: next } = await plannedMeeting(world, { firstOn: '2026-05-07', matters: ['Val'] })
  const found = await secretary.get(`${paths.meeting(next.id)}?finn=ambulanser`)
  expect(wordsOf(found.html)).toContain('Upphandling av ambulanser Öppet ärende, dnr')
  const put = await secretary.post(paths.agendaChoices(next.id), { caseId, finn: 'ambulanser' })
  expect(put.status).toBe(303)
  const { sections } = await getAgenda(world.ctx(), next.id)
  expect(sections[0]?.matters.map(({ title }) => title)).toEqual(['Val', 'Upphandling av ambulanser'])
  const refused = await secretary.post(paths.agendaChoices(next.id), { finn: 'ambulanser' })
  expect([refused.status, wordsOf(refused.html)]).toEqual([422, expect.stringContaining('Välj ett ärende')])
})
