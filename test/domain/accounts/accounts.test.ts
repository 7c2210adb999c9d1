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
import { getLinkHolder } from '../../../server/domain/accounts/sign-in-by-link.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import {
  choose,
  mailedSecret,
  mailsIn,
  openAccountWorld,
  passwordSession
} from '../../support/account-world.ts'
import { personActor } from '../../support/world.ts'

const addressOf = (secret: string): string => `https://protokoll.example.se/valj-losenord/${secret}`
const paging = { limit: 20, page: 1 }

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
