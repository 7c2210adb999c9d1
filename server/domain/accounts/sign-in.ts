import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import type { SignIn, SignInCode } from './account-schemas.ts'
import { findAccount, findAccountByEmail, type AccountRow } from './account-store.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { mailNotice } from './mail-link.ts'
import { hashOfNobody, verifyPassword } from './password-hash.ts'
import { isCodeRight } from './second-factor-code.ts'
import type { Browser } from './session.ts'
import { attemptOf, countAttempt, countFailure, forgetAttempts, type Attempt } from './sign-in-tries.ts'
import { readTicket, writeTicket } from './sign-in-ticket.ts'

/** The ticket is sent back with the code of the second factor, within five minutes. */
export type SignInOutcome = { session: OpenedSession } | { ticket: string }

/**
 * By e-mail address and password. Throws `invalid-input`, in the same words and after the same work whether there is no such
 * account, it is disabled, or the password is wrong; `too-many-requests` after some failures.
 */
export const signIn = async (
  ctx: Context,
  { email: typed, password }: SignIn,
  browser: Browser,
  keys: AccountKeys
): Promise<SignInOutcome> => {
  const email = typed.trim().toLowerCase()
  const account = await findAccountByEmail(ctx.store, email)
  const attempt = attemptOf(ctx, { email, personId: account?.personId }, browser, keys)
  const count = await countAttempt(ctx, keys, attempt)
  const isRight = await verifyPassword(account?.passwordHash ?? hashOfNobody, password)
  if (!account || account.disabledAt || !isRight) {
    await noteFailure(ctx, account, attempt, count, keys)
    throw new AppError('invalid-input', 'E-postadressen eller lösenordet stämmer inte.')
  }
  if (account.totpConfirmedAt) return { ticket: writeTicket(keys, account, ctx.now) }
  return enter(ctx, account, attempt, browser, keys)
}

/** The second step, for an account with a second factor. Throws `invalid-input` and `too-many-requests` as the first does. */
export const signInWithCode = async (
  ctx: Context,
  { ticket, code }: SignInCode,
  browser: Browser,
  keys: AccountKeys
): Promise<SignInOutcome> => {
  const { personId, passwordChangedAt } = readTicket(keys, ticket, ctx.now)
  const account = await findAccount(ctx.store, personId)
  if (!account || account.disabledAt || account.passwordChangedAt !== passwordChangedAt)
    throw new AppError('invalid-input', 'Inloggningen har ändrats under tiden. Börja om från början.')
  const attempt = attemptOf(ctx, account, browser, keys)
  await assertCode(ctx, account, code, attempt, keys)
  return enter(ctx, account, attempt, browser, keys)
}

/** Takes the code, once, in a transaction of its own; a wrong one counts as a failed sign-in. Throws `invalid-input` on `code`. */
export const assertCode = async (
  ctx: Context,
  account: AccountRow,
  code: string,
  attempt: Attempt,
  keys: AccountKeys
): Promise<void> => {
  const count = await countAttempt(ctx, keys, attempt)
  const isRight = await inTransaction(ctx, async tx => {
    if (!(await isCodeRight(tx, account.personId, code, keys))) return false
    await forgetAttempts(tx, keys, attempt)
    return true
  })
  if (isRight) return
  await noteFailure(ctx, account, attempt, count, keys)
  const message = 'Koden stämmer inte. Vänta på nästa kod i appen, eller skriv en av reservkoderna.'
  throw new AppError('invalid-input', message, { errors: [{ field: 'code', message }] })
}

const enter = (
  ctx: Context,
  { personId }: AccountRow,
  attempt: Attempt,
  browser: Browser,
  keys: AccountKeys
): Promise<SignInOutcome> =>
  inTransaction(ctx, async tx => {
    await forgetAttempts(tx, keys, attempt)
    return { session: await openSession(tx, { personId, method: 'password', ...browser }) }
  })

/** An account that is tried for so long is somebody's target, and its person ought to know. */
const triesBeforeNotice = 10

/** In a transaction of its own, for nobody's account too: that is what takes time. */
const noteFailure = (
  ctx: Context,
  account: AccountRow | undefined,
  attempt: Attempt,
  count: number,
  keys: AccountKeys
): Promise<void> =>
  inTransaction(ctx, async tx => {
    await countFailure(tx, keys, attempt)
    if (!account) return
    await recordEvent(tx, 'sign-in.failed', account.personId, { after: { address: attempt.address } })
    if (count === triesBeforeNotice) await mailNotice(tx, account.personId, 'sign-in-blocked')
  })
