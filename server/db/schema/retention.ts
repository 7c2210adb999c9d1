import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './cases.ts'
import { oneOf } from './checks.ts'
import { organs } from './organs.ts'
import { recordMedia, records } from './records.ts'

export const planStatuses = ['draft', 'adopted'] as const
export const retentionOutcomes = ['preserve', 'dispose'] as const
export const periodUnits = ['years', 'months', 'days'] as const
/** What ends, held or gained starts a period; `obsolete` has no day: an archivist judges. */
export const periodStarts = [
  'drawn-up',
  'case-closed',
  'year-end',
  'agreement-ended',
  'legal-force',
  'meeting-held',
  'obsolete'
] as const
export const registrations = ['registered', 'ordered', 'collecting-case'] as const
export const copyKinds = ['original', 'copy'] as const

/** Versions of the retention schedule (dokumenthanteringsplan): what is adopted never changes. */
export const retentionPlans = sqliteTable(
  'retention_plans',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    status: text('status', { enum: planStatuses }).notNull().default('draft'),
    adoptedById: text('adopted_by_id').references(() => organs.id),
    adoptedOn: text('adopted_on'),
    /** As the minutes write it: § 75. */
    adoptedParagraph: text('adopted_paragraph'),
    dnr: text('dnr'),
    validFrom: text('valid_from'),
    /** Made from defaults that an archivist has not looked over. */
    needsReview: integer('needs_review', { mode: 'boolean' }).notNull().default(false),
    createdAt: text('created_at').notNull(),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('retention_plans_in_force')
      .on(t.validFrom)
      .where(sql`${t.status} = 'adopted'`),
    oneOf('retention_plans_status', t.status, planStatuses),
    check(
      'retention_plans_adopted',
      sql`(${t.status} = 'adopted') = (${t.adoptedById} is not null) and (${t.status} = 'adopted') = (${t.adoptedOn} is not null) and (${t.status} = 'adopted') = (${t.adoptedParagraph} is not null) and (${t.status} = 'adopted') = (${t.validFrom} is not null)`
    )
  ]
)

/** One type of record in a plan and how it is handled. */
export const retentionRows = sqliteTable(
  'retention_rows',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => retentionPlans.id),
    position: integer('position').notNull(),
    recordType: text('record_type').notNull(),
    process: text('process'),
    outcome: text('outcome', { enum: retentionOutcomes }).notNull(),
    periodAmount: integer('period_amount'),
    periodUnit: text('period_unit', { enum: periodUnits }),
    countsFrom: text('counts_from', { enum: periodStarts }),
    registration: text('registration', { enum: registrations }).notNull(),
    sorting: text('sorting'),
    storage: text('storage'),
    medium: text('medium', { enum: recordMedia }),
    copyKind: text('copy_kind', { enum: copyKinds }),
    nearArchive: text('near_archive'),
    transferAmount: integer('transfer_amount'),
    transferUnit: text('transfer_unit', { enum: periodUnits }),
    transferCountsFrom: text('transfer_counts_from', { enum: periodStarts }),
    secrecy: text('secrecy'),
    isPublished: integer('is_published', { mode: 'boolean' }).notNull().default(false),
    responsible: text('responsible'),
    disposalMethod: text('disposal_method'),
    statute: text('statute'),
    note: text('note'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('retention_rows_type').on(t.planId, t.recordType),
    index('retention_rows_position').on(t.planId, t.position),
    oneOf('retention_rows_outcome', t.outcome, retentionOutcomes),
    oneOf('retention_rows_period_unit', t.periodUnit, periodUnits),
    oneOf('retention_rows_counts_from', t.countsFrom, periodStarts),
    oneOf('retention_rows_registration', t.registration, registrations),
    oneOf('retention_rows_medium', t.medium, recordMedia),
    oneOf('retention_rows_copy_kind', t.copyKind, copyKinds),
    oneOf('retention_rows_transfer_unit', t.transferUnit, periodUnits),
    oneOf(
      'retention_rows_transfer_counts_from',
      t.transferCountsFrom,
      periodStarts.filter(start => start !== 'obsolete')
    ),
    check('retention_rows_disposed', sql`(${t.outcome} = 'dispose') = (${t.countsFrom} is not null)`),
    check(
      'retention_rows_period',
      sql`(${t.periodAmount} is null) = (${t.periodUnit} is null) and (${t.periodAmount} is null) = (coalesce(${t.countsFrom}, 'obsolete') = 'obsolete')`
    ),
    check('retention_rows_period_amount', sql`${t.periodAmount} between 0 and 999`),
    check(
      'retention_rows_transfer',
      sql`(${t.transferAmount} is null) = (${t.transferUnit} is null) and (${t.transferAmount} is null) = (${t.transferCountsFrom} is null)`
    ),
    check('retention_rows_transfer_amount', sql`${t.transferAmount} between 0 and 999`)
  ]
)

/** What may not be disposed of for now, whatever the plan says (gallringsstopp). It is lifted, never deleted. */
export const legalHolds = sqliteTable(
  'legal_holds',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id').references(() => cases.id),
    recordId: text('record_id').references(() => records.id),
    reason: text('reason').notNull(),
    placedOn: text('placed_on').notNull(),
    liftedOn: text('lifted_on')
  },
  t => [
    uniqueIndex('legal_holds_live_of_case')
      .on(t.caseId)
      .where(sql`${t.liftedOn} is null`),
    uniqueIndex('legal_holds_live_of_record')
      .on(t.recordId)
      .where(sql`${t.liftedOn} is null`),
    check('legal_holds_one_subject', sql`(${t.caseId} is null) <> (${t.recordId} is null)`),
    check('legal_holds_days', sql`${t.liftedOn} >= ${t.placedOn}`)
  ]
)
