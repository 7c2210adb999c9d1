import type { Store } from '../../db/store.ts'
import { systemActor } from '../access/actor.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Instant } from '../shared/dates.ts'
import { mostAttempts, nextRunAt, type JobKind, type JobPayloads } from './job.ts'
import { findDueJob, updateJob, type JobRow } from './job-store.ts'

/** What does each kind of job. It throws when it could not, and may be called again for the same job: the id tells. */
export type JobHandlers = {
  [Kind in JobKind]: (ctx: Context, payload: JobPayloads[Kind], jobId: string) => Promise<void>
}

export type JobRunner = {
  store: Store
  clock: () => Instant
  newId: () => string
  handlers: JobHandlers
  log: { warn: (details: object, message: string) => void; error: (details: object, message: string) => void }
  /** Stops after the job that is under way. */
  signal?: AbortSignal
}

/**
 * Does what is due, one at a time, longest due first; answers how many attempts were made. An attempt is counted before it
 * begins: whoever is killed in the middle of it leaves a job that is tried again after the next wait, and a job that kills
 * the process is given up like any other.
 */
export const runDueJobs = async (runner: JobRunner): Promise<number> => {
  for (let made = 0; ; made++) {
    const job = runner.signal?.aborted ? undefined : await claimDueJob(runner)
    if (!job) return made
    await attempt(runner, job)
  }
}

const claimDueJob = async (runner: JobRunner): Promise<JobRow | undefined> => {
  const now = runner.clock()
  // Asked outside a transaction first: an idle server writes nothing.
  if (!(await findDueJob(runner.store, now))) return undefined
  return inTransaction(contextOf(runner), async ({ store }) => {
    const job = await findDueJob(store, now)
    if (!job) return undefined
    const attempts = job.attempts + 1
    await updateJob(store, job.id, { attempts, runAt: nextRunAt(now, attempts) })
    return { ...job, attempts }
  })
}

const attempt = async (runner: JobRunner, job: JobRow): Promise<void> => {
  try {
    if (job.attempts > mostAttempts) throw new Error('Servern stannade under det sista försöket.')
    await handle(runner, job)
  } catch (error) {
    return noteFailure(runner, job, error)
  }
  // The payload may hold a link that signs in, and the errors the address of somebody.
  const done = { doneAt: runner.clock(), payload: null, lastError: null }
  await runner.store.transact(store => updateJob(store, job.id, done))
}

const handle = async (runner: JobRunner, { id, kind, payload }: JobRow): Promise<void> => {
  const handler = Object.hasOwn(runner.handlers, kind) ? runner.handlers[kind as JobKind] : undefined
  if (!handler) throw new Error(`Ingen tar hand om åtgärder av slaget ${kind}.`)
  await (handler as (ctx: Context, payload: unknown, jobId: string) => Promise<void>)(
    contextOf(runner),
    payload,
    id
  )
}

/** The whole error stands in the table, for administrators; the log is told no more than its code, as it may name a person. */
const noteFailure = async (runner: JobRunner, job: JobRow, error: unknown): Promise<void> => {
  const now = runner.clock()
  const { id, kind, attempts } = job
  const isLast = attempts >= mostAttempts
  await runner.store.transact(store =>
    updateJob(store, id, {
      attempts: Math.min(attempts, mostAttempts),
      lastError: oneLineOf(error),
      ...(isLast ? { failedAt: now } : { runAt: nextRunAt(now, attempts) })
    })
  )
  const details = { jobId: id, kind, attempts, code: codeOf(error) }
  if (isLast) runner.log.error(details, 'job given up')
  else runner.log.warn(details, 'job failed, will be tried again')
}

const contextOf = ({ store, clock, newId }: JobRunner): Context => ({
  store,
  actor: systemActor('jobs'),
  now: clock(),
  newId
})

const oneLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/gu, ' ').trim().slice(0, 300)

const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error ? String(error.code) : error.name
}
