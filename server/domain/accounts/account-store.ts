import { asc, count, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { offsetOf, type Page, type Paging } from '../shared/paging.ts'
import type { Account } from './account-schemas.ts'

const { accounts, persons } = schema

export type AccountRow = typeof accounts.$inferSelect

export const findAccount = async ({ read }: Store, personId: string): Promise<AccountRow | undefined> => {
  const [row] = await read.select().from(accounts).where(eq(accounts.personId, personId))
  return row
}

export const findAccountByEmail = async ({ read }: Store, email: string): Promise<AccountRow | undefined> => {
  const [row] = await read.select().from(accounts).where(eq(accounts.email, email.trim().toLowerCase()))
  return row
}

export const getAccountRow = async (store: Store, personId: string): Promise<AccountRow> => {
  const row = await findAccount(store, personId)
  if (!row) throw notFound('Kontot')
  return row
}

export const updateAccount = async (
  { write }: Store,
  personId: string,
  change: Partial<AccountRow>
): Promise<void> => {
  await write.update(accounts).set(change).where(eq(accounts.personId, personId))
}

export const readAccount = async (store: Store, personId: string): Promise<Account | undefined> => {
  const [row] = await selectAccounts(store).where(eq(accounts.personId, personId))
  return row && toAccount(row)
}

export const readAccounts = async (store: Store, paging: Paging): Promise<Page<Account>> => {
  const rows = await selectAccounts(store)
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(paging.limit)
    .offset(offsetOf(paging))
  const [{ total } = { total: 0 }] = await store.read.select({ total: count() }).from(accounts)
  return { items: rows.map(toAccount), ...paging, total }
}

const selectAccounts = ({ read }: Store) =>
  read
    .select({ account: accounts, personName: persons.name })
    .from(accounts)
    .innerJoin(persons, eq(persons.id, accounts.personId))

const toAccount = ({ account, personName }: { account: AccountRow; personName: string }): Account => ({
  id: account.personId,
  personName,
  email: account.email,
  hasPassword: account.passwordHash !== null,
  hasSecondFactor: account.totpConfirmedAt !== null,
  createdAt: account.createdAt,
  disabledAt: account.disabledAt,
  revision: account.revision
})
