import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/domain/access/actor.ts'
import { disableAccount } from '../../../server/domain/accounts/accounts.ts'
import {
  endAllMySessions,
  endMySession,
  getMyAccount,
  listMySessions
} from '../../../server/domain/accounts/my-account.ts'
import { openSession } from '../../../server/domain/accounts/open-session.ts'
import { changePassword } from '../../../server/domain/accounts/own-password.ts'
import { resumeSession } from '../../../server/domain/accounts/resume-session.ts'
import { inTransaction } from '../../../server/domain/shared/context.ts'
import {
  browser,
  contextOf,
  goodPassword,
  keys,
  mailsIn,
  openAccountWorld,
  passwordSession,
  wait,
  type AccountWorld
} from '../../support/account-world.ts'

const resume = (world: AccountWorld, secret: string) => resumeSession(world.ctx(nobody), secret)
const holds = async (world: AccountWorld, secret: string) => (await resume(world, secret)) !== undefined
const hours = (count: number): number => count * 3_600
const address = browser.address

describe('a session', () => {
  test('signs in by a secret of 256 bits that is stored hashed alone', async () => {
    const world = await openAccountWorld()
    const secret = await passwordSession(world, world.email)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    expect((await resume(world, secret))?.actor).toMatchObject({ personId: world.personId, scopes: null })
    expect(await holds(world, `${secret}x`)).toBe(false)
    const stored = [
      await world.store.read.query.sessions.findMany(),
      await world.store.read.query.trailPayloads.findMany()
    ]
    expect(JSON.stringify(stored)).not.toContain(secret)
  })

  test('that is not used for four hours is over', async () => {
    const world = await openAccountWorld()
    const secret = await passwordSession(world, world.email)
    wait(world, hours(4) - 1)
    const { renewedSecret = '' } = (await resume(world, secret)) ?? {}
    wait(world, hours(4))
    expect(await holds(world, renewedSecret)).toBe(false)
  })

  test('is over after twelve hours, however much it is used', async () => {
    const world = await openAccountWorld()
    let secret = await passwordSession(world, world.email)
    for (let hour = 1; hour < 12; hour++) {
      wait(world, hours(1))
      secret = (await resume(world, secret))?.renewedSecret ?? secret
    }
    wait(world, hours(1) - 1)
    expect(await holds(world, secret)).toBe(true)
    wait(world, 1)
    expect(await holds(world, secret)).toBe(false)
  })

  test('gets a new secret every hour that it is used; the old one holds a minute more', async () => {
    const world = await openAccountWorld()
    const first = await passwordSession(world, world.email)
    wait(world, hours(1) - 1)
    expect((await resume(world, first))?.renewedSecret).toBeUndefined()
    wait(world, 1)
    const second = (await resume(world, first))?.renewedSecret ?? ''
    expect(second).not.toBe(first)
    wait(world, 59)
    expect((await resume(world, first))?.renewedSecret).toBeUndefined()
    expect(await holds(world, first)).toBe(true)
    expect(await holds(world, second)).toBe(true)
  })

  test('of two requests at the same moment one alone gets the new secret', async () => {
    const world = await openAccountWorld()
    const secret = await passwordSession(world, world.email)
    wait(world, hours(1))
    const answers = await Promise.all([resume(world, secret), resume(world, secret), resume(world, secret)])
    expect(answers.filter(answer => answer?.renewedSecret)).toHaveLength(1)
    expect(answers.filter(answer => answer?.actor)).toHaveLength(3)
  })

  test('whose changed secret is replayed ends for the thief and for the person', async () => {
    const world = await openAccountWorld()
    const stolen = await passwordSession(world, world.email)
    wait(world, hours(1))
    const current = (await resume(world, stolen))?.renewedSecret ?? ''
    wait(world, 60)
    expect(await holds(world, stolen)).toBe(false)
    expect(await holds(world, current)).toBe(false)
    const told = (await world.store.read.query.trailPayloads.findMany()).map(({ payload }) => payload)
    expect(told).toContainEqual(expect.stringContaining('secret-replayed'))
  })

  test('of another who signs in, in the same browser, takes the place of the one before', async () => {
    const world = await openAccountWorld()
    const before = await passwordSession(world, world.email)
    const ctx = await contextOf(world, before)
    await inTransaction(ctx, tx =>
      openSession(tx, { personId: world.people.director.id, method: 'link', ...browser })
    )
    expect(await holds(world, before)).toBe(false)
  })

  test('is noted as used every five minutes at most', async () => {
    const world = await openAccountWorld()
    const secret = await passwordSession(world, world.email)
    const seenAt = async () =>
      (await listMySessions(await contextOf(world, secret))).find(({ isCurrent }) => isCurrent)?.seenAt
    const started = world.now
    wait(world, 299)
    await resume(world, secret)
    expect(await seenAt()).toBe(started)
    wait(world, 1)
    await resume(world, secret)
    expect(await seenAt()).toBe(world.now)
  })
})

