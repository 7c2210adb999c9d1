import { describe, expect, test } from 'vitest'
import type { Store } from '../../../server/db/store.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import { disableAccount, enableAccount } from '../../../server/domain/accounts/accounts.ts'
import { hashesComputed } from '../../../server/domain/accounts/password-hash.ts'
import { signIn } from '../../../server/domain/accounts/sign-in.ts'
import { browser, goodPassword, keys, mailsIn, openAccountWorld, wait } from '../../support/account-world.ts'
import type { World } from '../../support/world.ts'

const attempt = (world: World, email: string, password: string, address = browser.address) =>
  signIn(world.ctx(nobody), { email, password }, { ...browser, address }, keys)

const refusal = async (world: World, email: string, password = 'fel', address?: string) =>
  attempt(world, email, password, address).then(
    () => 'in',
    (error: { code: string; message: string; retryAfterSeconds?: number }) => ({
      code: error.code,
      message: error.message,
      ...(error.retryAfterSeconds && { retryAfterSeconds: error.retryAfterSeconds })
    })
  )

const eventsOf = async (world: World, verb: string) => {
  const events = (await world.store.read.query.trail.findMany()).filter(event => event.verb === verb)
  const payloads = await world.store.read.query.trailPayloads.findMany()
  return events.map(event => ({
    ...event,
    ...payloads.find(({ sequence }) => sequence === event.sequence)
  }))
}

describe('signing in by password', () => {
  test('opens a session, however the address is typed', async () => {
    const world = await openAccountWorld()
    const outcome = await attempt(world, ' Emil@Example.SE ', goodPassword)
    expect(outcome).toMatchObject({ session: { actor: { personId: world.personId } } })
    expect(await eventsOf(world, 'session.started')).toContainEqual(
      expect.objectContaining({ actorId: world.personId, withinId: world.personId, retention: 'two-years' })
    )
  })

  test('is refused in the same words for a wrong password, nobody’s account, a disabled one and one not taken into use', async () => {
    const world = await openAccountWorld()
    const wrong = await refusal(world, world.email)
    expect(wrong).toMatchObject({
      code: 'invalid-input',
      message: 'E-postadressen eller lösenordet stämmer inte.'
    })
    expect(await refusal(world, 'ingen@example.se')).toEqual(wrong)
    await disableAccount(world.ctx(), world.personId)
    expect(await refusal(world, world.email, goodPassword)).toEqual(wrong)
    await enableAccount(world.ctx(), world.personId)
    expect(await refusal(world, world.email, goodPassword)).toBe('in')
  })

  test('costs the same work whether there is such an account or not: one hash and two transactions', async () => {
    const world = await openAccountWorld()
    const work = async (email: string, password = 'fel'): Promise<object> => {
      let transactions = 0
      const transact: Store['transact'] = body => {
        transactions++
        return world.store.transact(body)
      }
      const store: Store = Object.create(world.store, { transact: { value: transact } })
      const before = hashesComputed()
      const ctx = { ...world.ctx(nobody), store }
      await expect(signIn(ctx, { email, password }, browser, keys)).rejects.toThrow()
      return { hashes: hashesComputed() - before, transactions }
    }
    const wrong = await work(world.email)
    expect(wrong).toEqual({ hashes: 1, transactions: 2 })
    expect(await work('ingen@example.se')).toEqual(wrong)
    await disableAccount(world.ctx(), world.personId)
    expect(await work(world.email, goodPassword)).toEqual(wrong)
  })

  test('that fails is an event with the network address, kept for two years; for nobody’s account there is none', async () => {
    const world = await openAccountWorld()
    await refusal(world, world.email)
    await refusal(world, 'ingen@example.se')
    const failed = await eventsOf(world, 'sign-in.failed')
    expect(failed).toHaveLength(1)
    expect(failed[0]).toMatchObject({
      objectId: world.personId,
      actorId: 'nobody',
      retention: 'two-years',
      payload: expect.stringContaining('192.0.2.17')
    })
  })
})

describe('after five failures', () => {
  test.each(['emil@example.se', 'ingen@example.se'])(
    'the sixth for %s must wait, and is told how long',
    async email => {
      const world = await openAccountWorld()
      for (let failures = 0; failures < 5; failures++)
        expect(await refusal(world, email)).toMatchObject({ code: 'invalid-input' })
      const computed = hashesComputed()
      expect(await refusal(world, email, goodPassword)).toEqual({
        code: 'too-many-requests',
        message: 'För många misslyckade försök. Vänta 2 sekunder och försök igen.',
        retryAfterSeconds: 2
      })
      expect(hashesComputed()).toBe(computed)
    }
  )

  test('the wait doubles with each, up to fifteen minutes', async () => {
    const world = await openAccountWorld()
    for (let failures = 0; failures < 4; failures++) await refusal(world, world.email)
    const waits: number[] = []
    for (let failures = 0; failures < 12; failures++) {
      await refusal(world, world.email)
      const told = await refusal(world, world.email)
      const seconds = typeof told === 'object' ? (told.retryAfterSeconds ?? 0) : 0
      waits.push(seconds)
      wait(world, seconds)
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
  })

  test('the right password, when the wait is over, starts the account afresh', async () => {
    const world = await openAccountWorld()
    for (let failures = 0; failures < 5; failures++) await refusal(world, world.email)
    wait(world, 2)
    expect(await refusal(world, world.email, goodPassword)).toBe('in')
    for (let failures = 0; failures < 5; failures++)
      expect(await refusal(world, world.email)).toMatchObject({ code: 'invalid-input' })
  })

  test('a hundred at once do not pass as one', async () => {
    const world = await openAccountWorld()
    const answers = await Promise.all(Array.from({ length: 30 }, () => refusal(world, world.email)))
    const tried = answers.filter(answer => typeof answer === 'object' && answer.code === 'invalid-input')
    expect(tried).toHaveLength(5)
  })

  test('another account from another place is not held up', async () => {
    const world = await openAccountWorld()
    for (let failures = 0; failures < 6; failures++) await refusal(world, 'ingen@example.se')
    expect(await refusal(world, world.email, goodPassword, '198.51.100.4')).toBe('in')
  })

  test('a network address that tries many names must wait for all of them', async () => {
    const world = await openAccountWorld()
    for (let failures = 0; failures < 20; failures++) await refusal(world, `n${failures}@example.se`)
    expect(await refusal(world, world.email, goodPassword)).toMatchObject({ code: 'too-many-requests' })
    expect(await refusal(world, world.email, goodPassword, '198.51.100.4')).toBe('in')
  })

  test('the person is told by mail when it goes on', async () => {
    const world = await openAccountWorld()
    for (let failures = 0; failures < 10; failures++) {
      await refusal(world, world.email)
      wait(world, 70)
    }
    expect((await mailsIn(world)).filter(({ template }) => template === 'sign-in-blocked')).toEqual([
      expect.objectContaining({ to: world.email })
    ])
  })

  test('neither names nor network addresses stand in the counters', async () => {
    const world = await openAccountWorld()
    await refusal(world, world.email)
    const rows = JSON.stringify(await world.store.read.query.signInFailures.findMany())
    expect(rows).not.toMatch(/emil|192\.0\.2/)
  })

  test('what is a day old is forgotten', async () => {
    const world = await openAccountWorld()
    for (let failures = 0; failures < 5; failures++) await refusal(world, 'ingen@example.se')
    wait(world, 86_401)
    await refusal(world, world.email)
    expect(await world.store.read.query.signInFailures.findMany()).toHaveLength(2)
  })
})
