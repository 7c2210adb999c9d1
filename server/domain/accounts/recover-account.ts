import { enqueueJob } from '../jobs/enqueue-job.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'
import type { Recovery } from './account-schemas.ts'
import { isFirstWithin } from './sign-in-tries.ts'

const msBetweenMails = 5 * 60_000

/**
 * Asks for a link to choose a new password. Whether there is such an account is looked up afterwards, by the job: nobody is
 * told, and the answer takes as long either way. One mail in five minutes: a mailbox is not filled by whoever knows its address.
 */
export const recoverAccount = (ctx: Context, { email }: Recovery, keys: AccountKeys): Promise<void> =>
  inTransaction(ctx, async tx => {
    if (!(await isFirstWithin(tx, keys, 'recovery', email, msBetweenMails))) return
    const payload = { email, ...(tx.origin && { from: tx.origin }) }
    await enqueueJob(tx, { kind: 'recovery', key: `recovery:${tx.newId()}`, payload })
  })
