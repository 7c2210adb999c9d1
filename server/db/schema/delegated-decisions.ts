import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './cases.ts'
import { delegations } from './delegations.ts'
import { matters } from './meetings.ts'
import { organs } from './organs.ts'
import { persons } from './people.ts'
import { records } from './records.ts'

/** Delegationsbeslut and urgent decisions of a chair (KL 6:39), each a record of the register, which holds title, file and secrecy. */
export const delegatedDecisions = sqliteTable(
  'delegated_decisions',
  {
    id: text('id').primaryKey(),
    recordId: text('record_id')
      .notNull()
      .references(() => records.id),
    /** On whose behalf it was taken. */
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    /** Null where it rests on none: that too was done, and is told. */
    delegationId: text('delegation_id').references(() => delegations.id),
    isUrgent: integer('is_urgent', { mode: 'boolean' }).notNull().default(false),
    decidedOn: text('decided_on').notNull(),
    decidedBy: text('decided_by').notNull(),
    /** The employment or office in which it was taken. */
    decidedAs: text('decided_as').notNull(),
    decidedById: text('decided_by_id').references(() => persons.id),
    text: text('text').notNull().default(''),
    /** Not one that only prepares or executes (KL 13:2). */
    isAppealable: integer('is_appealable', { mode: 'boolean' }).notNull(),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('delegated_decisions_record').on(t.recordId),
    index('delegated_decisions_by_day').on(t.decidedOn, t.id),
    index('delegated_decisions_of_organ').on(t.organId, t.decidedOn),
    index('delegated_decisions_delegation').on(t.delegationId),
    check('delegated_decisions_decided_by', sql`length(${t.decidedBy}) > 0 and length(${t.decidedAs}) > 0`)
  ]
)

/** The collecting case of an organ's delegationsbeslut of a year. */
export const delegationCases = sqliteTable(
  'delegation_cases',
  {
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    year: integer('year').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id)
  },
  t => [primaryKey({ columns: [t.organId, t.year] })]
)

/** At which § a decision is reported to its organ (KL 6:40, 7:8); they are printed there. */
export const decisionReports = sqliteTable(
  'decision_reports',
  {
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    decisionId: text('decision_id')
      .notNull()
      .references(() => delegatedDecisions.id)
  },
  t => [
    primaryKey({ columns: [t.matterId, t.decisionId] }),
    index('decision_reports_decision').on(t.decisionId)
  ]
)
