import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { master } = world
const { meeting } = await plannedMeeting(world)
const page = paths.checklist(meeting.id)

test('a line is ticked without script, and the page says who did it', async () => {
  expect((await master.get(paths.meeting(meeting.id))).html).toContain(page)
  const first = await master.get(page)
  expect(wordsOf(first.html)).toContain('3 rader är inte avprickade')
  const saved = await master.fillIn(page, page, {
    'ticks.0.isTicked': 'true',
    'ticks.0.note': 'Ingen anmälde jäv'
  })
  expect(wordsOf(saved.html)).toContain('2 rader är inte avprickade')
  expect(wordsOf(saved.html)).toContain('Avprickat av Alva Allkunnig')
  expect(saved.html).toContain('value="Ingen anmälde jäv"')
})

test('a note without a tick is refused by the field, and what was typed and ticked is still there', async () => {
  const { status, html } = await master.fillIn(page, page, {
    'ticks.1.note': 'Ringt arkivet',
    'ticks.2.isTicked': 'true'
  })
  expect(status).toBe(422)
  expect(wordsOf(html)).toContain('Kryssa i rutan också')
  expect(html).toContain('value="Ringt arkivet"')
  expect(html).toMatch(/name="ticks\.2\.isTicked" value="true" checked/u)
})
