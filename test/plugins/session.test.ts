import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, type BodyWorld } from '../support/body-world.ts'
import { withoutLimits } from '../support/world.ts'

let world: BodyWorld
let app: FastifyInstance

const appOn = (publicUrl: string) =>
  buildApp({
    store: world.store,
    vault: world.vault,
    newId: world.newId,
    key: Buffer.alloc(32, 1),
    clock: () => world.now,
    config: { ...readConfig({ ...withoutLimits, PUBLIC_URL: publicUrl }), logLevel: 'silent' }
  })

const signIn = async (to: FastifyInstance) => {
  const secret = await createSignInLink(world.ctx(), world.people.secretary.id)
  const { cookies } = await to.inject({ method: 'POST', url: paths.signInLink(secret) })
  const cookie = cookies.find(({ name }) => name.endsWith('paragraf'))
  if (!cookie) throw new Error('The link did not sign in')
  return cookie
}

const statusWith = async (to: FastifyInstance, cookie: string): Promise<number> =>
  (await to.inject({ url: '/api/v1/persons', headers: { cookie } })).statusCode

beforeAll(async () => {
  world = await openBodyWorld()
  app = await appOn('https://protokoll.example.se')
})

describe('the session cookie', () => {
  test('is out of reach for scripts, other sites, other hosts and plain http', async () => {
    expect(await signIn(app)).toMatchObject({
      name: '__Host-paragraf',
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 12 * 3600
    })
  })

  test('comes with another, as much out of reach, that makes the browser known and opens nothing', async () => {
    const secret = await createSignInLink(world.ctx(), world.people.secretary.id)
    const { cookies } = await app.inject({ method: 'POST', url: paths.signInLink(secret) })
    const known = cookies.find(({ name }) => name.endsWith('-device'))
    expect(known).toMatchObject({
      name: '__Host-paragraf-device',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 365 * 86_400
    })
    expect(await statusWith(app, `${known?.name}=${known?.value}`)).toBe(401)
    expect(await statusWith(app, `__Host-paragraf=${known?.value}`)).toBe(401)
  })

  test('is not the only one that keeps to https: each cookie is HttpOnly, Secure and for this site alone', async () => {
    const secret = await createSignInLink(world.ctx(), world.people.secretary.id)
    const { cookies } = await app.inject({ method: 'POST', url: paths.signInLink(secret) })
    expect(cookies.map(({ name }) => name)).toEqual(['__Host-paragraf', '__Host-paragraf-device', 'notice'])
    for (const cookie of cookies)
      expect(cookie).toMatchObject({
        httpOnly: true,
        secure: true,
        sameSite: expect.stringMatching(/^(Lax|Strict)$/) as string
      })
  })

  test('opens the API, until twelve hours have passed', async () => {
    const { name, value } = await signIn(app)
    const before = world.now
    let cookie = `${name}=${value}`
    for (let hour = 1; hour < 12; hour++) {
      world.now = `2026-03-12T${String(8 + hour).padStart(2, '0')}:00:00.000Z`
      const answer = await app.inject({ url: '/api/v1/persons', headers: { cookie } })
      expect(answer.statusCode).toBe(200)
      // Every hour the answer brings a new secret.
      const [renewed] = answer.cookies
      expect(renewed?.value).toMatch(/^[\w-]{43}$/)
      cookie = `${name}=${renewed?.value}`
    }
    world.now = '2026-03-12T20:00:00.000Z'
    expect(await statusWith(app, cookie)).toBe(401)
    world.now = before
  })

  test('is worth nothing when changed, and the browser is told to forget it', async () => {
    const { name, value } = await signIn(app)
    for (const forged of [value.slice(0, -1), `${value}A`, value.replace(/^./, c => (c === 'x' ? 'y' : 'x'))])
      expect(await statusWith(app, `${name}=${forged}`)).toBe(401)
    const { cookies } = await app.inject({ url: '/logga-in', headers: { cookie: `${name}=forged` } })
    expect(cookies).toContainEqual(expect.objectContaining({ name, value: '' }))
  })

  test('stands for the session on the server: signed out there, it opens nothing here', async () => {
    const { name, value } = await signIn(app)
    const cookie = `${name}=${value}`
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    expect((await app.inject({ method: 'DELETE', url: '/api/v1/sessions', headers })).statusCode).toBe(204)
    expect(await statusWith(app, cookie)).toBe(401)
  })
})

describe('a change that a browser sends with our visitor’s cookie', () => {
  const opened = async (headers: Record<string, string>): Promise<number> => {
    const { name, value } = await signIn(app)
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/cases',
      headers: { cookie: `${name}=${encodeURIComponent(value)}`, host: 'protokoll.example.se', ...headers },
      payload: { title: 'Ett ärende' }
    })
    return answer.statusCode
  }

  test('is let through from our own pages and from programs', async () => {
    expect(await opened({ 'sec-fetch-site': 'same-origin' })).toBe(201)
    expect(await opened({ 'sec-fetch-site': 'none' })).toBe(201)
    expect(await opened({ origin: 'https://protokoll.example.se' })).toBe(201)
    expect(await opened({})).toBe(201)
  })

  test('is refused from any other page, a sister site among them', async () => {
    expect(await opened({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await opened({ 'sec-fetch-site': 'same-site' })).toBe(403)
    expect(await opened({ origin: 'https://example.com' })).toBe(403)
    expect(await opened({ origin: 'null' })).toBe(403)
  })
})

describe('every answer', () => {
  test('forbids what comes from elsewhere and what stands inline, and is kept by no cache', async () => {
    for (const url of ['/api/v1/api-info', '/api/v1/none', '/logga-in']) {
      const { headers } = await app.inject(url)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers).toMatchObject({
        'cache-control': expect.stringContaining('no-store'),
        'x-content-type-options': 'nosniff',
        'strict-transport-security': expect.stringContaining('max-age=31536000')
      })
    }
  })

  test('over plain http promises no https', async () => {
    const plain = await appOn('')
    expect((await plain.inject('/api/v1/api-info')).headers['strict-transport-security']).toBeUndefined()
  })
})
