import { check, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { sql } from 'drizzle-orm'
import { meetings } from './meetings.ts'

/**
 * What a person has checked of a meeting that no program can. Which lines there are follows the law, so the database takes any
 * name; a line that is no more is not shown.
 */
export const checklistTicks = sqliteTable(
  'checklist_ticks',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    item: text('item').notNull(),
    note: text('note'),
    tickedAt: text('ticked_at').notNull(),
    tickedBy: text('ticked_by').notNull()
  },
  t => [
    primaryKey({ columns: [t.meetingId, t.item] }),
    check('checklist_ticks_item', sql`length(${t.item}) > 0`)
  ]
)
