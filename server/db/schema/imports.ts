import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { files } from './files.ts'
import { matters, meetings } from './meetings.ts'

/** One reading of an existing protokoll: the source as it came, and what was made of it. */
export const imports = sqliteTable(
  'imports',
  {
    id: text('id').primaryKey(),
    fileName: text('file_name').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    share: real('share').notNull(),
    /** Text that found no place, and page furniture, in order: nothing is dropped in silence. */
    unplaced: text('unplaced', { mode: 'json' }).$type<string[]>().notNull(),
    furniture: text('furniture', { mode: 'json' }).$type<string[]>().notNull(),
    /** What stood under a label on the cover, among the signatures or on the proof of announcement, word for word. */
    fields: text('fields', { mode: 'json' }).$type<{ label: string; text: string }[]>().notNull(),
    importedAt: text('imported_at').notNull(),
    importedBy: text('imported_by').notNull()
  },
  t => [uniqueIndex('imports_sha256').on(t.sha256)]
)

export const importFlags = sqliteTable(
  'import_flags',
  {
    id: text('id').primaryKey(),
    importId: text('import_id')
      .notNull()
      .references(() => imports.id),
    position: integer('position').notNull(),
    code: text('code').notNull(),
    message: text('message').notNull(),
    matterId: text('matter_id').references(() => matters.id),
    excerpt: text('excerpt').notNull()
  },
  t => [index('import_flags_of_import').on(t.importId, t.position)]
)
