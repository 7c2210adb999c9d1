import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'

export const textStates = ['waiting', 'done', 'none', 'failed'] as const

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

/** The text inside a file, taken out by a job, so that it can be searched. */
export const fileTexts = sqliteTable(
  'file_texts',
  {
    sha256: text('sha256')
      .primaryKey()
      .references(() => files.sha256),
    /** `none`: a kind of file that text is not taken out of, or one without text (a scan). */
    state: text('state', { enum: textStates }).notNull(),
    text: text('text'),
    /** Why it failed, in Swedish. */
    error: text('error'),
    extractedAt: text('extracted_at')
  },
  t => [
    oneOf('file_texts_state', t.state, textStates),
    check('file_texts_text', sql`(${t.state} = 'done') = (${t.text} is not null)`)
  ]
)
