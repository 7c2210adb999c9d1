import { beforeAll, expect, test } from 'vitest'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'
import { plannedMeeting } from '../support/body-world.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await openApiWorld()
})

test('each object has its history, with who did what over which face', async () => {
  const { body: opened } = await world.master.post('/cases', { title: 'Vinterlager' })
  await world.master.patch(`/cases/${opened.id}`, { title: 'Gemensamma vinterlager' }, opened.revision)
  const { status, body } = await world.master.get(`/cases/${opened.id}/history`)
  expect(status).toBe(200)
  expect(body).toMatchObject({ page: 1, total: 2 })
  expect(body.items[0]).toEqual({
    sequence: expect.any(Number),
    at: world.now,
    actorName: expect.any(String),
    via: 'api',
    type: 'case.edited',
    objectId: opened.id,
    before: { title: 'Vinterlager' },
    after: { title: 'Gemensamma vinterlager' },
    withheld: null
  })

  const { meeting, matters } = await plannedMeeting(world)
  const { organisation, people } = world
  for (const path of [
    `/meetings/${meeting.id}`,
    `/paragraphs/${matters[0]!.id}`,
    `/organs/${organisation.directorate.id}`,
    `/persons/${people.director.id}`
  ]) {
    const history = await world.reader.get(`${path}/history?limit=1`)
    expect(history).toMatchObject({ status: 200, body: { limit: 1, items: [{ before: null }] } })
  }
})

test('what is not there, or not for one’s eyes, has none', async () => {
  const { meeting } = await plannedMeeting(world, { organId: world.organisation.directorate.id })
  for (const noun of ['meetings', 'paragraphs', 'cases', 'organs', 'persons'])
    expect((await world.master.get(`/${noun}/nothing-here/history`)).status).toBe(404)
  expect((await world.nobody.get(`/meetings/${meeting.id}/history`)).status).toBe(401)
  expect((await world.administrator.get(`/meetings/${meeting.id}/history`)).status).toBe(404)
})
