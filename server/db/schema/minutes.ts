import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { meetings } from './meetings.ts'

/** The minutes as they were sealed: an organ or a member that is renamed later does not change them. */
export const sealedMinutes = sqliteTable('sealed_minutes', {
  meetingId: text('meeting_id')
    .primaryKey()
    .references(() => meetings.id),
  minutes: text('minutes', { mode: 'json' }).$type<Record<string, unknown>>().notNull()
})
