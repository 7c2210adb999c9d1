import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/domain/access/actor.ts'
import { accountKeysOf } from '../../../server/domain/accounts/account-keys.ts'
import { getMyAccount } from '../../../server/domain/accounts/my-account.ts'
import { resumeSession } from '../../../server/domain/accounts/resume-session.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor
} from '../../../server/domain/accounts/second-factor.ts'
import { createSignInLink } from '../../../server/domain/accounts/sign-in-links.ts'
import { redeemSignInLink } from '../../../server/domain/accounts/sign-in-by-link.ts'
import { signIn, signInWithCode } from '../../../server/domain/accounts/sign-in.ts'
import {
  appCode,
  browser,
  contextOf,
  goodPassword,
  keys,
  openAccountWorld,
  passwordSession,
  turnOnSecondFactor,
  wait,
  type AccountWorld
} from '../../support/account-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const openFactorWorld = async () => {
  const world = await openAccountWorld()
  const factor = await turnOnSecondFactor(world, await passwordSession(world, world.email))
  wait(world, 30)
  return Object.assign(world, factor)
}

const ticketOf = async (world: AccountWorld): Promise<string> => {
  const outcome = await signIn(
    world.ctx(nobody),
    { email: world.email, password: goodPassword },
    browser,
    keys
  )
  if (!('ticket' in outcome)) throw new Error('No code is asked for')
  return outcome.ticket
}

const secondStep = async (world: AccountWorld, code: string, ticket?: string): Promise<string> =>
  signInWithCode(world.ctx(nobody), { ticket: ticket ?? (await ticketOf(world)), code }, browser, keys).then(
    outcome => ('session' in outcome ? 'in' : 'ticket'),
    (error: { code: string }) => error.code
  )

describe('the second factor', () => {
  test('holds when a first code has confirmed it, and not before', async () => {
    const world = await openAccountWorld()
    const ctx = await contextOf(world, await passwordSession(world, world.email))
    const { secret, address } = await beginSecondFactor(ctx, keys)
    expect(address).toBe(
      `otpauth://totp/Paragraf:emil%40example.se?issuer=Paragraf&secret=${secret}&algorithm=SHA1&digits=6&period=30`
    )
    expect(await passwordSession(world, world.email)).toBeTruthy()
    await expect(confirmSecondFactor(ctx, '000000', keys)).rejects.toMatchObject({
      errors: [{ field: 'code' }]
    })
    await confirmSecondFactor(ctx, appCode(world, secret), keys)
    await expect(passwordSession(world, world.email)).rejects.toThrow('A code is asked for')
  })

  test('is stored sealed with the folder’s key, for its own account', async () => {
    const { store, totpSecret, personId } = await openFactorWorld()
    const [row] = await store.read.query.accounts.findMany()
    const sealed = row?.totpSecret ?? ''
    expect(JSON.stringify(row)).not.toContain(totpSecret)
    expect(keys.decrypt(sealed, personId)).toBe(totpSecret)
    expect(() => keys.decrypt(sealed, 'another')).toThrow()
    expect(() => accountKeysOf(Buffer.alloc(32, 2)).decrypt(sealed, personId)).toThrow()
  })

  test('lets in by the code of now, the one before and the one after', async () => {
    const world = await openFactorWorld()
    wait(world, 300)
    for (const seconds of [-30, 0, 30]) {
      wait(world, seconds)
      const code = appCode(world, world.totpSecret)
      wait(world, -seconds)
      expect(await secondStep(world, code)).toBe('in')
    }
    wait(world, 300)
    const old = appCode(world, world.totpSecret)
    wait(world, 60)
    expect(await secondStep(world, old)).toBe('invalid-input')
  })

  test('takes a code once', async () => {
    const world = await openFactorWorld()
    const code = appCode(world, world.totpSecret)
    expect(await secondStep(world, code)).toBe('in')
    expect(await secondStep(world, code)).toBe('invalid-input')
  })

  test('that was confirmed with a code does not take that code to sign in', async () => {
    const world = await openFactorWorld()
    wait(world, -30)
    expect(await secondStep(world, appCode(world, world.totpSecret))).toBe('invalid-input')
  })

  test('has ten recovery codes, each of which works once', async () => {
    const world = await openFactorWorld()
    const { recoveryCodes } = world
    expect(new Set(recoveryCodes).size).toBe(10)
    const [code = ''] = recoveryCodes
    expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    expect(await secondStep(world, code.replaceAll('-', ''))).toBe('in')
    expect(await secondStep(world, code.replaceAll('-', ''))).toBe('invalid-input')
    const stored = JSON.stringify(await world.store.read.query.recoveryCodes.findMany())
    expect(recoveryCodes.filter(one => stored.includes(one.replaceAll('-', '')))).toEqual([])
    const { recoveryCodesLeft } = await getMyAccount(await contextOf(world, world.sessionSecret))
    expect(recoveryCodesLeft).toBe(9)
  })

  test('that is guessed at is held up like a password', async () => {
    const world = await openFactorWorld()
    const ticket = await ticketOf(world)
    const answers = []
    for (let failures = 0; failures < 6; failures++) answers.push(await secondStep(world, '123456', ticket))
    expect(answers.slice(0, 4)).toEqual(Array(4).fill('invalid-input'))
    expect(answers.at(-1)).toBe('too-many-requests')
  })

  test('asks a link that signs in too: whoever reads the mail has one factor alone', async () => {
    const world = await openFactorWorld()
    const secret = await createSignInLink(world.ctx(), world.personId)
    const redeem = (code: string) => redeemSignInLink(world.ctx(nobody), { secret, code }, browser, keys)
    await expect(redeem('')).rejects.toMatchObject({ errors: [{ field: 'code' }] })
    expect(await redeem(appCode(world, world.totpSecret))).toMatchObject({
      actor: { personId: world.personId }
    })
  })

  test('ends other sessions when it is added and when it is removed, and gives this one a new secret', async () => {
    const world = await openAccountWorld()
    const [mine, other] = [
      await passwordSession(world, world.email),
      await passwordSession(world, world.email)
    ]
    const { sessionSecret } = await turnOnSecondFactor(world, mine)
    for (const before of [mine, other]) expect(await resumeSession(world.ctx(nobody), before)).toBeUndefined()
    const ctx = await contextOf(world, sessionSecret)
    const removal = { password: goodPassword, address: browser.address }
    const renewed = await removeSecondFactor(ctx, removal, keys)
    expect(await resumeSession(world.ctx(nobody), renewed)).toBeDefined()
    expect(await resumeSession(world.ctx(nobody), sessionSecret)).toBeUndefined()
  })

  test('is removed by the password, and its recovery codes with it', async () => {
    const world = await openFactorWorld()
    const ctx = await contextOf(world, world.sessionSecret)
    const { address } = browser
    await expect(removeSecondFactor(ctx, { password: 'fel', address }, keys)).rejects.toMatchObject({
      errors: [{ field: 'password' }]
    })
    await removeSecondFactor(ctx, { password: goodPassword, address }, keys)
    expect(await passwordSession(world, world.email)).toBeTruthy()
    expect(await world.store.read.query.recoveryCodes.findMany()).toEqual([])
  })
})

