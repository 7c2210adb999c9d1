import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { matters } from './meetings.ts'

export const appealOutcomes = ['dismissed', 'rejected', 'annulled'] as const
export const legalForceBases = ['no-appeal', 'judgment'] as const

/** Appeals (överklaganden) against the decision of a § (KL 13 kap.). */
export const appeals = sqliteTable(
  'appeals',
  {
    id: text('id').primaryKey(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    receivedOn: text('received_on').notNull(),
    appellant: text('appellant').notNull(),
    court: text('court').notNull(),
    /** The court has said that the decision may not be carried out for now (inhibition). */
    inhibitedOn: text('inhibited_on'),
    judgedOn: text('judged_on'),
    outcome: text('outcome', { enum: appealOutcomes }),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('appeals_of_matter').on(t.matterId),
    oneOf('appeals_outcome', t.outcome, appealOutcomes),
    check('appeals_judged', sql`(${t.judgedOn} is null) = (${t.outcome} is null)`),
    check('appeals_days', sql`${t.judgedOn} is null or ${t.judgedOn} >= ${t.receivedOn}`)
  ]
)

/** Each choice by hand of whether the decision of a § can be appealed (KL 13:2), with its reason; the last applies. */
export const appealabilities = sqliteTable(
  'appealabilities',
  {
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    position: integer('position').notNull(),
    isAppealable: integer('is_appealable', { mode: 'boolean' }).notNull(),
    reason: text('reason').notNull(),
    chosenAt: text('chosen_at').notNull(),
    chosenBy: text('chosen_by').notNull()
  },
  t => [
    primaryKey({ columns: [t.matterId, t.position] }),
    check('appealabilities_reason', sql`length(${t.reason}) > 0`)
  ]
)

/** That the decision of a § has gained legal force (laga kraft), as a person has confirmed it. */
export const legalForces = sqliteTable(
  'legal_forces',
  {
    matterId: text('matter_id')
      .primaryKey()
      .references(() => matters.id),
    legalForceOn: text('legal_force_on').notNull(),
    basis: text('basis', { enum: legalForceBases }).notNull(),
    confirmedAt: text('confirmed_at').notNull(),
    confirmedBy: text('confirmed_by').notNull()
  },
  t => [oneOf('legal_forces_basis', t.basis, legalForceBases)]
)
