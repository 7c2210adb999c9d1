import { recordEvent } from '../events/record-event.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import type { ChosenPassword } from './account-schemas.ts'
import { findAccount, type AccountRow } from './account-store.ts'
import { endSessions } from './end-sessions.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { hashNewPassword, storePassword } from './own-password.ts'
import type { Browser } from './session.ts'
import { assertCode } from './sign-in.ts'
import { attemptOf } from './sign-in-tries.ts'
import { getLiveLink, linkNotFound, spendLink } from './sign-in-links.ts'

/** Whom a live link is for; the account is undefined for a person without one. */
export type LinkHolder = { personId: string; account: AccountRow | undefined }

/** Throws `not-found` when the link is unknown, used, too old, or its account is disabled. */
export const getLinkHolder = async (ctx: Context, secret: string): Promise<LinkHolder> => {
  const { personId } = await getLiveLink(ctx, 'sign-in', secret)
  const account = personId ? await findAccount(ctx.store, personId) : undefined
  if (!personId || account?.disabledAt) throw linkNotFound()
  return { personId, account }
}

/** Whether the account asks for a code also where a link is held: whoever reads the mail has one factor alone. */
export const needsCode = ({ account }: LinkHolder): boolean => Boolean(account?.totpConfirmedAt)

/** Spends a sign-in link and signs its person in at once. */
export const redeemSignInLink = async (
  ctx: Context,
  { secret, code = '' }: { secret: string; code?: string },
  browser: Browser,
  keys: AccountKeys
): Promise<OpenedSession> => {
  const { personId } = await admit(ctx, secret, code, browser, keys)
  return inTransaction(ctx, tx => enter(tx, secret, personId, browser))
}

/** Spends a link on a new password, the first one or in place of one that was forgotten, and signs its person in. All other sessions end. */
export const choosePassword = async (
  ctx: Context,
  { secret, password, code }: ChosenPassword,
  browser: Browser,
  keys: AccountKeys
): Promise<OpenedSession> => {
  const { personId } = await getLinkHolder(ctx, secret)
  const passwordHash = await hashNewPassword(ctx, personId, password)
  await admit(ctx, secret, code, browser, keys)
  return inTransaction(ctx, async tx => {
    const opened = await enter(tx, secret, personId, browser)
    const own = { ...tx, actor: opened.actor }
    await storePassword(own, personId, passwordHash)
    await endSessions(own, { personId, but: opened.sessionId }, 'password-changed')
    return opened
  })
}

const admit = async (
  ctx: Context,
  secret: string,
  code: string,
  browser: Browser,
  keys: AccountKeys
): Promise<LinkHolder> => {
  const holder = await getLinkHolder(ctx, secret)
  const { account } = holder
  if (account?.totpConfirmedAt)
    await assertCode(ctx, account, code, attemptOf(ctx, account, browser, keys), keys)
  return holder
}

const enter = async (
  tx: Context,
  secret: string,
  personId: string,
  browser: Browser
): Promise<OpenedSession> => {
  await spendLink(tx, 'sign-in', secret)
  const opened = await openSession(tx, { personId, method: 'link', ...browser })
  await recordEvent({ ...tx, actor: opened.actor }, 'sign-in-link.redeemed', personId, {
    after: { address: browser.address }
  })
  return opened
}
