import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn
} from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { organs } from './organs.ts'
import { persons } from './people.ts'
import { registerImports } from './register-imports.ts'
import { numberOrigins } from './series.ts'

export const caseStatuses = ['open', 'closed', 'struck'] as const
export const initiatives = ['own', 'external'] as const

/** Cases (ärenden) under a dnr, NNN/YY: the year is the year the case was opened and never changes. */
export const cases = sqliteTable(
  'cases',
  {
    id: text('id').primaryKey(),
    year: integer('year').notNull(),
    number: integer('number').notNull(),
    dnr: text('dnr').notNull(),
    title: text('title').notNull(),
    /** What the public reads in the place of the title (OSL 5:2 second paragraph). */
    publicTitle: text('public_title'),
    classificationCode: text('classification_code'),
    status: text('status', { enum: caseStatuses }).notNull().default('open'),
    initiative: text('initiative', { enum: initiatives }).notNull().default('own'),
    officerId: text('officer_id').references((): AnySQLiteColumn => persons.id),
    /** Not known of a case that came by import. */
    openedOn: text('opened_on'),
    closedOn: text('closed_on'),
    struckReason: text('struck_reason'),
    /** Gathers records of one kind for a year (samlingsärende). */
    isCollecting: integer('is_collecting', { mode: 'boolean' }).notNull().default(false),
    /** The organ whose protokoll and kallelser the case gathers. */
    collectsForId: text('collects_for_id').references((): AnySQLiteColumn => organs.id),
    numberOrigin: text('number_origin', { enum: numberOrigins }).notNull(),
    /** The reading of a register that brought it. */
    registerImportId: text('register_import_id').references((): AnySQLiteColumn => registerImports.id),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('cases_number').on(t.year, t.number),
    uniqueIndex('cases_dnr').on(t.dnr),
    uniqueIndex('cases_collecting_of_organ')
      .on(t.collectsForId, t.year)
      .where(sql`${t.status} <> 'struck'`),
    index('cases_opened_on').on(t.openedOn, t.id),
    index('cases_closed_on').on(t.closedOn, t.id),
    index('cases_status').on(t.status, t.year, t.number),
    index('cases_officer').on(t.officerId),
    index('cases_register_import').on(t.registerImportId),
    index('cases_classification').on(t.classificationCode),
    oneOf('cases_number_origin', t.numberOrigin, numberOrigins),
    oneOf('cases_status', t.status, caseStatuses),
    oneOf('cases_initiative', t.initiative, initiatives),
    check('cases_opened', sql`${t.openedOn} is not null or ${t.numberOrigin} = 'imported'`),
    check('cases_closed', sql`(${t.status} = 'closed') = (${t.closedOn} is not null)`),
    check('cases_struck', sql`(${t.status} = 'struck') = (${t.struckReason} is not null)`),
    check('cases_days', sql`${t.closedOn} >= ${t.openedOn}`),
    check('cases_collecting', sql`${t.isCollecting} or ${t.collectsForId} is null`)
  ]
)

/** Whom a case is about or comes from (motpart). */
export const caseCounterparts = sqliteTable(
  'case_counterparts',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    position: integer('position').notNull(),
    name: text('name').notNull()
  },
  t => [index('case_counterparts_of_case').on(t.caseId, t.position)]
)

/** Two cases that belong together, the smaller id first. */
export const caseRelations = sqliteTable(
  'case_relations',
  {
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    relatedId: text('related_id')
      .notNull()
      .references(() => cases.id)
  },
  t => [
    primaryKey({ columns: [t.caseId, t.relatedId] }),
    index('case_relations_of_related').on(t.relatedId),
    check('case_relations_order', sql`${t.caseId} < ${t.relatedId}`)
  ]
)

/** Days on which somebody must look at the case again (bevakning). */
export const caseWatches = sqliteTable(
  'case_watches',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    watchOn: text('watch_on').notNull(),
    note: text('note').notNull(),
    doneOn: text('done_on')
  },
  t => [
    index('case_watches_of_case').on(t.caseId),
    index('case_watches_waiting')
      .on(t.watchOn)
      .where(sql`${t.doneOn} is null`)
  ]
)

/** What an officer wrote about the case (anteckning); never changed. */
export const caseNotes = sqliteTable(
  'case_notes',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    text: text('text').notNull(),
    /** Null where the system or an import wrote it. */
    writtenById: text('written_by_id').references(() => persons.id),
    writtenAt: text('written_at').notNull()
  },
  t => [index('case_notes_of_case').on(t.caseId, t.writtenAt)]
)

/** The numbers that others have for the case, as they write them. */
export const caseExternalNumbers = sqliteTable(
  'case_external_numbers',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    position: integer('position').notNull(),
    number: text('number').notNull(),
    holder: text('holder')
  },
  t => [
    index('case_external_numbers_of_case').on(t.caseId, t.position),
    index('case_external_numbers_number').on(t.number)
  ]
)
