import { recordEvent } from '../events/record-event.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { getAccountRow, updateAccount } from './account-store.ts'
import { assertOwnSession } from './own-account.ts'

/** Whether whoever is signed in is mailed what waits, once a day at most. `not-found` for a person without an account. */
export const chooseDigest = (ctx: Context, wantsDigest: boolean): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { personId } = assertOwnSession(tx).person
    const account = await getAccountRow(tx.store, personId)
    if (account.wantsDigest === wantsDigest) return
    await updateAccount(tx.store, personId, { wantsDigest, revision: account.revision + 1 })
    await recordEvent(tx, 'account.edited', personId, {
      before: { wantsDigest: account.wantsDigest },
      after: { wantsDigest }
    })
  })
