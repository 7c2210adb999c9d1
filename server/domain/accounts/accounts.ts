import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Page, Paging } from '../shared/paging.ts'
import { assertRevision } from '../shared/revision.ts'
import type { Account, AccountEdit, NewAccount } from './account-schemas.ts'
import {
  findAccount,
  findAccountByEmail,
  getAccountRow,
  readAccount,
  readAccounts,
  updateAccount
} from './account-store.ts'
import { endSessions } from './end-sessions.ts'
import { mailLink, type LinkAddress } from './mail-link.ts'
import { assertNoToken } from './own-account.ts'
import { spendLinksOf } from './sign-in-links.ts'

/** Accounts by the name of their persons. */
export const listAccounts = async (ctx: Context, paging: Paging): Promise<Page<Account>> => {
  assertCan(ctx, 'accounts.administer')
  return readAccounts(ctx.store, paging)
}

export const getAccount = async (ctx: Context, personId: string): Promise<Account> => {
  const account = await findAccountOf(ctx, personId)
  if (!account) throw notFound('Kontot')
  return account
}

/** Like `getAccount`; undefined for a person who has none. */
export const findAccountOf = async (ctx: Context, personId: string): Promise<Account | undefined> => {
  assertCan(ctx, 'accounts.administer')
  return readAccount(ctx.store, personId)
}

/** The person gets a link by mail, to choose a password and sign in for the first time. */
export const createAccount = (
  ctx: Context,
  { personId, email }: NewAccount,
  addressOf: LinkAddress
): Promise<Account> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    assertNoToken(tx)
    await insertAccount(tx, { personId, email })
    await mailLink(tx, personId, { template: 'first-sign-in', addressOf })
    return getAccount(tx, personId)
  })

/** The row alone, without a mail; the set-up gives its password at once. */
export const insertAccount = async (
  tx: Context,
  { personId, email, passwordHash }: NewAccount & { passwordHash?: string }
): Promise<void> => {
  await getPersonOfField(tx.store, 'personId', personId)
  if (await findAccount(tx.store, personId)) throw new AppError('conflict', 'Personen har redan ett konto.')
  await assertFree(tx, email, personId)
  await tx.store.write.insert(schema.accounts).values({
    personId,
    email,
    createdAt: tx.now,
    ...(passwordHash && { passwordHash, passwordChangedAt: tx.now })
  })
  await recordEvent(tx, 'account.created', personId, { after: { email } })
}

export const editAccount = (
  ctx: Context,
  personId: string,
  revision: number,
  edit: AccountEdit
): Promise<Account> =>
  inTransaction(ctx, async tx => {
    const current = await getAccount(tx, personId)
    assertNoToken(tx)
    assertRevision(current, revision)
    if (edit.email) await assertFree(tx, edit.email, personId)
    await updateAccount(tx.store, personId, {
      email: edit.email ?? current.email,
      revision: revision + 1
    })
    // A link that was mailed lies in a mailbox which is the person's no more.
    if (edit.email && edit.email !== current.email) await spendLinksOf(tx, personId)
    await recordEvent(tx, 'account.edited', personId, { before: { email: current.email }, after: edit })
    return getAccount(tx, personId)
  })

/** Nobody signs in by it any more: passwords, links and tokens are refused and sessions end. */
export const disableAccount = (ctx: Context, personId: string): Promise<Account> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    const { disabledAt } = await getAccountRow(tx.store, personId)
    if (tx.actor.kind === 'person' && tx.actor.personId === personId)
      throw new AppError('conflict', 'Du kan inte stänga av ditt eget konto. Be en annan administratör.')
    if (disabledAt) throw new AppError('wrong-state', 'Kontot är redan avstängt.')
    await setDisabledAt(tx, personId, tx.now)
    await spendLinksOf(tx, personId)
    await endSessions(tx, { personId }, 'account-disabled')
    return getAccount(tx, personId)
  })

export const enableAccount = (ctx: Context, personId: string): Promise<Account> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    const { disabledAt } = await getAccountRow(tx.store, personId)
    if (!disabledAt) throw new AppError('wrong-state', 'Kontot är inte avstängt.')
    await setDisabledAt(tx, personId, null)
    return getAccount(tx, personId)
  })

/** A new link by mail: the first one was lost, or lay for more than a day. */
export const mailFirstLink = (ctx: Context, personId: string, addressOf: LinkAddress): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    const { disabledAt } = await getAccountRow(tx.store, personId)
    if (disabledAt) throw new AppError('wrong-state', 'Kontot är avstängt. Öppna det först.')
    await mailLink(tx, personId, { template: 'first-sign-in', addressOf })
  })

const setDisabledAt = async (tx: Context, personId: string, disabledAt: string | null): Promise<void> => {
  const { revision, disabledAt: before } = await getAccountRow(tx.store, personId)
  await updateAccount(tx.store, personId, { disabledAt, revision: revision + 1 })
  await recordEvent(tx, 'account.edited', personId, {
    before: { disabledAt: before },
    after: { disabledAt }
  })
}

const assertFree = async ({ store }: Context, email: string, personId: string): Promise<void> => {
  const other = await findAccountByEmail(store, email)
  if (other && other.personId !== personId)
    throw invalidField('email', 'E-postadressen hör redan till ett annat konto.')
}
