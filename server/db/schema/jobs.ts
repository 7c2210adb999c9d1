import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What must happen after a commit, written in the transaction of the change itself. */
export const jobs = sqliteTable(
  'jobs',
  {
    id: text('id').primaryKey(),
    /** Open to new kinds: a table that is rebuilt for each would be the greater risk. */
    kind: text('kind').notNull(),
    /** The same key is the same job: it is done once. */
    key: text('key').notNull(),
    /** Wiped when the job is done: a mail may hold a link that signs in. */
    payload: text('payload', { mode: 'json' }).$type<Record<string, unknown>>(),
    createdAt: text('created_at').notNull(),
    runAt: text('run_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    doneAt: text('done_at'),
    /** Given up, after the last attempt. */
    failedAt: text('failed_at'),
    lastError: text('last_error')
  },
  t => [
    uniqueIndex('jobs_key').on(t.key),
    index('jobs_waiting')
      .on(t.runAt)
      .where(sql`${t.doneAt} is null and ${t.failedAt} is null`)
  ]
)
