import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting, sealedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'
import { proposalTo } from '../support/way-world.ts'

const world = await openPageWorld()
const { master, organisation } = world

test('a proposal waits on the page of the next meeting, is put up there, and both §§ tell of each other', async () => {
  const { paragraphId } = await proposalTo(world, organisation.directorate.id, { matters: ['Planen'] })
  const { meeting } = await plannedMeeting(world, {
    organId: organisation.directorate.id,
    firstOn: '2026-06-09'
  })
  expect(wordsOf((await master.get(paths.meeting(meeting.id))).html)).toContain('På väg hit: 1 ärende')
  const put = await master.fillIn(paths.awaiting(meeting.id), paths.awaiting(meeting.id), {})
  expect(wordsOf(put.html)).toMatch(/Kommer från\s+Beredningsgruppen 12 mars 2026, §\s1/)
  expect(put.html).toContain('anta planen')
  const source = wordsOf((await master.get(paths.paragraph(paragraphId))).html)
  expect(source).toMatch(/Fördes vidare till\s+Förbundsdirektionen 9 juni 2026/)
  expect(wordsOf((await master.get(paths.meeting(meeting.id))).html)).not.toContain('På väg hit')
})

test('what does not wait is refused in words on the page', async () => {
  const { meeting, matters } = await plannedMeeting(world, { firstOn: '2026-06-10' })
  const { status, html } = await master.post(paths.awaiting(meeting.id), { fromParagraphId: matters[0]!.id })
  expect([status, wordsOf(html)]).toEqual([422, expect.stringContaining('Välj en paragraf som väntar')])
})

test('the members are followed one by one without script; a fault comes back with what was typed', async () => {
  const { paragraphs } = await sealedMeeting(world, { firstOn: '2026-03-01' })
  const id = paragraphs[0]!.id
  const started = await master.fillIn(paths.memberDecisions(id), paths.memberDecisions(id), {
    sentOn: '2026-03-05'
  })
  expect(wordsOf(started.html)).toContain('0 av 4 medlemmar har beslutat.')
  const rows = await world.store.read.query.memberDecisions.findMany()
  const typed = { outcome: 'approved', decidedOn: '', theirParagraph: 'RF § 45', revision: '1' }
  const refused = await master.post(paths.memberDecision(id, rows[0]!.id), typed)
  expect([refused.status, refused.html]).toEqual([422, expect.stringContaining('value="RF § 45"')])
  for (const row of rows)
    await master.post(paths.memberDecision(id, row.id), {
      ...typed,
      decidedOn: '2026-03-10',
      inForceOn: '2026-04-01'
    })
  expect(wordsOf((await master.get(paths.paragraph(id))).html)).toContain(
    'Alla 4 medlemmar har sagt ja. Beslutet gäller för alla från 1 april 2026.'
  )
})
