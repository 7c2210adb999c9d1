import { beforeAll, expect, test } from 'vitest'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'
import { mailsInEveryState } from '../support/mail-jobs.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await openApiWorld()
  await mailsInEveryState(world.ctx())
})

test('an administrator sees what waits, is done and has failed, and nothing of what a mail says', async () => {
  const all = await world.administrator.get('/jobs')
  const states = all.body.items.map(({ state, recipient }: Record<string, string>) => [state, recipient])
  expect(states).toEqual([
    ['waiting', 'waiting@example.se'],
    ['failed', 'gone@example.se'],
    ['done', null]
  ])
  expect(JSON.stringify(all)).not.toMatch(/lank_|Öhman|payload/)
  const failed = await world.administrator.get('/jobs?state=failed')
  expect(failed.body).toMatchObject({
    total: 1,
    items: [{ kind: 'mail', template: 'recovery', attempts: 6, lastError: '550 No such mailbox' }]
  })
})

test('what has failed is tried again, once; what waits, what is done and what is not there is refused', async () => {
  const { items } = (await world.administrator.get('/jobs')).body
  const retry = (id: string) => world.administrator.post(`/jobs/${id}/retry`, undefined)
  const [waiting, failed, done] = items.map(({ id }: { id: string }) => id)
  expect(await retry(failed)).toMatchObject({ status: 200, body: { state: 'waiting', attempts: 0 } })
  for (const id of [failed, waiting, done]) {
    expect(await retry(id)).toMatchObject({ status: 409, body: { title: 'Det går inte i det här läget' } })
  }
  expect((await retry('nothing-here')).status).toBe(404)
})

test('nobody else sees or retries them', async () => {
  const { items } = (await world.administrator.get('/jobs')).body
  for (const client of [world.secretary, world.reader]) {
    expect((await client.get('/jobs')).status).toBe(403)
    expect((await client.post(`/jobs/${items[0].id}/retry`, undefined)).status).toBe(403)
  }
  expect((await world.nobody.get('/jobs')).status).toBe(401)
})
