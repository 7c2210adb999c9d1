import { describe, expect, test } from 'vitest'
import { can } from '../../../server/domain/access/can.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import {
  createAccessToken,
  listAccessTokens,
  revokeAccessToken
} from '../../../server/domain/accounts/access-tokens.ts'
import type { Scope } from '../../../server/domain/accounts/access-token-schemas.ts'
import { createAccount, disableAccount } from '../../../server/domain/accounts/accounts.ts'
import { findActorByToken } from '../../../server/domain/accounts/find-actor-by-token.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { wait } from '../../support/account-world.ts'
import { holderOf, personActor } from '../../support/world.ts'

const scopes: Scope[] = ['read-minutes', 'read-organisation']

const openTokenWorld = async (wish: { scopes?: Scope[]; validDays?: number | null } = {}) => {
  const world = await openBodyWorld()
  const personId = world.people.secretary.id
  const given = { personId, label: 'Ärendesystemet', scopes, ...wish }
  const { id, token } = await createAccessToken(world.ctx(), given)
  return Object.assign(world, { id, token, personId })
}

describe('a token', () => {
  test('speaks for its person until it is revoked', async () => {
    const { store, ctx, id, token, personId } = await openTokenWorld()
    expect(store).toBeDefined()
    expect((await findActorByToken(ctx(nobody), token))?.actor).toMatchObject({ personId })
    await revokeAccessToken(ctx(), id)
    expect(await findActorByToken(ctx(nobody), token)).toBeUndefined()
    await expect(revokeAccessToken(ctx(), id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('does no more than its scopes, whatever its person may', async () => {
    const { ctx, token, organisation } = await openTokenWorld()
    const organId = organisation.preparatoryGroup.id
    const actor = (await findActorByToken(ctx(nobody), token))?.actor ?? nobody
    expect(can(actor, 'meetings.list')).toBe(true)
    expect(can(actor, 'meetings.plan', { organId })).toBe(false)
    const all = await openTokenWorld({ scopes: ['write-minutes'] })
    const writer = (await findActorByToken(all.ctx(nobody), all.token))?.actor ?? nobody
    expect(can(writer, 'meetings.plan', { organId: all.organisation.preparatoryGroup.id })).toBe(true)
    expect(can(writer, 'meetings.list')).toBe(false)
  })

  test('does no more than its person, whatever its scopes', async () => {
    const world = await openTokenWorld({ scopes: ['administer'] })
    const actor = (await findActorByToken(world.ctx(nobody), world.token))?.actor ?? nobody
    expect(can(actor, 'accounts.administer')).toBe(false)
  })

  test('gives no token more scopes than its own; who is signed in gives all', async () => {
    const world = await openBodyWorld()
    const given = (scopes: Scope[]) => ({ personId: world.people.secretary.id, label: 'Ny', scopes })
    const administrator = personActor({ duties: ['administrator'] })
    const byToken = world.ctx({ ...administrator, scopes: ['administer', 'read-organisation'] })
    await expect(
      createAccessToken(byToken, given(['read-organisation', 'read-minutes']))
    ).rejects.toMatchObject({ errors: [{ field: 'scopes' }] })
    expect((await createAccessToken(byToken, given(['read-organisation']))).token).toBeTruthy()
    expect((await createAccessToken(world.ctx(administrator), given(['read-minutes']))).token).toBeTruthy()
  })

  test('runs out on its day', async () => {
    const world = await openTokenWorld({ validDays: 30 })
    wait(world, 30 * 86_400 - 1)
    expect(await findActorByToken(world.ctx(nobody), world.token)).toBeDefined()
    wait(world, 1)
    expect(await findActorByToken(world.ctx(nobody), world.token)).toBeUndefined()
  })

  test('of a disabled account opens nothing', async () => {
    const world = await openTokenWorld()
    await createAccount(world.ctx(), { personId: world.personId, email: 'emil@example.se' }, s => s)
    await disableAccount(world.ctx(), world.personId)
    expect(await findActorByToken(world.ctx(nobody), world.token)).toBeUndefined()
  })

  test('tells when it was used last, written every five minutes at most', async () => {
    const world = await openTokenWorld()
    const lastUsed = async () => (await listAccessTokens(world.ctx()))[0]?.lastUsedAt
    expect(await lastUsed()).toBeNull()
    const first = world.now
    await findActorByToken(world.ctx(nobody), world.token)
    wait(world, 299)
    await findActorByToken(world.ctx(nobody), world.token)
    expect(await lastUsed()).toBe(first)
    wait(world, 1)
    await findActorByToken(world.ctx(nobody), world.token)
    expect(await lastUsed()).toBe(world.now)
  })

  test('is itself stored nowhere', async () => {
    const { ctx, store, token } = await openTokenWorld()
    const stored = [
      await listAccessTokens(ctx()),
      await store.read.query.trail.findMany(),
      await store.read.query.trailPayloads.findMany(),
      await store.read.query.accessTokens.findMany()
    ]
    expect(JSON.stringify(stored)).toContain('Ärendesystemet')
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  test('is given by an administrator alone', async () => {
    const { ctx, organisation, personId } = await openTokenWorld()
    const secretary = ctx(holderOf('secretary', organisation.directorate.id))
    const giving = createAccessToken(secretary, { personId, label: 'x', scopes })
    await expect(giving).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
