import { expect, test } from 'vitest'
import { createAccessToken } from '../../server/domain/accounts/access-tokens.ts'
import { paths } from '../../server/pages/paths.ts'
import { openedMeeting, plannedMeeting } from '../support/body-world.ts'
import { calledPeople } from '../support/called-people.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'
import { adoptedYearPlan, cancel, summonsOf } from '../support/planning-world.ts'

const { master, secretary, reader, ...world } = await openPageWorld()

test('a planned meeting is cancelled after a page that tells who is told, and is shown as cancelled wherever it stands', async () => {
  await calledPeople(world)
  const organId = world.organisation.directorate.id
  const { meeting } = await plannedMeeting(world, { organId, firstOn: '2026-04-09' })
  await summonsOf(world, meeting.id)
  const page = paths.meetingCancellation(meeting.id)
  expect((await master.get(paths.meeting(meeting.id))).html).toContain(`href="${page}"`)
  const asked = wordsOf((await master.get(page)).html)
  expect(asked).toContain('Mejl med skälet går till dem som fick kallelsen:')
  expect(asked).toContain('planerar du ett nytt möte')
  const refused = await master.post(page, { reason: ' ' })
  expect([refused.status, wordsOf(refused.html)]).toEqual([422, expect.stringContaining('Fyll i det här.')])
  const { html } = await master.fillIn(page, page, { reason: 'Snöstorm' })
  const shown = wordsOf(html)
  expect(shown).toContain('Mötet är inställt. De som fick kallelsen får ett mejl.')
  expect(shown).toContain(': Snöstorm')
  expect(shown).toContain('planera ett nytt möte')
  for (const gone of ['/oppnande', '/punkter', '/uppgifter', '/borttagning', '/protokoll'])
    expect(html).not.toContain(`/sammantraden/${meeting.id}${gone}"`)
  expect(wordsOf((await master.get(paths.meetings)).html)).toContain('Inställt')
  expect(wordsOf((await master.get(paths.start)).html)).toContain('Inställt')
  const own = wordsOf((await master.get(paths.summons(meeting.id))).html)
  expect(own).toContain(': Snöstorm Du behöver inte svara.')
  const proof = wordsOf((await master.get(paths.summoning(meeting.id))).html)
  expect(proof).toMatch(/Bevis om utskick.*Inställt/su)
})

test('a long reason is refused and comes back as it was typed', async () => {
  const { meeting } = await plannedMeeting(world)
  const page = paths.meetingCancellation(meeting.id)
  const { status, html } = await secretary.post(page, { reason: 'a'.repeat(501) })
  expect([status, html]).toEqual([422, expect.stringContaining('a'.repeat(501))])
})

test('as data it is the same: cancelled once, then refused with its reason', async () => {
  const { meeting } = await plannedMeeting(world)
  const { token } = await createAccessToken(world.ctx(), {
    personId: world.people.secretary.id,
    label: 'x',
    scopes: ['read-minutes', 'write-minutes']
  })
  const send = () =>
    world.app.inject({
      method: 'POST',
      url: `/api/v1/meetings/${meeting.id}/cancellation`,
      headers: { authorization: `Bearer ${token}` },
      payload: { reason: 'Snöstorm' }
    })
  expect((await send()).json()).toMatchObject({ state: 'cancelled', cancelledReason: 'Snöstorm' })
  const again = await send()
  expect([again.statusCode, again.json().detail]).toEqual([409, expect.stringContaining('Mötet är inställt')])
})

test('of a meeting that is opened or cancelled already neither the link nor the form is there', async () => {
  const { meeting: opened } = await openedMeeting(world)
  const { meeting: gone } = await plannedMeeting(world)
  await cancel(world, gone.id)
  for (const [id, words] of [
    [opened.id, 'Bara ett planerat möte kan ställas in'],
    [gone.id, 'Mötet är redan inställt.']
  ] as const) {
    const page = paths.meetingCancellation(id)
    expect((await secretary.get(paths.meeting(id))).html).not.toContain(page)
    const { html } = await secretary.get(page)
    expect(wordsOf(html)).toContain(words)
    expect(() => formIn(html, page)).toThrow()
  }
})

test('a reader is shown neither link nor page', async () => {
  const { meeting } = await plannedMeeting(world, { organId: world.organisation.directorate.id })
  const page = paths.meetingCancellation(meeting.id)
  expect((await reader.get(paths.meeting(meeting.id))).html).not.toContain(page)
  expect((await reader.get(page)).status).toBe(403)
  expect((await reader.post(page, { reason: 'X' })).status).toBe(403)
})

test('the plan of the year shows its day as cancelled', async () => {
  const plan = await adoptedYearPlan(world)
  await cancel(world, plan.days[0]?.meetingId ?? '')
  expect(wordsOf((await secretary.get(paths.yearPlan(plan.id))).html)).toMatch(/5 februari 2029 Inställt/u)
})
