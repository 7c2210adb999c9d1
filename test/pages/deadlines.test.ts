import { beforeAll, expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import { plannedMeeting, sealedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld, type PageWorld } from '../support/page-world.ts'

let world: PageWorld
beforeAll(async () => {
  world = await openPageWorld()
})

test('the desk stands on a page, as data, and begins the start page', async () => {
  const { secretary, reader, organisation } = world
  await plannedMeeting(world, { organId: organisation.directorate.id, firstOn: '2026-04-09' })
  const { meeting } = await sealedMeeting(world)
  const words = wordsOf((await secretary.get(paths.deadlines)).html)
  expect(words).toMatch(/Skicka kallelsen\s+Förbundsdirektionen 2026-04-09, KL 5 kap\. 13–15 §§/)
  expect(words).toMatch(/Väntar på dig\s+Läs och skriv under protokollet/)
  const { html } = await secretary.get('/')
  expect(html).toContain(`/sammantraden/${meeting.id}/justering`)
  expect(wordsOf(html)).toContain('Att göra härnäst')
  const asked = { method: 'GET', url: '/api/v1/deadlines', headers: { cookie: secretary.cookie } } as const
  const { items } = (await world.app.inject(asked)).json<{ items: { kind: string; dueOn: string }[] }>()
  expect(items).toContainEqual(expect.objectContaining({ kind: 'summons', dueOn: '2026-04-02' }))
  expect(wordsOf((await reader.get(paths.deadlines)).html)).toContain('Ingenting ska göras just nu')
})
