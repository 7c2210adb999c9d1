import { expect, test } from 'vitest'
import { disableAccount } from '../../server/domain/accounts/accounts.ts'
import { findAccountByEmail } from '../../server/domain/accounts/account-store.ts'
import { openSession } from '../../server/domain/accounts/open-session.ts'
import { AppError } from '../../server/domain/shared/app-error.ts'
import { inTransaction } from '../../server/domain/shared/context.ts'
import { openAccountWorld } from '../support/account-world.ts'
import { openTestApp } from '../support/world.ts'

/**
 * Single sign-on has one seam: whoever has found out an e-mail address finds the account and comes to `openSession`. This
 * invented provider is registered here, and no verb, page or table knows of it.
 */
const openWorldWithProvider = async () => {
  const world = await openTestApp(await openAccountWorld())
  // What the provider vouches for, by the code that the browser brings from it.
  const vouched = new Map([
    ['code-of-emil', world.email],
    ['code-of-a-stranger', 'frammande@example.se']
  ])
  return Object.assign(world, { vouched })
}

test('a provider signs in by e-mail address, account and openSession, without touching a verb', async () => {
  const world = await openTestAppWithCallback()
  const { app } = world
  const back = await app.inject('/inloggning/svar?code=code-of-emil')
  expect([back.statusCode, back.headers.location]).toEqual([303, '/'])
  const cookie = back.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const mine = await app.inject({ url: '/api/v1/sessions', headers: { cookie } })
  expect(mine.json().items).toContainEqual(
    expect.objectContaining({ method: 'single-sign-on', isCurrent: true })
  )
})

test('whom the provider knows and we do not is let in nowhere, nor is a disabled account', async () => {
  const world = await openTestAppWithCallback()
  const statusOf = async (code: string) =>
    (await world.app.inject(`/inloggning/svar?code=${code}`)).statusCode
  expect(await statusOf('code-of-a-stranger')).toBe(403)
  await disableAccount(world.ctx(), world.personId)
  expect(await statusOf('code-of-emil')).toBe(403)
})

const openTestAppWithCallback = async () => {
  const world = await openWorldWithProvider()
  world.app.get<{ Querystring: { code: string } }>('/inloggning/svar', async (request, reply) => {
    const email = world.vouched.get(request.query.code) ?? ''
    const { secret } = await inTransaction(request.ctx, async tx => {
      const account = await findAccountByEmail(tx.store, email)
      if (!account) throw new AppError('not-allowed', 'Du har inget konto här.')
      const { personId } = account
      return openSession(tx, { personId, method: 'single-sign-on', userAgent: '', address: request.ip })
    })
    reply.startSession(secret)
    return reply.onward('/')
  })
  return world
}
