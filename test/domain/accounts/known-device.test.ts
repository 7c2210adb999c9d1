import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/domain/access/actor.ts'
import { accountKeysOf } from '../../../server/domain/accounts/account-keys.ts'
import { writeDeviceCookie } from '../../../server/domain/accounts/known-device.ts'
import { changePassword } from '../../../server/domain/accounts/own-password.ts'
import { signIn } from '../../../server/domain/accounts/sign-in.ts'
import {
  browser,
  contextOf,
  goodPassword,
  keys,
  openAccountWorld,
  passwordSession,
  wait,
  type AccountWorld
} from '../../support/account-world.ts'

const anotherPlace = '198.51.100.4'

/** What becomes of a password: in, wrong, or told to wait. */
const trying = (
  world: AccountWorld,
  password: string,
  { deviceCookie, address = anotherPlace }: { deviceCookie?: string; address?: string } = {}
) =>
  signIn(
    world.ctx(nobody),
    { email: world.email, password },
    { ...browser, address, deviceCookie },
    keys
  ).then(
    () => 'in',
    ({ code }: { code: string }) => code
  )

/** Fifty strangers, each from a place of their own, so that the account alone is counted. */
const underAttack = async (): Promise<AccountWorld & { known: string }> => {
  const world = await openAccountWorld()
  for (let n = 0; n < 50; n++) await trying(world, 'gissning', { address: `203.0.113.${n}` })
  return Object.assign(world, { known: writeDeviceCookie(keys, world.personId, world.now) })
}

describe('while strangers guess at the password', () => {
  test('a browser that has signed in before signs in at once, and a stranger must wait also with the right one', async () => {
    const world = await underAttack()
    expect(await trying(world, goodPassword)).toBe('too-many-requests')
    expect(await trying(world, goodPassword, { deviceCookie: world.known })).toBe('in')
    expect(await trying(world, goodPassword)).toBe('too-many-requests')
  })

  test('from its own network address too, the known browser is not held up by them', async () => {
    const world = await underAttack()
    for (let n = 0; n < 20; n++)
      await signIn(world.ctx(nobody), { email: `n${n}@example.se`, password: 'fel' }, browser, keys).catch(
        () => {}
      )
    const here = { address: browser.address }
    expect(await trying(world, goodPassword, here)).toBe('too-many-requests')
    expect(await trying(world, goodPassword, { ...here, deviceCookie: world.known })).toBe('in')
  })

  test('the password is changed by whoever is signed in at a known browser', async () => {
    const world = await openAccountWorld()
    const ctx = await contextOf(world, await passwordSession(world, world.email))
    for (let n = 0; n < 50; n++) await trying(world, 'gissning', { address: `203.0.113.${n}` })
    const deviceCookie = writeDeviceCookie(keys, world.personId, world.now)
    const change = { currentPassword: goodPassword, password: 'timmer och granris', address: anotherPlace }
    await expect(changePassword(ctx, change, keys)).rejects.toMatchObject({ code: 'too-many-requests' })
    await changePassword(ctx, { ...change, deviceCookie }, keys)
  })

  test.each<[string, (world: AccountWorld & { known: string }) => string]>([
    ['of another account', world => writeDeviceCookie(keys, world.people.director.id, world.now)],
    ['that another server wrote', world => writeDeviceCookie(otherKeys, world.personId, world.now)],
    ['whose last day was moved', ({ known }) => known.replace('.2027-', '.2028-')],
    [
      'whose signature is not its own',
      ({ known }) => known.slice(0, -43) + known.slice(-42) + known.slice(-43, -42)
    ],
    ['that is no cookie of ours', () => 'x'.repeat(200)],
    ['that signs tickets', ({ known }) => `${known.slice(0, 68)}.${keys.sign(known.slice(0, 68))}`],
    [
      'that is older than a year',
      world => writeDeviceCookie(keys, world.personId, '2025-03-12T08:00:00.000Z')
    ]
  ])('a cookie %s helps nothing', async (_, cookieIn) => {
    const world = await underAttack()
    expect(await trying(world, goodPassword, { deviceCookie: cookieIn(world) })).toBe('too-many-requests')
  })
})

const otherKeys = accountKeysOf(Buffer.alloc(32, 2))

describe('a known browser', () => {
  test('is held up by its own failures, and they hold up nobody else', async () => {
    const world = await openAccountWorld()
    const deviceCookie = writeDeviceCookie(keys, world.personId, world.now)
    for (let failures = 0; failures < 5; failures++)
      expect(await trying(world, 'fel', { deviceCookie })).toBe('invalid-input')
    expect(await trying(world, goodPassword, { deviceCookie })).toBe('too-many-requests')
    const another = writeDeviceCookie(keys, world.personId, world.now)
    expect(await trying(world, goodPassword, { deviceCookie: another })).toBe('in')
    expect(await trying(world, goodPassword)).toBe('in')
    wait(world, 2)
    expect(await trying(world, goodPassword, { deviceCookie })).toBe('in')
  })

  test('keeps nothing that names the person or the account, and the counters do not name the browser', async () => {
    const world = await openAccountWorld()
    const deviceCookie = writeDeviceCookie(keys, world.personId, world.now)
    expect(deviceCookie).toMatch(/^[\w-]{43}\.2027-03-12T08:00:00\.000Z\.[\w-]{43}$/)
    await trying(world, 'fel', { deviceCookie })
    const rows = await world.store.read.query.signInFailures.findMany()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(deviceCookie.slice(0, 43))
  })
})
