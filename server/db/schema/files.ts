import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Files by content: the bytes lie in the data folder under their hash. */
export const files = sqliteTable(
  'files',
  {
    sha256: text('sha256').primaryKey(),
    size: integer('size').notNull(),
    mediaType: text('media_type').notNull(),
    /** Of a PDF; null for other kinds, or when it could not be counted. */
    pages: integer('pages'),
    createdAt: text('created_at').notNull()
  },
  t => [check('files_sha256', sql`length(${t.sha256}) = 64`)]
)
