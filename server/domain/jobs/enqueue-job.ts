import { schema } from '../../db/schema/schema.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, instantInSweden, type Instant, type TimeOfDay } from '../shared/dates.ts'
import type { JobKind, JobPayloads } from './job.ts'

export type NewJob = {
  [Kind in JobKind]: {
    kind: Kind
    /** The same key is the same job, done once: `mail:recovery:LINK-ID`. */
    key: string
    payload: JobPayloads[Kind]
    /** At once if nothing is said. */
    runAt?: Instant
  }
}[JobKind]

/** Writes the job in the transaction that is open, so that it happens if and only if the change does. False: it was there already. */
export const enqueueJob = async (
  { store, now, newId }: Context,
  { kind, key, payload, runAt = now }: NewJob
): Promise<boolean> => {
  const written = await store.write
    .insert(schema.jobs)
    .values({ id: newId(), kind, key, payload, createdAt: now, runAt })
    .onConflictDoNothing({ target: schema.jobs.key })
    .returning({ id: schema.jobs.id })
  return written.length > 0
}

/** The kinds that are done once a day and need no more than to know which. */
export type DailyKind = 'anchor' | 'digest'

/** Has the daily jobs of the day written, in the transaction that is open. However often it is asked, each is done once that day. */
export const enqueueDailyJobs = async (tx: Context, kinds: readonly DailyKind[]): Promise<void> => {
  const day = dayInSweden(tx.now)
  for (const kind of kinds)
    await enqueueJob(tx, {
      kind,
      key: `${kind}:${day}`,
      payload: { day },
      runAt: instantInSweden(day, timeOf[kind])
    })
}

/** When each is done; at once where the server starts later that day. A mail is read in the morning. */
const timeOf: Record<DailyKind, TimeOfDay> = { anchor: '00:00', digest: '07:00' }
