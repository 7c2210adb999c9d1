import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { files } from './files.ts'
import { matters } from './meetings.ts'

/** What stands before the first decision block of a paragraph: Markdown. */
export const paragraphTexts = sqliteTable('paragraph_texts', {
  matterId: text('matter_id')
    .primaryKey()
    .references(() => matters.id),
  text: text('text').notNull()
})

/** Bilagor: the label comes from the § and the position. */
export const appendices = sqliteTable(
  'appendices',
  {
    id: text('id').primaryKey(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256)
  },
  t => [index('appendices_of_matter').on(t.matterId, t.position)]
)
