import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type SQLiteColumn
} from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { delegatedDecisions } from './delegated-decisions.ts'
import { matters } from './meetings.ts'

export const appealOutcomes = ['dismissed', 'rejected', 'annulled'] as const
export const legalForceBases = ['no-appeal', 'judgment'] as const

/** What is decided: by an organ at a §, or on its behalf by a delegate. A row is of one of them. */
const ofDecision = () => ({
  matterId: text('matter_id').references(() => matters.id),
  delegatedDecisionId: text('delegated_decision_id').references(() => delegatedDecisions.id)
})

const ofOne = (name: string, t: { matterId: SQLiteColumn; delegatedDecisionId: SQLiteColumn }) =>
  check(name, sql`(${t.matterId} is null) <> (${t.delegatedDecisionId} is null)`)

/** Appeals (överklaganden) against the decision of a §, or a delegationsbeslut (KL 13 kap.). */
export const appeals = sqliteTable(
  'appeals',
  {
    id: text('id').primaryKey(),
    ...ofDecision(),
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
    index('appeals_of_delegated_decision').on(t.delegatedDecisionId),
    ofOne('appeals_of_one', t),
    oneOf('appeals_outcome', t.outcome, appealOutcomes),
    check('appeals_judged', sql`(${t.judgedOn} is null) = (${t.outcome} is null)`),
    check('appeals_days', sql`${t.judgedOn} is null or ${t.judgedOn} >= ${t.receivedOn}`)
  ]
)

/** Each choice by hand of whether a decision can be appealed (KL 13:2), with its reason; the last applies. */
export const appealabilities = sqliteTable(
  'appealabilities',
  {
    ...ofDecision(),
    position: integer('position').notNull(),
    isAppealable: integer('is_appealable', { mode: 'boolean' }).notNull(),
    reason: text('reason').notNull(),
    chosenAt: text('chosen_at').notNull(),
    chosenBy: text('chosen_by').notNull()
  },
  t => [
    uniqueIndex('appealabilities_of_matter').on(t.matterId, t.position),
    uniqueIndex('appealabilities_of_delegated_decision').on(t.delegatedDecisionId, t.position),
    ofOne('appealabilities_of_one', t),
    check('appealabilities_reason', sql`length(${t.reason}) > 0`)
  ]
)

/** That a decision has gained legal force (laga kraft), as a person has confirmed it. */
export const legalForces = sqliteTable(
  'legal_forces',
  {
    ...ofDecision(),
    legalForceOn: text('legal_force_on').notNull(),
    basis: text('basis', { enum: legalForceBases }).notNull(),
    confirmedAt: text('confirmed_at').notNull(),
    confirmedBy: text('confirmed_by').notNull()
  },
  t => [
    uniqueIndex('legal_forces_of_matter').on(t.matterId),
    uniqueIndex('legal_forces_of_delegated_decision').on(t.delegatedDecisionId),
    ofOne('legal_forces_of_one', t),
    oneOf('legal_forces_basis', t.basis, legalForceBases)
  ]
)