describe('my sessions', () => {
  test('are listed with browser and network address, and one of them is this one', async () => {
    const world = await openAccountWorld()
    const secret = await passwordSession(world, world.email)
    const sessions = await listMySessions(await contextOf(world, secret))
    expect(Object.fromEntries(sessions.map(({ method, isCurrent }) => [method, isCurrent]))).toEqual({
      link: false,
      password: true
    })
    expect(sessions[0]).toMatchObject({ userAgent: 'Firefox/144.0', address: '192.0.2.17' })
    expect(JSON.stringify(sessions)).not.toMatch(/sha256/i)
  })

  test('are ended one by one, and another’s is not found', async () => {
    const world = await openAccountWorld()
    const [one, other] = [
      await passwordSession(world, world.email),
      await passwordSession(world, world.email)
    ]
    const ctx = await contextOf(world, one)
    const otherId = (await contextOf(world, other)).origin?.sessionId ?? ''
    const stranger = await inTransaction(world.ctx(nobody), tx =>
      openSession(tx, { personId: world.people.director.id, method: 'link', ...browser })
    )
    await endMySession(ctx, otherId)
    expect([await holds(world, one), await holds(world, other)]).toEqual([true, false])
    await expect(endMySession(ctx, otherId)).rejects.toMatchObject({ code: 'not-found' })
    await expect(endMySession(ctx, stranger.sessionId)).rejects.toMatchObject({ code: 'not-found' })
    expect(await holds(world, stranger.secret)).toBe(true)
  })

  test('all end at once, this one too', async () => {
    const world = await openAccountWorld()
    const [one, other] = [
      await passwordSession(world, world.email),
      await passwordSession(world, world.email)
    ]
    await endAllMySessions(await contextOf(world, one))
    expect([await holds(world, one), await holds(world, other)]).toEqual([false, false])
  })

  test('are out of reach for a token, and for nobody', async () => {
    const world = await openAccountWorld()
    const { actor } = await contextOf(world, await passwordSession(world, world.email))
    const byToken = { ...world.ctx(actor), origin: { via: 'api' as const, tokenId: 't' } }
    for (const verb of [listMySessions, endAllMySessions, getMyAccount]) {
      await expect(verb(byToken)).rejects.toMatchObject({ code: 'not-allowed' })
      await expect(verb(world.ctx(nobody))).rejects.toMatchObject({ code: 'not-signed-in' })
    }
  })
})

describe('a new password', () => {
  test('is chosen by the current one; other sessions end, and this one gets a new secret', async () => {
    const world = await openAccountWorld()
    const [mine, other] = [
      await passwordSession(world, world.email),
      await passwordSession(world, world.email)
    ]
    const ctx = await contextOf(world, mine)
    const change = { currentPassword: goodPassword, password: 'timmer och granris', address }
    const secret = await changePassword(ctx, change, keys)
    expect([await holds(world, secret), await holds(world, other)]).toEqual([true, false])
    // The secret before, which somebody may have copied, does not hold for its minute.
    expect(await holds(world, mine)).toBe(false)
    expect(await passwordSession(world, world.email, 'timmer och granris')).toBeTruthy()
    await expect(passwordSession(world, world.email)).rejects.toMatchObject({ code: 'invalid-input' })
    expect((await mailsIn(world)).at(-1)).toMatchObject({ to: world.email, template: 'password-changed' })
  })

  test('is refused on the field when the current one is wrong, and that counts as a failed sign-in', async () => {
    const world = await openAccountWorld()
    const ctx = await contextOf(world, await passwordSession(world, world.email))
    const change = { currentPassword: 'fel', password: 'timmer och granris', address }
    const refused = { errors: [expect.objectContaining({ field: 'currentPassword' })] }
    for (let failures = 0; failures < 5; failures++)
      await expect(changePassword(ctx, change, keys)).rejects.toMatchObject(refused)
    await expect(changePassword(ctx, change, keys)).rejects.toMatchObject({ code: 'too-many-requests' })
  })

  test('keeps the rules', async () => {
    const world = await openAccountWorld()
    const ctx = await contextOf(world, await passwordSession(world, world.email))
    const change = { currentPassword: goodPassword, password: 'Emil Protokollsson', address }
    await expect(changePassword(ctx, change, keys)).rejects.toMatchObject({ errors: [{ field: 'password' }] })
  })
})

test('a disabled account has no session, and gets none', async () => {
  const world = await openAccountWorld()
  const secret = await passwordSession(world, world.email)
  await disableAccount(world.ctx(), world.personId)
  expect(await holds(world, secret)).toBe(false)
  const opening = inTransaction(world.ctx(nobody), tx =>
    openSession(tx, { personId: world.personId, method: 'single-sign-on', ...browser })
  )
  await expect(opening).rejects.toMatchObject({ code: 'not-allowed' })
})
