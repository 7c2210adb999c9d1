import { describe, expect, test } from 'vitest'
import { nobody } from '../../../server/domain/access/actor.ts'
import {
  createAccount,
  disableAccount,
  editAccount,
  enableAccount,
  getAccount,
  listAccounts,
  mailFirstLink
} from '../../../server/domain/accounts/accounts.ts'
import { NewAccount } from '../../../server/domain/accounts/account-schemas.ts'
import { recoverAccount } from '../../../server/domain/accounts/recover-account.ts'
import { choosePassword, getLinkHolder } from '../../../server/domain/accounts/sign-in-by-link.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import {
  appCode,
  browser,
  contextOf,
  goodPassword,
  keys,
  mailedSecret,
  mailsIn,
  openAccountWorld,
  passwordSession,
  turnOnSecondFactor,
  wait,
  type AccountWorld
} from '../../support/account-world.ts'
import { personActor, type World } from '../../support/world.ts'

const addressOf = (secret: string): string => `https://protokoll.example.se/valj-losenord/${secret}`
const paging = { limit: 20, page: 1 }

const choose = async (world: World, { secret = '', password = 'timmer och granris', code = '' } = {}) =>
  choosePassword(
    world.ctx(nobody),
    { secret: secret || (await mailedSecret(world)), password, code },
    browser,
    keys
  )