test('an administrator takes it from one who has lost phone and codes, never from oneself; the person signs in anew', async () => {
  const world = await openFactorWorld()
  const administrator = world.ctx(personActor({ duties: ['administrator'] }))
  const self = world.ctx(personActor({ duties: ['administrator'], personId: world.personId }))
  await expect(resetSecondFactor(self, world.personId)).rejects.toMatchObject({ code: 'conflict' })
  const secretary = world.ctx(holderOf('secretary', world.organisation.directorate.id))
  await expect(resetSecondFactor(secretary, world.personId)).rejects.toMatchObject({ code: 'not-allowed' })
  const byToken = world.ctx(personActor({ duties: ['administrator'], scopes: ['administer'] }))
  await expect(resetSecondFactor(byToken, world.personId)).rejects.toMatchObject({ code: 'not-allowed' })
  await resetSecondFactor(administrator, world.personId)
  expect(await resumeSession(world.ctx(nobody), world.sessionSecret)).toBeUndefined()
  expect(await passwordSession(world, world.email)).toBeTruthy()
  await expect(resetSecondFactor(administrator, world.personId)).rejects.toMatchObject({
    code: 'wrong-state'
  })
})

describe('the ticket between the two steps', () => {
  test('holds for five minutes', async () => {
    const world = await openFactorWorld()
    const ticket = await ticketOf(world)
    wait(world, 300)
    expect(await secondStep(world, appCode(world, world.totpSecret), ticket)).toBe('invalid-input')
  })

  test('is ours, and not changed', async () => {
    const world = await openFactorWorld()
    const ticket = await ticketOf(world)
    const code = appCode(world, world.totpSecret)
    const [text = '', signature = ''] = ticket.split('.')
    const other = Buffer.from(Buffer.from(text, 'base64url').toString().replace('personId', 'personid'))
    for (const forged of [`${other.toString('base64url')}.${signature}`, text, `${text}.x`, ''])
      expect(await secondStep(world, code, forged)).toBe('invalid-input')
    expect(await secondStep(world, code, ticket)).toBe('in')
  })
})
