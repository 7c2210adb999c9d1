import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { attach, openedMeeting, plannedMeeting } from '../support/body-world.ts'
import { formIn, wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const { secretary, reader, ...world } = await openPageWorld()

test('a planned meeting is removed after a page that tells what goes with it', async () => {
  const { meeting, matters } = await plannedMeeting(world)
  await attach(world, matters[0]?.id ?? '', 'Plan.txt')
  const removal = paths.meetingRemoval(meeting.id)
  expect((await secretary.get(paths.meeting(meeting.id))).html).toContain(`href="${removal}"`)
  const asked = wordsOf((await secretary.get(removal)).html)
  expect(asked).toContain('2 ärenden på dagordningen 1 bilaga')
  expect((await secretary.get(paths.meeting(meeting.id))).status).toBe(200)
  const { html } = await secretary.fillIn(removal, removal, {})
  expect(wordsOf(html)).toContain('Mötet är borttaget.')
  expect((await secretary.get(paths.meeting(meeting.id))).status).toBe(404)
})

test('of an opened meeting neither the link nor the form is there, and a late press is told why', async () => {
  const { meeting } = await openedMeeting(world)
  const removal = paths.meetingRemoval(meeting.id)
  expect((await secretary.get(paths.meeting(meeting.id))).html).not.toContain(removal)
  const asked = await secretary.get(removal)
  expect(wordsOf(asked.html)).toContain('Bara ett planerat möte kan tas bort')
  expect(() => formIn(asked.html, removal)).toThrow()
  const { status, html } = await secretary.post(removal, { revision: String(meeting.revision) })
  expect([status, wordsOf(html)]).toEqual([409, expect.stringContaining('Det här är öppnat')])
})

test('a reader is shown neither link nor page', async () => {
  const { meeting } = await plannedMeeting(world, { organId: world.organisation.directorate.id })
  const removal = paths.meetingRemoval(meeting.id)
  expect((await reader.get(paths.meeting(meeting.id))).html).not.toContain(removal)
  expect((await reader.get(removal)).status).toBe(403)
  expect((await reader.post(removal, { revision: '1' })).status).toBe(403)
})
