import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { cases } from './cases.ts'
import { oneOf } from './checks.ts'

export const entryKinds = ['case', 'record'] as const

/**
 * What can be found: every case and record, with what it is filtered by. Its words are in the full text tables under the same
 * id, which is made of the day: the order of the ids is the order of the days.
 */
export const searchEntries = sqliteTable(
  'search_entries',
  {
    id: integer('id').primaryKey(),
    kind: text('kind', { enum: entryKinds }).notNull(),
    objectId: text('object_id').notNull(),
    caseId: text('case_id')
      .notNull()
      .references(() => cases.id),
    direction: text('direction'),
    recordType: text('record_type'),
    status: text('status').notNull(),
    officerId: text('officer_id'),
    caseOfficerId: text('case_officer_id'),
    classificationCode: text('classification_code'),
    isMarked: integer('is_marked', { mode: 'boolean' }).notNull()
  },
  t => [
    uniqueIndex('search_entries_object').on(t.objectId),
    index('search_entries_of_case').on(t.caseId, t.id),
    index('search_entries_kind').on(t.kind, t.direction, t.id),
    index('search_entries_type').on(t.recordType, t.id),
    index('search_entries_status').on(t.status, t.id),
    index('search_entries_officer').on(t.officerId, t.id),
    index('search_entries_classification').on(t.classificationCode, t.id),
    oneOf('search_entries_kind_of_entry', t.kind, entryKinds)
  ]
)

// Triggers on search_entries keep these two: to count what 5,000 hits have in common, SQLite reads a page of the wide table for each.

/** What entries can have in common, each once: kind, direction, record type, status, officer as a JSON array. */
export const facetSets = sqliteTable(
  'facet_sets',
  { id: integer('id').primaryKey(), facets: text('facets').notNull() },
  t => [uniqueIndex('facet_sets_facets').on(t.facets)]
)

/** Which of them an entry has, under its id. */
export const entryFacets = sqliteTable('entry_facets', {
  id: integer('id').primaryKey(),
  setId: integer('set_id')
    .notNull()
    .references(() => facetSets.id)
})
