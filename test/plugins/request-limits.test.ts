import type { FastifyInstance } from 'fastify'
import { expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createAccessToken } from '../../server/domain/accounts/access-tokens.ts'
import { openBodyWorld } from '../support/body-world.ts'

const openLimitedApp = async (limits: Record<string, string>) => {
  const world = await openBodyWorld()
  const { store, vault, newId } = world
  const config = { ...readConfig(limits), logLevel: 'silent' as const }
  const app = await buildApp({
    store,
    vault,
    newId,
    config,
    key: Buffer.alloc(32, 1),
    clock: () => world.now
  })
  const tokenOf = async (personId: string) =>
    (await createAccessToken(world.ctx(), { personId, label: 'test', scopes: ['read-organisation'] })).token
  return { ...world, app, tokenOf }
}

type Sender = { token?: string; remoteAddress?: string; headers?: Record<string, string>; url?: string }

const get = (app: FastifyInstance, { token, remoteAddress, headers, url = '/api/v1/organs' }: Sender) =>
  app.inject({
    url,
    ...(remoteAddress && { remoteAddress }),
    headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) }
  })

test('above the limit the API answers 429 with Retry-After and the page says so; others go on', async () => {
  const { app, tokenOf, people } = await openLimitedApp({ REQUESTS_PER_MINUTE: '5' })
  const [one, other] = [await tokenOf(people.secretary.id), await tokenOf(people.director.id)]
  for (let count = 0; count < 5; count++) expect((await get(app, { token: one })).statusCode).toBe(200)
  const refused = await get(app, { token: one })
  expect(refused.statusCode).toBe(429)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.headers['content-type']).toContain('application/problem+json')
  expect(refused.json()).toMatchObject({
    type: 'urn:problem-type:paragraf:too-many-requests',
    detail: expect.stringMatching(/^Vänta \d+ sekunder och försök igen\.$/)
  })
  expect((await get(app, { token: other })).statusCode).toBe(200)
  // Another token of the same person is the same person.
  expect((await get(app, { token: await tokenOf(people.secretary.id) })).statusCode).toBe(429)
})

test('who is not signed in is counted by network address, and wrong tokens count too', async () => {
  const { app } = await openLimitedApp({ REQUESTS_PER_MINUTE: '5' })
  const statuses = []
  for (let count = 0; count < 6; count++)
    statuses.push((await get(app, { token: 'paragraf_gissning', remoteAddress: '192.0.2.1' })).statusCode)
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  const page = await get(app, { remoteAddress: '192.0.2.1', url: '/logga-in' })
  expect(page.statusCode).toBe(429)
  expect(page.headers['content-type']).toContain('text/html')
  expect((await get(app, { remoteAddress: '192.0.2.2', url: '/logga-in' })).statusCode).toBe(200)
})

test('attempts to sign in have a limit of their own', async () => {
  const { app } = await openLimitedApp({ SIGN_INS_PER_MINUTE: '3' })
  const attempt = (url: string) => app.inject({ method: 'POST', url, remoteAddress: '192.0.2.1' })
  for (const url of ['/logga-in', '/aterstall', '/logga-in/lank_x'])
    expect((await attempt(url)).statusCode).not.toBe(429)
  for (const url of ['/logga-in', '/aterstall', '/logga-in/kod', '/valj-losenord/x', '/kom-igang/x'])
    expect((await attempt(url)).statusCode).toBe(429)
})

test.each([
  ['', ['10.0.0.1', '10.0.0.1']],
  ['1', ['198.51.100.7', '198.51.100.8']],
  ['10.0.0.0/8', ['198.51.100.7', '198.51.100.8']],
  ['192.168.0.1', ['10.0.0.1', '10.0.0.1']]
])('behind TRUST_PROXY=%s the address is the one that the proxy tells', async (TRUST_PROXY, addresses) => {
  const { app } = await openLimitedApp({ TRUST_PROXY, REQUESTS_PER_MINUTE: '1' })
  const statusOf = async (forwarded: string) =>
    (
      await get(app, {
        remoteAddress: '10.0.0.1',
        headers: { 'x-forwarded-for': forwarded },
        url: '/logga-in'
      })
    ).statusCode
  const isTold = addresses[0] !== addresses[1]
  expect(await statusOf('198.51.100.7')).toBe(200)
  expect(await statusOf('198.51.100.8')).toBe(isTold ? 200 : 429)
  // What the client itself writes in front is not believed.
  expect(await statusOf('203.0.113.9, 198.51.100.8')).toBe(429)
})
