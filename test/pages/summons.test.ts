import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { createAccount } from '../../server/domain/accounts/accounts.ts'
import { addMatter } from '../../server/domain/meetings/matters.ts'
import { createAccessToken } from '../../server/domain/accounts/access-tokens.ts'
import { attach, plannedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, master, organisation, people } = world

test('the kallelse is sent and answered on its pages, as data too, without script', async () => {
  const { meeting, matters } = await plannedMeeting(world, { firstOn: '2026-04-09', matters: ['Budget'] })
  await attach(world, matters[0]!.id, 'budget.txt')
  const page = paths.summoning(meeting.id)
  const sent = await secretary.fillIn(page, page, { reason: '' })
  expect(wordsOf(sent.html)).toContain('Kallelsen är låst, registrerad och på väg.')
  const [, file = ''] = /href="(\/kallelser\/[^"]+\.pdf)"/.exec(sent.html) ?? []
  const pdf = await secretary.get(file)
  expect(pdf.html.slice(0, 5)).toBe('%PDF-')
  const answered = await secretary.fillIn(page, paths.summonsReplies(meeting.id), {
    personId: people.director.id,
    answer: 'hindered',
    note: 'Resa'
  })
  expect(wordsOf(answered.html)).toContain('Har förhinder: Resa')
  const own = await master.get(paths.summons(meeting.id))
  expect(wordsOf(own.html)).toContain('Budget')
  expect(own.html).toMatch(/href="\/bilagor\/[^"]+\/fil">/)
  const { token } = await createAccessToken(world.ctx(), {
    personId: people.director.id,
    label: 'x',
    scopes: ['read-minutes']
  })
  const headers = { authorization: `Bearer ${token}` }
  const { sent: told, own: mine } = (
    await world.app.inject({ url: `/api/v1/meetings/${meeting.id}/summons`, headers })
  ).json()
  expect([told.length, mine.answer]).toEqual([1, 'hindered'])
})

test('a kallelse to an assembly that is late asks for its reason, and keeps what was typed', async () => {
  const { meeting } = await plannedMeeting(world, {
    organId: organisation.directorate.id,
    firstOn: '2026-03-18'
  })
  const page = paths.summoning(meeting.id)
  const refused = await master.post(page, { reason: '' })
  expect([refused.status, wordsOf(refused.html)]).toEqual([
    422,
    expect.stringContaining('Skriv varför det blev senare.')
  ])
  const sent = await master.post(page, { reason: 'Underlaget dröjde' })
  expect(sent.status).toBe(303)
  const shown = wordsOf((await master.get(page)).html)
  expect(shown).toContain('Varför den kom sent: Underlaget dröjde')
  expect(shown).toContain('KL 5 kap. 13–15 §§')
})

test('a called ersättare is told of on the summoning page, with proof of the mail, and on the own page', async () => {
  const [ledamot, first] = [people.elected[1]!, people.substitutes[0]!]
  await createAccount(world.ctx(), { personId: first.id, email: 'first@example.se' }, secret => secret)
  const { meeting } = await plannedMeeting(world, {
    organId: organisation.directorate.id,
    firstOn: '2026-04-09'
  })
  const page = paths.summoning(meeting.id)
  await master.post(page, { reason: '' })
  const answer = { personId: ledamot.id, answer: 'hindered', note: '' }
  const { html } = await master.fillIn(page, paths.summonsReplies(meeting.id), answer)
  expect(wordsOf(html)).toContain(`Inkallad för ${ledamot.name}`)
  expect(wordsOf(html)).toContain(`Inkallad att tjänstgöra ${first.name} first@example.se`)
  const without = { personId: first.id, answer: 'hindered', note: '' }
  const next = await master.fillIn(page, paths.summonsReplies(meeting.id), without)
  expect(wordsOf(next.html)).toContain('Utan adress: säg till på annat sätt.')
})

test('KL 5 kap. 52 §: the § that was not in the kallelse asks for its reason on its page, which the page of the kallelse then tells', async () => {
  const { meeting } = await plannedMeeting(world, {
    organId: organisation.directorate.id,
    firstOn: '2026-04-09'
  })
  await master.post(paths.summoning(meeting.id), { reason: '' })
  const { id } = await addMatter(world.ctx(), meeting.id, { title: 'Sent', sectionId: null, dnr: null })
  const page = paths.paragraph(id)
  expect(wordsOf((await master.get(page)).html)).toContain('Ärendet stod inte i kallelsen.')
  expect((await master.get(paths.summoning(meeting.id))).html).toContain('Skriv varför den avgjordes ändå')
  const typed = { lateReason: 'Alla var med på det', quorumReason: '', recusalRule: '', revision: '1' }
  const refused = await master.post(`${page}/beslutsforhet`, { ...typed, lateReason: 'a'.repeat(1001) })
  expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('a'.repeat(1001))])
  expect((await master.post(`${page}/beslutsforhet`, typed)).status).toBe(303)
  expect(wordsOf((await master.get(page)).html)).toContain('Skäl: Alla var med på det')
  const shown = wordsOf((await master.get(paths.summoning(meeting.id))).html)
  expect(shown).toContain('KL 5 kap. 52 § Skäl: Alla var med på det Ändra skälet')
})
