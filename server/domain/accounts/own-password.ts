import { findBody } from '../bodies/body-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonRow } from '../people/persons.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import type { PasswordChange } from './account-schemas.ts'
import { getAccountRow, updateAccount } from './account-store.ts'
import { endSessions } from './end-sessions.ts'
import { mailNotice } from './mail-link.ts'
import { assertOwnSession } from './own-account.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { assertGoodPassword } from './password-rules.ts'
import { rotateSession } from './rotate-session.ts'
import type { Place } from './session.ts'
import { spendLinksOf } from './sign-in-links.ts'
import { attemptOf, countAttempt, countFailure, forgetAttempts } from './sign-in-tries.ts'

/** Changes the password of whoever is signed in, by the current one; answers the session's new secret. All other sessions end. */
export const changePassword = async (
  ctx: Context,
  { currentPassword, password, ...browser }: PasswordChange & Place,
  keys: AccountKeys
): Promise<string> => {
  const { person, sessionId } = assertOwnSession(ctx)
  const { personId } = person
  const { passwordHash } = await getAccountRow(ctx.store, personId)
  if (passwordHash)
    await assertOwnPassword(ctx, { field: 'currentPassword', password: currentPassword, ...browser }, keys)
  const newHash = await hashNewPassword(ctx, personId, password)
  return inTransaction(ctx, async tx => {
    await storePassword(tx, personId, newHash)
    await endSessions(tx, { personId, but: sessionId }, 'password-changed')
    return rotateSession(tx, sessionId, { previousHolds: false })
  })
}

/** Throws `invalid-input` on the field, and counts as a failed sign-in. */
export const assertOwnPassword = async (
  ctx: Context,
  { field, password, ...browser }: { field: string; password: string } & Place,
  keys: AccountKeys
): Promise<void> => {
  const { person } = assertOwnSession(ctx)
  const account = await getAccountRow(ctx.store, person.personId)
  const attempt = attemptOf(ctx, account, browser, keys)
  await countAttempt(ctx, keys, attempt)
  if (account.passwordHash && (await verifyPassword(account.passwordHash, password)))
    return inTransaction(ctx, tx => forgetAttempts(tx, keys, attempt))
  await inTransaction(ctx, async tx => {
    await countFailure(tx, keys, attempt)
    await recordEvent(tx, 'sign-in.failed', person.personId, { after: { address: attempt.address } })
  })
  throw invalidField(field, 'Lösenordet stämmer inte.')
}

/** The hash of a password that keeps the rules. Throws `invalid-input` on `password`. */
export const hashNewPassword = async (
  { store }: Context,
  personId: string,
  password: string
): Promise<string> => {
  const { email } = await getAccountRow(store, personId)
  const { name } = await getPersonRow(store, personId)
  await assertGoodPassword(password, { email, name, bodyName: (await findBody(store))?.name ?? '' })
  return hashPassword(password)
}

/** In the transaction that is open. Links that lie in the mailbox open nothing any more. */
export const storePassword = async (tx: Context, personId: string, passwordHash: string): Promise<void> => {
  const before = await getAccountRow(tx.store, personId)
  await updateAccount(tx.store, personId, { passwordHash, passwordChangedAt: tx.now })
  await spendLinksOf(tx, personId)
  await recordEvent(tx, 'password.changed', personId)
  if (before.passwordHash) await mailNotice(tx, personId, 'password-changed')
}
