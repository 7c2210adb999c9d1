import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { meetings } from './meetings.ts'

/**
 * Announcements that a meeting is to be held (KL 8:10 p. 1, 9:10), as each was: the first, and those that tell a new day, time,
 * place or agenda in its stead. Taken down, never deleted.
 */
export const meetingAnnouncements = sqliteTable(
  'meeting_announcements',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    position: integer('position').notNull(),
    /** What it says, with what was secret then taken away. */
    content: text('content', { mode: 'json' }).notNull(),
    announcedOn: text('announced_on').notNull(),
    announcedAt: text('announced_at').notNull(),
    /** The address of the board, where it is not ours. */
    boardAddress: text('board_address'),
    /** The day after the meeting, as it was announced. */
    downFromOn: text('down_from_on').notNull(),
    takenDownOn: text('taken_down_on'),
    /** Why a budget meeting was announced later than a week before. */
    reason: text('reason')
  },
  t => [
    uniqueIndex('meeting_announcements_of_meeting').on(t.meetingId, t.position),
    check('meeting_announcements_before', sql`${t.announcedOn} < ${t.downFromOn}`),
    check(
      'meeting_announcements_taken_down',
      sql`${t.takenDownOn} is null or ${t.takenDownOn} >= ${t.downFromOn}`
    )
  ]
)
