import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { matters } from './meetings.ts'
import { persons } from './people.ts'

export const recusalRules = ['assembly', 'board'] as const
export const rulings = ['recused', 'not-recused'] as const

/** Jäv: who takes no part in a matter, on what ground, and what the body ruled where it was disputed (KL 5:47, 6:30-32). */
export const recusals = sqliteTable(
  'recusals',
  {
    id: text('id').primaryKey(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    personId: text('person_id').references(() => persons.id),
    name: text('name').notNull(),
    /** The ground as it was stated. */
    ground: text('ground').notNull(),
    isDisputed: integer('is_disputed', { mode: 'boolean' }).notNull().default(false),
    ruling: text('ruling', { enum: rulings }),
    /** Whether the person stayed in the room: an assembly allows it, no other does. */
    stayed: integer('stayed', { mode: 'boolean' }).notNull().default(false),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('recusals_one_to_a_person').on(t.matterId, t.personId),
    uniqueIndex('recusals_one_to_a_name')
      .on(t.matterId, t.name)
      .where(sql`${t.personId} is null`),
    index('recusals_person').on(t.personId),
    oneOf('recusals_ruling', t.ruling, rulings),
    check('recusals_ruled_when_disputed', sql`${t.ruling} is null or ${t.isDisputed}`)
  ]
)

/** What a § has of its own about presence: the rule of jäv that it follows, and why it was dealt with without a quorum. */
export const presenceNotes = sqliteTable(
  'presence_notes',
  {
    matterId: text('matter_id')
      .primaryKey()
      .references(() => matters.id),
    /** Null follows from what the organ is in law. */
    recusalRule: text('recusal_rule', { enum: recusalRules }),
    quorumReason: text('quorum_reason'),
    /** Why a matter that was in no kallelse was decided (KL 5:52). */
    lateReason: text('late_reason'),
    revision: integer('revision').notNull()
  },
  t => [oneOf('presence_notes_recusal_rule', t.recusalRule, recusalRules)]
)
