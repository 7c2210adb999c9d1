import { inTransaction, type Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import type { Recovery } from './account-schemas.ts'
import { findAccountByEmail } from './account-store.ts'
import { mailLink, type LinkAddress } from './mail-link.ts'
import { isFirstWithin } from './sign-in-tries.ts'

const msBetweenMails = 5 * 60_000

/**
 * Mails a link to choose a new password, if there is such an account, and tells nobody whether there is. One mail in five
 * minutes: a mailbox is not filled by whoever knows its address.
 */
export const recoverAccount = (
  ctx: Context,
  { email }: Recovery,
  keys: AccountKeys,
  addressOf: LinkAddress
): Promise<void> =>
  inTransaction(ctx, async tx => {
    const isFirst = await isFirstWithin(tx, keys, 'recovery', email, msBetweenMails)
    const account = await findAccountByEmail(tx.store, email)
    if (!isFirst || !account || account.disabledAt) return
    await mailLink(tx, account.personId, 'recovery', addressOf)
  })
