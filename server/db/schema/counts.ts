import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

// Triggers keep these: SQLite counts a million rows one by one, at each look at a list.

/** How many cases there are of each year, status and kind. */
export const caseCounts = sqliteTable(
  'case_counts',
  {
    year: integer('year').notNull(),
    status: text('status').notNull(),
    initiative: text('initiative').notNull(),
    isCollecting: integer('is_collecting', { mode: 'boolean' }).notNull(),
    total: integer('total').notNull()
  },
  t => [primaryKey({ columns: [t.year, t.status, t.initiative, t.isCollecting] })]
)

/** How many records there are of each direction and status. */
export const recordCounts = sqliteTable(
  'record_counts',
  {
    direction: text('direction').notNull(),
    status: text('status').notNull(),
    total: integer('total').notNull()
  },
  t => [primaryKey({ columns: [t.direction, t.status] })]
)
