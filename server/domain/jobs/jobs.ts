import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Page } from '../shared/paging.ts'
import type { JobKind, JobPayloads } from './job.ts'
import type { Job, JobFilter, JobState } from './job-schemas.ts'
import { findJobs, getJobRow, updateJob, type JobRow } from './job-store.ts'
import type { Mail } from './mail.ts'

/** What waits, what is done and what was given up, newest first. */
export const listJobs = async (ctx: Context, filter: JobFilter): Promise<Page<Job>> => {
  assertCan(ctx, 'accounts.administer')
  const page = await findJobs(ctx.store, filter)
  return { ...page, items: page.items.map(toJob) }
}

/** A job that was given up gets all its attempts again, the first at once; `wrong-state` for any other. */
export const retryJob = (ctx: Context, id: string): Promise<Job> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    const row = await getJobRow(tx.store, id)
    if (stateOf(row) !== 'failed') {
      throw new AppError('wrong-state', 'Bara det som har misslyckats kan försökas igen.')
    }
    await updateJob(tx.store, id, { failedAt: null, attempts: 0, runAt: tx.now })
    await recordEvent(tx, 'job.retried', id, { before: { attempts: row.attempts, failedAt: row.failedAt } })
    return toJob(await getJobRow(tx.store, id))
  })

const stateOf = ({ doneAt, failedAt }: JobRow): JobState => {
  if (doneAt) return 'done'
  return failedAt ? 'failed' : 'waiting'
}

const mailOf = ({ kind, payload }: JobRow): Mail | null => {
  if (kind === 'deliver') return (payload as JobPayloads['deliver'] | null)?.mail ?? null
  return kind === 'mail' ? (payload as Mail | null) : null
}

const toJob = (row: JobRow): Job => {
  const { id, createdAt, runAt, attempts, doneAt, failedAt, lastError } = row
  const mail = mailOf(row)
  return {
    id,
    kind: row.kind as JobKind,
    state: stateOf(row),
    recipient: mail?.to ?? null,
    template: mail?.template ?? null,
    createdAt,
    runAt,
    attempts,
    doneAt,
    failedAt,
    lastError
  }
}
