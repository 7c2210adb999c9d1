import type { Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import { assertOwnSession } from './own-account.ts'

/**
 * What this person's browser seals unsaved text with (AES-256, base64): the same each time, so that text from before a crash or an
 * ended session can be opened, and given only to somebody who is signed in.
 */
export const getJournalKey = (ctx: Context, keys: AccountKeys): { accountId: string; key: string } => {
  const { personId } = assertOwnSession(ctx).person
  return { accountId: personId, key: keys.journalKey(personId) }
}
