import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { approvals } from './approvals.ts'

/** Announcements (anslag) of approved minutes on the notice board (KL 8:9-12, 9:17). Taken down, never deleted. */
export const announcements = sqliteTable(
  'announcements',
  {
    id: text('id').primaryKey(),
    approvalId: text('approval_id')
      .notNull()
      .references(() => approvals.id),
    announcedOn: text('announced_on').notNull(),
    announcedAt: text('announced_at').notNull(),
    /** Where the minutes are to be read (KL 8:12). */
    keptAt: text('kept_at').notNull(),
    /** The address of the board, where it is not ours. */
    boardAddress: text('board_address'),
    /** Null where the decisions of the organ cannot be appealed. */
    lastAppealOn: text('last_appeal_on'),
    /** The first day it may be taken down. */
    downFromOn: text('down_from_on').notNull(),
    takenDownOn: text('taken_down_on'),
    /** Why a breach of the time to announce came about, in the words of whoever announced. */
    reason: text('reason'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('announcements_of_approval').on(t.approvalId),
    index('announcements_by_day').on(t.announcedOn, t.id),
    check('announcements_appeal', sql`${t.lastAppealOn} is null or ${t.lastAppealOn} > ${t.announcedOn}`),
    check('announcements_down', sql`${t.downFromOn} > coalesce(${t.lastAppealOn}, ${t.announcedOn})`),
    check('announcements_taken_down', sql`${t.takenDownOn} is null or ${t.takenDownOn} >= ${t.downFromOn}`)
  ]
)
