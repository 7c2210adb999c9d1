import { expect, test } from 'vitest'
import { openDemoAccess } from '../../scripts/seed/demo-access.ts'
import { tokenScopes } from '../../server/db/schema/access.ts'
import { nobody } from '../../server/domain/access/actor.ts'
import { findActorByToken } from '../../server/domain/accounts/find-actor-by-token.ts'
import { redeemSignInLink } from '../../server/domain/accounts/sign-in-by-link.ts'
import { browser, keys } from '../support/account-world.ts'
import { openBodyWorld } from '../support/body-world.ts'

const keyOf = (byte: number): Buffer => Buffer.alloc(32, byte)

test('one person of each kind is let in, by token and by link', async () => {
  const world = await openBodyWorld()
  const access = await openDemoAccess(world.ctx(), keyOf(1))
  expect(access.map(({ role }) => role)).toEqual([
    'administratör',
    'arkivarie',
    'revisor',
    'sekreterare',
    'ordförande',
    'ledamot'
  ])
  for (const { name, token, linkSecret } of access) {
    const { actor } = (await findActorByToken(world.ctx(nobody), token)) ?? {}
    expect(actor).toMatchObject({ name, scopes: tokenScopes })
    const session = await redeemSignInLink(world.ctx(nobody), { secret: linkSecret }, browser, keys)
    expect(session.actor).toMatchObject({ name })
  }
})

test('the tokens of a folder stay, its links are new each time', async () => {
  const world = await openBodyWorld()
  const first = await openDemoAccess(world.ctx(), keyOf(1))
  const second = await openDemoAccess(world.ctx(), keyOf(1))
  expect(second.map(({ token }) => token)).toEqual(first.map(({ token }) => token))
  const links = [...first, ...second].map(({ linkSecret }) => linkSecret)
  expect(new Set(links).size).toBe(12)
})

test('another folder has other tokens', async () => {
  const tokens = []
  for (const byte of [1, 2]) {
    const access = await openDemoAccess((await openBodyWorld()).ctx(), keyOf(byte))
    tokens.push(...access.map(({ token }) => token))
  }
  expect(new Set(tokens).size).toBe(12)
})
