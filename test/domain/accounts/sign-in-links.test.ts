import { describe, expect, test } from 'vitest'
import { can } from '../../../server/domain/access/can.ts'
import { nobody } from '../../../server/domain/access/actor.ts'
import { completeSetUp, SetUp } from '../../../server/domain/accounts/complete-set-up.ts'
import { findActorOfPerson } from '../../../server/domain/accounts/find-actor.ts'
import { redeemSignInLink } from '../../../server/domain/accounts/sign-in-by-link.ts'
import {
  createSetUpLink,
  createSignInLink,
  getLiveLink
} from '../../../server/domain/accounts/sign-in-links.ts'
import { getBody } from '../../../server/domain/bodies/get-body.ts'
import { listSeries } from '../../../server/domain/bodies/series.ts'
import { listOrgans } from '../../../server/domain/bodies/organs.ts'
import { listPersons } from '../../../server/domain/people/persons.ts'
import { browser, goodPassword, keys, passwordSession, wait } from '../../support/account-world.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { openWorld, type World } from '../../support/world.ts'

const redeem = (world: World, secret: string) =>
  redeemSignInLink(world.ctx(nobody), { secret }, browser, keys)

describe('a sign-in link', () => {
  test('signs its person in, once', async () => {
    const world = await openBodyWorld()
    const personId = world.people.director.id
    const secret = await createSignInLink(world.ctx(), personId)
    expect(await getLiveLink(world.ctx(nobody), 'sign-in', secret)).toEqual({ personId })
    expect((await redeem(world, secret)).actor).toMatchObject({ personId })
    await expect(redeem(world, secret)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('is dead after 24 hours', async () => {
    const world = await openBodyWorld()
    const secret = await createSignInLink(world.ctx(), world.people.director.id)
    wait(world, 86_400)
    await expect(redeem(world, secret)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('does not set an installation up', async () => {
    const world = await openBodyWorld()
    const secret = await createSignInLink(world.ctx(), world.people.director.id)
    await expect(setUp(world, secret)).rejects.toMatchObject({ code: 'not-found' })
  })
})

const setUp = (world: World, secret: string, wish: Partial<SetUp> = {}) =>
  completeSetUp(
    world.ctx(nobody),
    SetUp.parse({
      secret,
      bodyName: 'Norrlunda',
      administratorName: 'Asta Admin',
      email: 'asta@example.se',
      password: goodPassword,
      ...wish
    }),
    browser
  )

describe('setting up', () => {
  test('makes the body and its administrator, who is signed in and signs in by password from then on', async () => {
    const world = openWorld()
    const secret = await createSetUpLink(world.ctx())
    const { actor } = await setUp(world, secret)
    expect(can(actor, 'accounts.administer')).toBe(true)
    expect((await getBody(world.ctx())).name).toBe('Norrlunda')
    expect(await passwordSession(world, 'asta@example.se')).toBeTruthy()
    await expect(setUp(world, secret)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('makes the first organ if it is named, with the administrator as its secretary if wished', async () => {
    const world = openWorld()
    const { actor } = await setUp(world, await createSetUpLink(world.ctx()), {
      organName: 'Direktionen',
      legalKind: 'assembly',
      isSecretary: true
    })
    const [organ] = await listOrgans(world.ctx())
    expect(organ).toMatchObject({ name: 'Direktionen', genitive: 'Direktionens', legalKind: 'assembly' })
    const later = await findActorOfPerson(world.store, actor.personId, '2026-03-12')
    expect(can(later ?? nobody, 'meetings.plan', { organId: organ?.id ?? '' })).toBe(true)
  })

  test('starts the series at the numbers that are next where another system has had those before', async () => {
    const world = openWorld()
    const numbers = { firstParagraph: 74, firstCase: 45 }
    const secret = await createSetUpLink(world.ctx())
    await expect(setUp(world, secret, numbers)).rejects.toMatchObject({
      errors: [{ field: 'firstParagraph' }]
    })
    await setUp(world, secret, { ...numbers, organName: 'Direktionen', legalKind: 'assembly' })
    const [organ] = await listOrgans(world.ctx())
    expect(await listSeries(world.ctx())).toEqual([
      { kind: 'case', organId: null, year: 2026, firstNumber: 45, nextNumber: 45 },
      { kind: 'paragraph', organId: organ?.id, year: 2026, firstNumber: 74, nextNumber: 74 }
    ])
  })

  test('that fails leaves the link alive and no person behind', async () => {
    const world = openWorld()
    const secret = await createSetUpLink(world.ctx())
    await expect(setUp(world, secret, { password: 'Norrlunda-2026' })).rejects.toMatchObject({
      errors: [{ field: 'password' }]
    })
    await setUp(world, secret)
    const another = await createSetUpLink(world.ctx())
    await expect(setUp(world, another, { email: 'b@example.se' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await getLiveLink(world.ctx(nobody), 'set-up', another)).toEqual({ personId: null })
    expect((await listPersons(world.ctx(), { limit: 10, page: 1 })).total).toBe(1)
  })
})
