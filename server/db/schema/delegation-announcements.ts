import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { delegatedDecisions } from './delegated-decisions.ts'

/** Announcements of delegationsbeslut that are not reported and may be appealed (KL 6:40, 7:8, 8:10 p. 3). Taken down, never deleted. */
export const delegationAnnouncements = sqliteTable(
  'delegation_announcements',
  {
    id: text('id').primaryKey(),
    decisionId: text('decision_id')
      .notNull()
      .references(() => delegatedDecisions.id),
    /** The day minutes of its own were made of the decision (KL 6:40, 7:8). */
    minutedOn: text('minuted_on').notNull(),
    announcedOn: text('announced_on').notNull(),
    announcedAt: text('announced_at').notNull(),
    keptAt: text('kept_at').notNull(),
    /** The address of the board, where it is not ours. */
    boardAddress: text('board_address'),
    lastAppealOn: text('last_appeal_on').notNull(),
    downFromOn: text('down_from_on').notNull(),
    takenDownOn: text('taken_down_on')
  },
  t => [
    uniqueIndex('delegation_announcements_of_decision').on(t.decisionId),
    index('delegation_announcements_by_day').on(t.announcedOn, t.id),
    check('delegation_announcements_minuted', sql`${t.minutedOn} <= ${t.announcedOn}`),
    check('delegation_announcements_appeal', sql`${t.lastAppealOn} > ${t.announcedOn}`),
    check('delegation_announcements_down', sql`${t.downFromOn} > ${t.lastAppealOn}`),
    check(
      'delegation_announcements_taken_down',
      sql`${t.takenDownOn} is null or ${t.takenDownOn} >= ${t.downFromOn}`
    )
  ]
)