describe('an account', () => {
  test('is made by an administrator, and its person gets a link by mail', async () => {
    const world = await openBodyWorld()
    const { id: personId, name } = world.people.director
    const account = await createAccount(world.ctx(), { personId, email: 'chef@example.se' }, addressOf)
    expect(account).toMatchObject({ id: personId, personName: name, hasPassword: false, disabledAt: null })
    const secret = await mailedSecret(world)
    expect(await mailsIn(world)).toEqual([
      {
        to: 'chef@example.se',
        template: 'first-sign-in',
        model: {
          name,
          bodyName: 'Fjällnorra vårdförbund',
          link: addressOf(secret),
          validUntil: '2026-03-13T08:00:00.000Z'
        }
      }
    ])
    const session = await choose(world)
    expect(session.actor.personId).toBe(personId)
    expect((await getAccount(world.ctx(), personId)).hasPassword).toBe(true)
    await expect(choose(world, { secret })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('has an address of its own, in lower case', async () => {
    const world = await openAccountWorld()
    expect(NewAccount.parse({ personId: 'x', email: 'Emil@Example.se' }).email).toBe('emil@example.se')
    const another = { personId: world.people.director.id, email: world.email }
    await expect(createAccount(world.ctx(), another, addressOf)).rejects.toMatchObject({
      errors: [{ field: 'email' }]
    })
    const second = { personId: world.personId, email: 'annan@example.se' }
    await expect(createAccount(world.ctx(), second, addressOf)).rejects.toMatchObject({ code: 'conflict' })
    const unknown = { personId: 'ingen', email: 'annan@example.se' }
    await expect(createAccount(world.ctx(), unknown, addressOf)).rejects.toMatchObject({
      errors: [{ field: 'personId' }]
    })
  })

  test('gets another address, by which the person signs in', async () => {
    const world = await openAccountWorld()
    const { revision } = await getAccount(world.ctx(), world.personId)
    await editAccount(world.ctx(), world.personId, revision, { email: 'ny@example.se' })
    expect(await passwordSession(world, 'ny@example.se')).toBeTruthy()
    await expect(editAccount(world.ctx(), world.personId, revision, {})).rejects.toMatchObject({
      code: 'stale-revision'
    })
  })

  test('gets another address by an administrator at a browser, never by a token', async () => {
    const world = await openAccountWorld()
    const edit = { email: 'ny@example.se' }
    const administrator = personActor({ duties: ['administrator'] })
    const byToken = world.ctx({ ...administrator, scopes: ['administer'] })
    await expect(editAccount(byToken, world.personId, 1, edit)).rejects.toMatchObject({ code: 'not-allowed' })
    const { email, revision } = await getAccount(world.ctx(), world.personId)
    expect(email).toBe(world.email)
    expect(await editAccount(world.ctx(administrator), world.personId, revision, edit)).toMatchObject(edit)
  })

  test('spends its mailed links with another address, and when it is disabled', async () => {
    const world = await openAccountWorld()
    const mailedLink = async () => {
      await mailFirstLink(world.ctx(), world.personId, addressOf)
      return mailedSecret(world)
    }
    const held = await mailedLink()
    const { revision } = await getAccount(world.ctx(), world.personId)
    const same = await editAccount(world.ctx(), world.personId, revision, { email: world.email })
    expect(await getLinkHolder(world.ctx(nobody), held)).toBeDefined()
    await editAccount(world.ctx(), world.personId, same.revision, { email: 'ny@example.se' })
    await expect(choose(world, { secret: held })).rejects.toMatchObject({ code: 'not-found' })
    const other = await mailedLink()
    await disableAccount(world.ctx(), world.personId)
    await enableAccount(world.ctx(), world.personId)
    await expect(choose(world, { secret: other })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that is disabled lets nobody in by password or link, and is enabled again', async () => {
    const world = await openAccountWorld()
    await mailFirstLink(world.ctx(), world.personId, addressOf)
    const secret = await mailedSecret(world)
    await disableAccount(world.ctx(), world.personId)
    await expect(passwordSession(world, world.email)).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(choose(world, { secret })).rejects.toMatchObject({ code: 'not-found' })
    await expect(mailFirstLink(world.ctx(), world.personId, addressOf)).rejects.toMatchObject({
      code: 'wrong-state'
    })
    await enableAccount(world.ctx(), world.personId)
    expect(await passwordSession(world, world.email)).toBeTruthy()
    await expect(enableAccount(world.ctx(), world.personId)).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test('is not disabled by its own person: somebody is left to open it', async () => {
    const world = await openAccountWorld()
    const self = world.ctx(personActor({ personId: world.personId, duties: ['administrator'] }))
    await expect(disableAccount(self, world.personId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('of others is a matter for administrators', async () => {
    const world = await openAccountWorld()
    const ctx = world.ctx(personActor({ personId: world.personId }))
    const tries = [
      listAccounts(ctx, paging),
      getAccount(ctx, world.personId),
      createAccount(ctx, { personId: world.people.director.id, email: 'a@example.se' }, addressOf),
      editAccount(ctx, world.personId, 1, {}),
      disableAccount(ctx, world.personId),
      enableAccount(ctx, world.personId),
      mailFirstLink(ctx, world.personId, addressOf)
    ]
    for (const attempt of tries) await expect(attempt).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await listAccounts(world.ctx(), paging)).total).toBe(1)
  })

  test('is shown without its password, its factor or their hashes', async () => {
    const world = await openAccountWorld()
    const shown = JSON.stringify(await listAccounts(world.ctx(), paging))
    expect(shown).toContain(world.email)
    expect(shown).not.toMatch(/argon2|hash|secret"/i)
  })
})

const recover = (world: AccountWorld, email: string) =>
  recoverAccount(world.ctx(nobody), { email }, keys, addressOf)
const recoveriesIn = async (world: World) =>
  (await mailsIn(world)).filter(({ template }) => template === 'recovery')

describe('who has forgotten the password', () => {
  test('gets a link that works once, for an hour, and chooses a new one; sessions end', async () => {
    const world = await openAccountWorld()
    const old = await passwordSession(world, world.email)
    await recover(world, world.email)
    expect(await recoveriesIn(world)).toEqual([
      expect.objectContaining({
        to: world.email,
        model: expect.objectContaining({ validUntil: '2026-03-12T09:00:00.000Z' })
      })
    ])
    const secret = await mailedSecret(world)
    await choose(world, { secret })
    await expect(contextOf(world, old)).rejects.toThrow()
    expect(await passwordSession(world, world.email, 'timmer och granris')).toBeTruthy()
    await expect(choose(world, { secret })).rejects.toMatchObject({ code: 'not-found' })
    expect((await mailsIn(world)).at(-1)).toMatchObject({ template: 'password-changed' })
  })

  test('is too late after an hour', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    wait(world, 3_600)
    await expect(choose(world)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('gets one mail in five minutes', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    wait(world, 299)
    await recover(world, world.email)
    expect(await recoveriesIn(world)).toHaveLength(1)
    wait(world, 1)
    await recover(world, world.email)
    expect(await recoveriesIn(world)).toHaveLength(2)
  })

  test('learns nothing of whether there is such an account', async () => {
    const world = await openAccountWorld()
    const mails = (await mailsIn(world)).length
    expect(await recover(world, 'ingen@example.se')).toBe(await recover(world, world.email))
    await disableAccount(world.ctx(), world.personId)
    wait(world, 301)
    await recover(world, world.email)
    expect(await mailsIn(world)).toHaveLength(mails + 1)
  })

  test('still needs the second factor', async () => {
    const world = await openAccountWorld()
    const { totpSecret } = await turnOnSecondFactor(world, await passwordSession(world, world.email))
    wait(world, 30)
    await recover(world, world.email)
    const secret = await mailedSecret(world)
    await expect(choose(world, { secret })).rejects.toMatchObject({ errors: [{ field: 'code' }] })
    await choose(world, { secret, code: appCode(world, totpSecret) })
  })

  test('keeps the link when the new password breaks the rules', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    const secret = await mailedSecret(world)
    await expect(choose(world, { secret, password: 'kort' })).rejects.toMatchObject({
      errors: [{ field: 'password' }]
    })
    await choose(world, { secret, password: goodPassword })
  })

  test('spends all links with the new password: those in the mailbox open nothing', async () => {
    const world = await openAccountWorld()
    await recover(world, world.email)
    const first = await mailedSecret(world)
    wait(world, 301)
    await recover(world, world.email)
    await choose(world)
    await expect(getLinkHolder(world.ctx(nobody), first)).rejects.toMatchObject({ code: 'not-found' })
  })
})
