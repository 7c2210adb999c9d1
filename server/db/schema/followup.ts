import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { members } from './bodies.ts'
import { oneOf } from './checks.ts'
import { matters } from './meetings.ts'

export const originReasons = ['proposed', 'postponed', 'remitted', 'cancelled'] as const
export const memberOutcomes = ['approved', 'rejected'] as const

/** From which § a matter of a later meeting comes, and why. */
export const matterOrigins = sqliteTable(
  'matter_origins',
  {
    fromMatterId: text('from_matter_id')
      .notNull()
      .references(() => matters.id),
    toMatterId: text('to_matter_id')
      .notNull()
      .references(() => matters.id),
    reason: text('reason', { enum: originReasons }).notNull()
  },
  t => [
    primaryKey({ columns: [t.fromMatterId, t.toMatterId] }),
    index('matter_origins_to').on(t.toMatterId),
    oneOf('matter_origins_reason', t.reason, originReasons),
    check('matter_origins_apart', sql`${t.fromMatterId} <> ${t.toMatterId}`)
  ]
)

/** What each member of the body has done with a § that its members must decide on too. */
export const memberDecisions = sqliteTable(
  'member_decisions',
  {
    id: text('id').primaryKey(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    memberId: text('member_id')
      .notNull()
      .references(() => members.id),
    sentOn: text('sent_on'),
    outcome: text('outcome', { enum: memberOutcomes }),
    decidedOn: text('decided_on'),
    /** Their own §, as they write it. */
    theirParagraph: text('their_paragraph'),
    inForceOn: text('in_force_on'),
    note: text('note'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('member_decisions_once').on(t.matterId, t.memberId),
    oneOf('member_decisions_outcome', t.outcome, memberOutcomes),
    check('member_decisions_decided', sql`(${t.outcome} is null) = (${t.decidedOn} is null)`),
    check(
      'member_decisions_in_force',
      sql`${t.inForceOn} is null or (${t.outcome} is not null and ${t.outcome} = 'approved')`
    )
  ]
)
