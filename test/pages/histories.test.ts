import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { openPageWorld, type PageWorld } from '../support/page-world.ts'

let world: PageWorld

beforeAll(async () => {
  world = await openPageWorld()
})

const textOf = (html: string): string => html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')

test('the page of each object leads to its history, which tells in words what was done', async () => {
  const { meeting, matters } = await plannedMeeting(world, { matters: ['Plan'] })
  const { secretary } = world
  const page = paths.paragraph(matters[0]!.id)
  await secretary.fillIn(page, page, { title: 'Planen för 2027' })
  const objects: [string, string][] = [
    [paths.meeting(meeting.id), 'Mötet planerades'],
    [page, 'Rubrik: från ”Plan” till ”Planen för 2027”']
  ]
  for (const [path, words] of objects) {
    expect((await secretary.get(path)).html).toContain(`href="${paths.history(path)}"`)
    const { status, html } = await secretary.get(paths.history(path))
    expect(status).toBe(200)
    expect(textOf(html)).toContain(words)
  }
})

test('whoever reads the trail finds the histories of persons and organs', async () => {
  const { people, organisation, administrator, reader, secretary } = world
  const objects: [string, string][] = [
    [paths.person(people.director.id), 'Personen lades upp'],
    [paths.organ(organisation.directorate.id), 'Roll: ”Ledamot”']
  ]
  for (const [path, words] of objects) {
    for (const visitor of [administrator, reader]) {
      expect((await visitor.get(path)).html).toContain(`href="${paths.history(path)}"`)
      expect(textOf((await visitor.get(paths.history(path))).html)).toContain(words)
    }
    expect((await secretary.get(path)).html).not.toContain(paths.history(path))
    expect((await secretary.get(paths.history(path))).status).toBe(403)
  }
})

test('a case has its history, and what was typed is text on it', async () => {
  const { html } = await world.secretary.fillIn(paths.cases, paths.cases, { title: '<b>Avtal</b>' })
  const path = /href="(\/arenden\/[\w-]+)\/historik"/.exec(html)?.[1] ?? ''
  const history = await world.secretary.get(paths.history(path))
  expect(history.html).toContain('Ärendets rubrik: ”&lt;b&gt;Avtal&lt;/b&gt;”')
})

test('a long history is read page by page', async () => {
  const titles = Array.from({ length: 25 }, (_, index) => `Ärende ${String(index + 1)}`)
  const { meeting } = await plannedMeeting(world, { firstOn: '2026-05-07', matters: titles })
  const path = paths.history(paths.meeting(meeting.id))
  const first = textOf((await world.secretary.get(path)).html)
  expect(first).toContain('Sida 1 av 2')
  expect(first).not.toContain('Mötet planerades')
  expect(textOf((await world.secretary.get(`${path}?page=2`)).html)).toContain('Mötet planerades')
})

test('what is not there, or not for one’s eyes, has none', async () => {
  const { meeting } = await plannedMeeting(world, { firstOn: '2026-06-04' })
  expect((await world.administrator.get(paths.history(paths.meeting(meeting.id)))).status).toBe(404)
  expect((await world.secretary.get(paths.history(paths.case('nothing-here')))).status).toBe(404)
})

test('what a script of a page saves through the API was done on a page', async () => {
  const { matters } = await plannedMeeting(world, { matters: ['Plan'] })
  const { id = '', revision = 0 } = matters[0] ?? {}
  const cookie = world.secretary.cookie
  const saved = await world.app.inject({
    method: 'PATCH',
    url: `/api/v1/paragraphs/${id}`,
    headers: { cookie, 'if-match': `"${revision}"`, 'content-type': 'application/json' },
    payload: { text: 'Ny.' }
  })
  expect(saved.statusCode).toBe(200)
  const { html } = await world.secretary.get(paths.history(paths.paragraph(id)))
  expect(textOf(html)).toContain('Text ändrades')
  expect(textOf(html)).not.toContain('över API:t')
})
