import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/domain/access/actor.ts'
import { completeSetUp } from '../../../server/domain/accounts/complete-set-up.ts'
import { getBody } from '../../../server/domain/bodies/get-body.ts'
import { defaultProfile } from '../../../server/domain/bodies/organ.ts'
import { addOrgan } from '../../../server/domain/bodies/organs.ts'
import {
  createAccessToken,
  listAccessTokens,
  revokeAccessToken
} from '../../../server/domain/accounts/access-tokens.ts'
import { findActorByToken, findActorOfPerson } from '../../../server/domain/accounts/find-actor.ts'
import { addMandate } from '../../../server/domain/people/mandates.ts'
import { addPerson, listPersons } from '../../../server/domain/people/persons.ts'
import {
  createSetUpLink,
  createSignInLink,
  isLinkLive,
  redeemSignInLink
} from '../../../server/domain/accounts/sign-in-links.ts'
import { can } from '../../../server/domain/access/can.ts'
import { openWorld, personActor, type World } from '../../support/world.ts'

const today = '2026-03-12'

const addTore = (world: World) =>
  addPerson(world.ctx(), { name: 'Tore Test', title: null, isAdministrator: false })

describe('access tokens', () => {
  test('a token speaks for its person until it is revoked', async () => {
    const world = openWorld()
    const { id: personId } = await addTore(world)
    const { id, token } = await createAccessToken(world.ctx(), { personId, label: 'Ärendesystemet' })
    expect(await findActorByToken(world.store, token, today)).toMatchObject({ personId, name: 'Tore Test' })
    await revokeAccessToken(world.ctx(), id)
    expect(await findActorByToken(world.store, token, today)).toBeUndefined()
    await expect(revokeAccessToken(world.ctx(), id)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('the token itself is stored nowhere', async () => {
    const world = openWorld()
    const { id: personId } = await addTore(world)
    const { token } = await createAccessToken(world.ctx(), { personId, label: 'Ärendesystemet' })
    const stored = [
      await listAccessTokens(world.ctx()),
      await world.store.read.query.events.findMany(),
      await world.store.read.query.accessTokens.findMany()
    ]
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  test('only an administrator gives one', async () => {
    const world = openWorld()
    const { id: personId } = await addTore(world)
    const ctx = world.ctx(personActor('secretary'))
    await expect(createAccessToken(ctx, { personId, label: 'x' })).rejects.toMatchObject({
      code: 'not-allowed'
    })
  })
})

describe('roles', () => {
  test('a secretary is one whose mandate holds on the day', async () => {
    const world = openWorld()
    const { id: personId } = await addTore(world)
    const { id: organId } = await addOrgan(world.ctx(), {
      ...defaultProfile('board'),
      name: 'Direktionen',
      genitive: 'Direktionens',
      abbreviation: null
    })
    await addMandate(world.ctx(), {
      personId,
      organId,
      role: 'secretary',
      memberId: null,
      fromOn: '2026-01-01',
      untilOn: '2026-03-12'
    })
    const maySummon = async (day: string) =>
      can((await findActorOfPerson(world.store, personId, day)) ?? nobody, 'meetings.plan', { organId })
    expect(await maySummon('2026-03-12')).toBe(true)
    expect(await maySummon('2026-03-13')).toBe(false)
    expect(await maySummon('2025-12-31')).toBe(false)
  })
})

describe('links that work once', () => {
  test('a sign-in link signs its person in, once', async () => {
    const world = openWorld()
    const { id: personId } = await addTore(world)
    const secret = await createSignInLink(world.ctx(), personId)
    expect(await isLinkLive(world.ctx(nobody), 'sign-in', secret)).toBe(true)
    expect(await redeemSignInLink(world.ctx(nobody), secret)).toMatchObject({ personId })
    await expect(redeemSignInLink(world.ctx(nobody), secret)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a link is dead after 24 hours', async () => {
    const world = openWorld()
    const secret = await createSignInLink(world.ctx(), (await addTore(world)).id)
    world.now = '2026-03-13T08:00:00.000Z'
    expect(await isLinkLive(world.ctx(nobody), 'sign-in', secret)).toBe(false)
    await expect(redeemSignInLink(world.ctx(nobody), secret)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a sign-in link does not set an installation up', async () => {
    const world = openWorld()
    const secret = await createSignInLink(world.ctx(), (await addTore(world)).id)
    const setUp = completeSetUp(world.ctx(nobody), {
      secret,
      bodyName: 'Norrlunda',
      administratorName: 'Asta'
    })
    await expect(setUp).rejects.toMatchObject({ code: 'not-found' })
  })

  test('setting up makes the body and its administrator; the link is spent with it', async () => {
    const world = openWorld()
    const secret = await createSetUpLink(world.ctx())
    const setUp = { secret, bodyName: 'Norrlunda', administratorName: 'Asta Admin' }
    const administrator = await completeSetUp(world.ctx(nobody), setUp)
    expect(administrator.duties).toContain('administrator')
    expect((await getBody(world.ctx())).name).toBe('Norrlunda')
    await expect(completeSetUp(world.ctx(nobody), setUp)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a set-up that fails leaves the link alive and no person behind', async () => {
    const world = openWorld()
    await completeSetUp(world.ctx(nobody), {
      secret: await createSetUpLink(world.ctx()),
      bodyName: 'Norrlunda',
      administratorName: 'Asta Admin'
    })
    const secret = await createSetUpLink(world.ctx())
    const again = completeSetUp(world.ctx(nobody), { secret, bodyName: 'Annat', administratorName: 'Någon' })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    expect(await isLinkLive(world.ctx(nobody), 'set-up', secret)).toBe(true)
    expect((await listPersons(world.ctx(), { limit: 10, page: 1 })).total).toBe(1)
  })
})
