import { expect, test } from 'vitest'
import { openDemoAccess } from '../../scripts/seed/demo-access.ts'
import { nobody } from '../../server/domain/access/actor.ts'
import { findActorByToken } from '../../server/domain/accounts/find-actor.ts'
import { redeemSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { openBodyWorld } from '../support/body-world.ts'

const today = '2026-03-12'
const keyOf = (byte: number): Buffer => Buffer.alloc(32, byte)

test('one person of each kind is let in, by token and by link', async () => {
  const world = await openBodyWorld()
  const access = await openDemoAccess(world.ctx(), keyOf(1))
  expect(access.map(({ role }) => role)).toEqual(['administratör', 'sekreterare', 'ordförande', 'ledamot'])
  for (const { name, token, linkSecret } of access) {
    expect(await findActorByToken(world.store, token, today)).toMatchObject({ name })
    expect(await redeemSignInLink(world.ctx(nobody), linkSecret)).toMatchObject({ name })
  }
})

test('the tokens of a folder stay, its links are new each time', async () => {
  const world = await openBodyWorld()
  const first = await openDemoAccess(world.ctx(), keyOf(1))
  const second = await openDemoAccess(world.ctx(), keyOf(1))
  expect(second.map(({ token }) => token)).toEqual(first.map(({ token }) => token))
  const links = [...first, ...second].map(({ linkSecret }) => linkSecret)
  expect(new Set(links).size).toBe(8)
})

test('another folder has other tokens', async () => {
  const tokens = []
  for (const byte of [1, 2]) {
    const access = await openDemoAccess((await openBodyWorld()).ctx(), keyOf(byte))
    tokens.push(...access.map(({ token }) => token))
  }
  expect(new Set(tokens).size).toBe(8)
})
