import { nobody } from '../access/actor.ts'
import { findJobByKey, forgetDoneJobs } from '../jobs/job-store.ts'
import type { JobPayloads } from '../jobs/job.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findAccountByEmail } from './account-store.ts'
import { mailLink, type LinkAddress } from './mail-link.ts'

/** Mails the link that was asked for, once for each job, if there is such an account; in the trail it is from whoever asked. */
export const mailRecoveryLink = (
  ctx: Context,
  { email, from }: JobPayloads['recovery'],
  jobId: string,
  addressOf: LinkAddress
): Promise<void> =>
  inTransaction({ ...ctx, actor: nobody, ...(from && { origin: from }) }, async tx => {
    // Anybody can ask, for any address, so that what is done would fill the table.
    await forgetDoneJobs(tx.store, 'recovery')
    const account = await findAccountByEmail(tx.store, email)
    const key = `mail:recovery:${jobId}`
    if (!account || account.disabledAt || (await findJobByKey(tx.store, key))) return
    await mailLink(tx, account.personId, { template: 'recovery', addressOf, key })
  })
