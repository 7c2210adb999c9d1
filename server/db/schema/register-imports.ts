import { sql } from 'drizzle-orm'
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** One reading of an existing register; without a last instant it goes on, or was broken off and is to be continued. */
export const registerImports = sqliteTable(
  'register_imports',
  {
    id: text('id').primaryKey(),
    fileName: text('file_name').notNull(),
    startedAt: text('started_at').notNull(),
    finishedAt: text('finished_at')
  },
  // One at a time: of two that are begun at once, both are the same.
  t => [
    uniqueIndex('register_imports_unfinished')
      .on(sql`(${t.finishedAt} is null)`)
      .where(sql`${t.finishedAt} is null`)
  ]
)
