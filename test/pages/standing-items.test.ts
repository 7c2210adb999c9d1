import { expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader, organisation } = world
const organId = organisation.preparatoryGroup.id
const template = paths.standingItems(organId)

test('the secretary writes the template and lays out an agenda of it in one act, without script', async () => {
  const item = { title: 'Föregående protokoll', clause: 'lägga protokollet till handlingarna' }
  await secretary.fillIn(template, template, item)
  const made = await secretary.fillIn(template, template, { title: 'Nästa möte', isLast: 'true' })
  expect(wordsOf(made.html)).toContain('att lägga protokollet till handlingarna')
  const { meeting } = await plannedMeeting(world, { firstOn: '2026-10-08', matters: ['Budget'] })
  const page = paths.meeting(meeting.id)
  expect(wordsOf((await secretary.get(page)).html)).toContain('Stående punkter som ska upp')
  const laid = await secretary.fillIn(page, paths.standingMatters(meeting.id), {})
  const words = wordsOf(laid.html)
  expect(words).toContain('De stående punkterna står nu på dagordningen.')
  expect(words).not.toContain('Stående punkter som ska upp')
  const places = ['Föregående protokoll', 'Budget', 'Nästa möte'].map(title => words.indexOf(title))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('what was typed wrong comes back with why, in the template and in one of its items', async () => {
  const typed = { title: 'Rapport från rådet', dnr: '999/26', frequency: 'every-meeting' }
  const refused = await secretary.post(template, typed)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('value="Rapport från rådet"')
  expect(wordsOf(refused.html)).toContain('Diarienumret 999/26 finns inte.')
  const id = /dagordning\/([^/"]+)"/.exec((await secretary.get(template)).html)?.[1] ?? ''
  const item = paths.standingItem(organId, id)
  const empty = await secretary.fillIn(item, item, { title: '' })
  expect(empty.status).toBe(422)
  const saved = await secretary.fillIn(item, item, { title: 'Förra protokollet', frequency: 'once-per-year' })
  expect(wordsOf(saved.html)).toMatch(/Förra protokollet .*En gång om året/)
})

test('items are moved and taken out, and one who only reads has no buttons', async () => {
  const before = (await secretary.get(template)).html
  const [first = '', second = ''] = [...before.matchAll(/dagordning\/([^/"]+)\/borttagning/g)].map(
    ([, id]) => id!
  )
  await secretary.post(paths.standingItemMove(organId, second), { beforeId: first, revision: '1' })
  const moved = (await secretary.get(template)).html
  expect(moved.indexOf(second)).toBeLessThan(moved.indexOf(first))
  await secretary.post(paths.standingItemRemoval(organId, second), {})
  expect((await secretary.get(template)).html).not.toContain(second)
  const read = (await reader.get(template)).html
  expect(wordsOf(read)).toContain('Förra protokollet')
  expect(read).not.toContain('Lägg till en stående punkt')
})
