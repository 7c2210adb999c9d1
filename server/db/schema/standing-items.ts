import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { cases } from './cases.ts'
import { oneOf } from './checks.ts'
import { organs } from './organs.ts'

export const itemFrequencies = ['every-meeting', 'twice-per-term', 'once-per-year'] as const

/** The template of an organ's agenda: what stands on it without anybody bringing it, in order. */
export const standingItems = sqliteTable(
  'standing_items',
  {
    id: text('id').primaryKey(),
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    frequency: text('frequency', { enum: itemFrequencies }).notNull(),
    /** It ends the agenda: what is added later comes before it. */
    isLast: integer('is_last', { mode: 'boolean' }).notNull().default(false),
    caseId: text('case_id').references(() => cases.id),
    /** How the title of the year's collecting case begins, where the item belongs to that. */
    collectingTitle: text('collecting_title'),
    text: text('text').notNull().default(''),
    /** The decision that is usually taken, as a bare clause. */
    clause: text('clause'),
    /** Taken out of the template; what it has put on agendas still tells of it. */
    retiredAt: text('retired_at'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('standing_items_of_organ').on(t.organId, t.position),
    oneOf('standing_items_frequency', t.frequency, itemFrequencies),
    check('standing_items_case', sql`${t.caseId} is null or ${t.collectingTitle} is null`),
    check('standing_items_clause', sql`${t.clause} is null or length(${t.clause}) > 0`)
  ]
)
