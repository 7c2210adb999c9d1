import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What was done, by whom and when; append-only by trigger. */
export const events = sqliteTable(
  'events',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    actorId: text('actor_id'),
    type: text('type').notNull(),
    subjectId: text('subject_id').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull()
  },
  t => [index('events_of_subject').on(t.subjectId, t.sequence)]
)
