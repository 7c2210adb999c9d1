import { expect, test } from 'vitest'
import { decode } from 'html-entities'
import { paths } from '../../server/pages/paths.ts'
import { attach, attend, closedMeeting, plannedMeeting, sealedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { administrator, secretary, reader, organisation, people } = world
// The organ that the reader sits in: the meetings are theirs to see, and not theirs to write.
const organId = organisation.directorate.id
const { meeting, matters } = await plannedMeeting(world, { organId })
const row = await attend(world, meeting.id, { personId: people.director.id, role: 'chair' })
await attach(world, matters[0]?.id ?? '', 'Plan.txt')
await closedMeeting(world, { organId, firstOn: '2026-02-05' })
await sealedMeeting(world, { firstOn: '2026-01-08' })
const organPage = await administrator.get(paths.organ(organisation.directorate.id))
const [, mandate = ''] = /href="(\/organisation\/uppdrag\/[^"]+)"/.exec(organPage.html) ?? []

test.each([
  ['a new meeting', paths.newMeeting],
  ['the removal of a meeting', paths.meetingRemoval(meeting.id)],
  ['a row of attendance', paths.attendanceRow(row.id)],
  ['a new organ', paths.newOrgan],
  ['a member', paths.member(organisation.members[0]?.id ?? '')],
  ['a mandate', mandate]
])('the form of %s is told to be no business of a reader, before anything is typed', async (_, path) => {
  const { status, html } = await reader.get(path)
  expect([status, wordsOf(html)]).toEqual([403, expect.stringContaining('Du har inte behörighet')])
  expect(html).not.toMatch(/<main.*<form.*<\/main>/s)
  const openTo = [paths.newOrgan, paths.member(organisation.members[0]?.id ?? ''), mandate].includes(path)
    ? administrator
    : secretary
  expect((await openTo.get(path)).status).toBe(200)
})

test('who may look at what has been read in, and not read in more, is shown no form for it', async () => {
  expect((await secretary.get(paths.intake)).html).toContain(`action="${paths.intakeText}"`)
  expect((await reader.get(paths.intake)).html).not.toMatch(/<main.*<form.*<\/main>/s)
})

test('no link that a reader is shown leads to a form that he may not send', async () => {
  const seen = new Set<string>(['/'])
  const refused: string[] = []
  // What is one's own may be changed by anyone.
  const isOwn = (path: string) => path.startsWith('/mitt-konto') || path === paths.calendars
  const forms: string[] = []
  for (const path of seen) {
    if (seen.size > 200) break
    const { status, html } = await reader.get(path)
    if (status >= 400) refused.push(`${status} ${path}`)
    if (!isOwn(path) && /<main.*<form[^>]*method="post".*<\/main>/s.test(html)) forms.push(path)
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*\bhref="(\/[^"#]*)/g)) {
      if (!/\/api\/|\.pdf$|\/fil$/.test(href)) seen.add(decode(href))
    }
  }
  expect(seen.size).toBeGreaterThan(20)
  expect({ refused, forms }).toEqual({ refused: [], forms: [] })
})
