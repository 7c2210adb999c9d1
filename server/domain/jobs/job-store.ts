import { and, asc, count, desc, eq, isNotNull, isNull, lte, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Instant } from '../shared/dates.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import type { JobKind } from './job.ts'
import type { JobFilter, JobState } from './job-schemas.ts'

const { jobs } = schema

export type JobRow = typeof jobs.$inferSelect

/** The job whose turn it is: the one that has been due longest. */
export const findDueJob = async ({ read }: Store, now: Instant): Promise<JobRow | undefined> => {
  const [row] = await read
    .select()
    .from(jobs)
    .where(and(states.waiting, lte(jobs.runAt, now)))
    .orderBy(asc(jobs.runAt), asc(jobs.createdAt), asc(jobs.id))
    .limit(1)
  return row
}

export const updateJob = async ({ write }: Store, id: string, change: Partial<JobRow>): Promise<void> => {
  await write.update(jobs).set(change).where(eq(jobs.id, id))
}

export const getJobRow = async ({ read }: Store, id: string): Promise<JobRow> => {
  const [row] = await read.select().from(jobs).where(eq(jobs.id, id))
  if (!row) throw notFound('Utskicket')
  return row
}

export const findJobByKey = async ({ read }: Store, key: string): Promise<JobRow | undefined> => {
  const [row] = await read.select().from(jobs).where(eq(jobs.key, key))
  return row
}

/** For a kind whose key is never asked for again. */
export const forgetDoneJobs = async ({ write }: Store, kind: JobKind): Promise<void> => {
  await write.delete(jobs).where(and(eq(jobs.kind, kind), states.done))
}

/** Newest first. */
export const findJobs = async ({ read }: Store, filter: JobFilter): Promise<Page<JobRow>> => {
  const { limit, page } = filter
  const where = filter.state && states[filter.state]
  const items = await read
    .select()
    .from(jobs)
    .where(where)
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(limit)
    .offset(offsetOf({ limit, page }))
  const [{ total } = { total: 0 }] = await read.select({ total: count() }).from(jobs).where(where)
  return { items, limit, page, total }
}

const states: Readonly<Record<JobState, SQL | undefined>> = {
  waiting: and(isNull(jobs.doneAt), isNull(jobs.failedAt)),
  done: isNotNull(jobs.doneAt),
  failed: isNotNull(jobs.failedAt)
}
