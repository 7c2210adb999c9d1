import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, inject, test } from 'vitest'
import { migrateDatabase, migrationsFolder } from '../server/db/migrate.ts'
import { schema } from '../server/db/schema/schema.ts'
import { openWriter } from '../server/db/sqlite.ts'
import { openWorld } from './support/world.ts'

const newFolder = (): string => mkdtempSync(join(inject('testFolder'), 'migrations-'))

const openEmpty = () => openWriter(openWorld().databaseFile)

/** A copy of the migrations that a test can spoil, with a database that has run them. */
const migratedCopy = () => {
  const folder = newFolder()
  const database = join(newFolder(), 'test.sqlite')
  cpSync(migrationsFolder, folder, { recursive: true })
  migrateDatabase(database, folder)
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as Journal
  const saveJournal = () => writeFileSync(journalFile, JSON.stringify(journal))
  return { folder, database, journal, saveJournal, migrate: () => migrateDatabase(database, folder) }
}

type Journal = {
  entries: { idx: number; when: number; tag: string; version: string; breakpoints: boolean }[]
}

const addMigration = (
  { folder, journal, saveJournal }: ReturnType<typeof migratedCopy>,
  sql: string,
  when: number
) => {
  journal.entries.push({
    idx: journal.entries.length,
    when,
    tag: `9999_${journal.entries.length}`,
    version: '6',
    breakpoints: true
  })
  writeFileSync(join(folder, `${journal.entries.at(-1)!.tag}.sql`), sql)
  saveJournal()
}

const farFuture = 9_000_000_000_000

test('migrating again changes nothing', () => {
  const copy = migratedCopy()
  copy.migrate()
})

test('a migration that was edited after it was run stops the start', () => {
  const copy = migratedCopy()
  const first = join(copy.folder, `${copy.journal.entries[0]!.tag}.sql`)
  writeFileSync(first, `${readFileSync(first, 'utf8')}\n-- a small improvement`)
  expect(copy.migrate).toThrow(/was edited after it was run/)
})

test('a migration slipped in with an older time, which the migrator would skip, stops the start', () => {
  const copy = migratedCopy()
  addMigration(copy, 'create table late (id text)', copy.journal.entries[0]!.when + 1)
  expect(copy.migrate).toThrow(/out of order/)
})

test('a migration slipped in between two that were run stops the start, its time in order or not', () => {
  const copy = migratedCopy()
  addMigration(copy, 'create table late (id text)', copy.journal.entries[1]!.when - 1)
  copy.journal.entries.splice(1, 0, ...copy.journal.entries.splice(-1))
  copy.saveJournal()
  expect(copy.migrate).toThrow(/was edited after it was run/)
})

test('a database from a newer version stops the start', () => {
  const copy = migratedCopy()
  copy.journal.entries.pop()
  copy.saveJournal()
  expect(copy.migrate).toThrow(/newer version/)
})

test('a migration that rebuilds a table loses no child row', () => {
  const copy = migratedCopy()
  const db = openWriter(copy.database)
  db.exec(`insert into persons (id, name) values ('p', 'Pia');
    insert into access_tokens (id, person_id, label, sha256, created_at) values ('t', 'p', 'x', 'y', '2026-01-01')`)
  db.close()
  addMigration(
    copy,
    `create table new_persons (id text primary key not null, name text not null);--> statement-breakpoint
insert into new_persons select id, name from persons;--> statement-breakpoint
drop table persons;--> statement-breakpoint
alter table new_persons rename to persons;`,
    farFuture
  )
  copy.migrate()
  const after = openWriter(copy.database)
  expect(after.prepare('select person_id from access_tokens').all()).toEqual([{ person_id: 'p' }])
  after.close()
})

test('appeals, choices and legal force of a database made before delegationsbeslut had them are kept, with every guard', () => {
  const copy = migratedCopy()
  const at = copy.journal.entries.findIndex(({ tag }) =>
    tag.endsWith('a-delegated-decision-gains-legal-force')
  )
  const later = copy.journal.entries.splice(at)
  copy.saveJournal()
  const database = join(newFolder(), 'earlier.sqlite')
  migrateDatabase(database, copy.folder)
  const before = openWriter(database)
  before.exec(`insert into organs (id, name, genitive, legal_kind, decision_verb, approver_count, is_announced, is_appealable, quorum_rule, section_starts_page, signature_place)
      values ('o', 'Direktionen', 'Direktionens', 'assembly', 'beslutar', 1, 1, 1, 'more-than-half', 0, 'last-page');
    insert into meetings (id, organ_id, first_on, last_on, state, changed_at) values ('m', 'o', '2026-01-08', '2026-01-08', 'planned', 'x');
    insert into sections (id, meeting_id, position) values ('s', 'm', 0);
    insert into matters (id, meeting_id, section_id, position, title) values ('a', 'm', 's', 0, 'A'), ('b', 'm', 's', 1, 'B');
    insert into files (sha256, size, media_type, created_at) values ('${'f'.repeat(64)}', 1, 'x', 'x');
    insert into approvals (id, meeting_id, sha256, created_at, approved_on) values ('x', 'm', '${'f'.repeat(64)}', 'x', '2026-01-08');
    insert into announcements (id, approval_id, announced_on, announced_at, kept_at, last_appeal_on, down_from_on)
      values ('x', 'x', '2026-01-08', 'x', 'X', '2026-01-29', '2026-01-30');
    insert into appeals (id, matter_id, received_on, appellant, court, judged_on, outcome, revision)
      values ('p', 'a', '2026-01-20', 'X', 'Y', '2026-02-01', 'rejected', 3);
    insert into appealabilities values ('a', 0, 0, 'X', 'x', 'Y'), ('a', 1, 1, 'Z', 'x', 'Y');
    insert into legal_forces values ('a', '2026-02-20', 'judgment', 'x', 'Y'), ('b', '2026-01-30', 'no-appeal', 'x', 'Y');`)
  const rowsOf = (db: typeof before, table: string) => db.prepare(`select * from ${table}`).all() as object[]
  const tables = ['appeals', 'appealabilities', 'legal_forces']
  const kept = tables.map(table => rowsOf(before, table))
  before.close()
  copy.journal.entries.push(...later)
  copy.saveJournal()
  migrateDatabase(database, copy.folder)
  const after = openWriter(database)
  expect(tables.map(table => rowsOf(after, table))).toEqual(
    kept.map(rows => rows.map(row => ({ ...row, delegated_decision_id: null })))
  )
  for (const change of [
    `delete from appeals`,
    `update appeals set matter_id = 'b'`,
    `update appealabilities set reason = 'W'`,
    `delete from appealabilities`,
    `insert into appealabilities values ('b', null, 0, 0, 'X', 'x', 'Y')`,
    `update legal_forces set basis = 'judgment'`,
    `delete from legal_forces`
  ])
    expect(() => after.exec(change), change).toThrow()
  after.close()
})

test('a migration that leaves a row without its parent stops the start', () => {
  const copy = migratedCopy()
  const db = openWriter(copy.database)
  db.exec(`insert into persons (id, name) values ('p', 'Pia');
    insert into access_tokens (id, person_id, label, sha256, created_at) values ('t', 'p', 'x', 'y', '2026-01-01')`)
  db.close()
  addMigration(copy, `delete from persons where id = 'p'`, farFuture)
  expect(copy.migrate).toThrow(/without their parent/)
})

test('the database has the columns that the schema names, and no others', () => {
  const db = openEmpty()
  for (const table of Object.values(schema) as SQLiteTable[]) {
    const { name, columns } = getTableConfig(table)
    const wanted = columns.map(
      column => `${column.name} ${column.getSQLType()} ${column.notNull ? 'not null' : ''}`
    )
    const rows = db.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number }[]
    const found = rows.map(row => `${row.name} ${row.type.toLowerCase()} ${row.notnull ? 'not null' : ''}`)
    expect(found.toSorted(), name).toEqual(wanted.toSorted())
  }
  db.close()
})

test('the database has the indexes, checks and foreign keys that the schema names', () => {
  const db = openEmpty()
  for (const table of Object.values(schema) as SQLiteTable[]) {
    const { name, indexes, checks, foreignKeys } = getTableConfig(table)
    const { sql } = db.prepare('select sql from sqlite_master where name = ?').get(name) as { sql: string }
    const found = db
      .prepare("select name from sqlite_master where type = 'index' and tbl_name = ? and sql is not null")
      .all(name)
    expect(found.map(row => (row as { name: string }).name).toSorted(), name).toEqual(
      indexes.map(({ config }) => config.name).toSorted()
    )
    for (const check of checks) expect(sql).toContain(`CONSTRAINT "${check.name}" CHECK`)
    // A key of two columns has two rows.
    const keys = db.pragma(`foreign_key_list(${name})`) as { id: number }[]
    expect(new Set(keys.map(({ id }) => id)).size, name).toBe(foreignKeys.length)
  }
  db.close()
})

test('no foreign key cascades: a row with children stays', () => {
  const db = openEmpty()
  const tables = db.prepare("select name from sqlite_master where type = 'table'").all() as { name: string }[]
  const actions = tables.flatMap(
    ({ name }) => db.pragma(`foreign_key_list(${name})`) as { on_delete: string }[]
  )
  expect(actions.length).toBeGreaterThan(20)
  expect([...new Set(actions.map(({ on_delete }) => on_delete))]).toEqual(['NO ACTION'])
  db.close()
})

test('the words of the register lie in tables of their own for each group of readers; Drizzle knows nothing of them', () => {
  const db = openEmpty()
  const found = db
    .prepare("select name from sqlite_master where sql like 'create virtual table%' order by name")
    .all()
  expect(found.map(row => (row as { name: string }).name)).toEqual([
    'search_internal',
    'search_protected',
    'search_public',
    'search_working'
  ])
  db.close()
})

test('every trigger that guards the register is there; a rebuild of a table would drop its own', () => {
  const db = openEmpty()
  const found = db.prepare("select name from sqlite_master where type = 'trigger' order by name").all()
  expect(found.map(row => (row as { name: string }).name)).toEqual(requiredTriggers.toSorted())
  db.close()
})

const frozenWithTheMinutes = [
  'sections',
  'matters',
  'attendances',
  'paragraph_texts',
  'appendices',
  'decision_blocks',
  'clauses',
  'motions',
  'propositions',
  'votes',
  'ballot_sums',
  'statements',
  'recusals',
  'presence_notes',
  'decision_reports'
]
const neverReplaced = [
  'meetings',
  'sections',
  'matters',
  'attendances',
  'appendices',
  'decision_blocks',
  'clauses',
  'cases',
  'motions',
  'propositions',
  'votes',
  'ballot_sums',
  'statements',
  'recusals'
]
const immediatelyFrozen = frozenWithTheMinutes.filter(table => table !== 'sections' && table !== 'matters')
const requiredTriggers = [
  ...immediatelyFrozen.flatMap(table =>
    ['insert', 'update', 'delete'].map(act => `${table}_immediate_refuse_${act}`)
  ),
  'approvals_keep_their_excerpt',
  'clause_versions_immediate_refuse_insert',
  'immediate_paragraphs_are_of_the_meeting',
  'immediate_paragraphs_never_replaced',
  'immediate_paragraphs_refuse_delete',
  'immediate_paragraphs_refuse_update',
  'immediate_reviews_of_what_goes_on',
  'matters_immediate_refuse_update',
  ...frozenWithTheMinutes.flatMap(table =>
    ['insert', 'update', 'delete'].map(act => `${table}_sealed_refuse_${act}`)
  ),
  ...neverReplaced.flatMap(table => [`${table}_never_replaced`, `${table}_keep_their_id`]),
  ...['matters', 'cases'].flatMap(table => [
    `${table}_number_follows_on_insert`,
    `${table}_number_follows_on_update`,
    `${table}_number_never_moves`,
    `${table}_number_never_deleted`
  ]),
  ...[
    'announcements',
    'appeals',
    'approval_methods',
    'approval_signers',
    'approvals',
    'legal_forces',
    'own_signatures',
    'review_comments',
    'review_texts',
    'review_verdicts',
    'signed_files'
  ].flatMap(table => [`${table}_never_replaced`, `${table}_never_deleted`]),
  'approval_methods_stay',
  'own_signatures_by_the_decided_way',
  'own_signatures_stay',
  'review_comments_of_those_who_approve',
  'review_comments_only_answered',
  'review_texts_stay',
  'review_verdicts_of_those_who_approve',
  'review_verdicts_stay',
  'announcements_of_the_approved',
  'announcements_only_taken_down',
  'approval_signers_stay',
  'appeals_stay',
  'approvals_stay',
  'ballot_sums_drawn_within_seats_on_insert',
  'ballot_sums_drawn_within_seats_on_update',
  'propositions_seats_for_the_drawn',
  'corrections_of_the_approved',
  'corrections_never_replaced',
  'corrections_never_deleted',
  'corrections_stay',
  'corrections_by_all_who_signed',
  'correction_changes_of_the_proposed',
  'correction_changes_never_deleted',
  'correction_changes_stay',
  'correction_signers_of_the_approval',
  'correction_signers_never_deleted',
  'correction_signers_stay',
  'publications_of_the_announced',
  'personal_data_decisions_stay',
  'appealabilities_before_legal_force',
  'appealabilities_refuse_update',
  'appealabilities_refuse_delete',
  'legal_forces_after_the_time_to_appeal',
  'legal_forces_stay',
  'case_notes_never_deleted',
  'case_notes_stay',
  'cases_counted',
  'cases_counted_anew',
  'cases_dnr_is_their_number',
  'cases_number_is_free',
  'decision_reports_once',
  'decision_reports_to_their_organ',
  'meeting_announcements_in_order',
  'meeting_announcements_never_deleted',
  'meeting_announcements_never_replaced',
  'meeting_announcements_of_what_is_to_come',
  'meeting_announcements_only_taken_down',
  'delegation_announcements_never_deleted',
  'delegation_announcements_never_replaced',
  'delegation_announcements_of_what_is_not_reported',
  'delegation_announcements_only_taken_down',
  'delegated_decisions_never_deleted',
  'delegated_decisions_never_replaced',
  'delegated_decisions_rest_on_their_organ',
  'delegated_decisions_rest_on_their_organ_still',
  'delegated_decisions_stay',
  'delegations_never_replaced',
  'delegations_never_to_a_group',
  'delegations_only_ended',
  'delegations_passed_on_where_they_may',
  'deliveries_never_deleted',
  'deliveries_never_replaced',
  'deliveries_only_sent',
  'clause_versions_never_deleted',
  'clause_versions_never_replaced',
  'clause_versions_sealed_refuse_insert',
  'clause_versions_stay',
  'events_never_replaced',
  'events_refuse_delete',
  'events_refuse_update',
  'files_never_replaced',
  'files_refuse_update',
  'legal_holds_never_deleted',
  'legal_holds_never_replaced',
  'legal_holds_only_lifted',
  'matters_imported_number_is_of_an_imported_meeting_on_insert',
  'matters_imported_number_is_of_an_imported_meeting_on_update',
  'matters_never_added_to_cancelled',
  'matters_number_is_free_on_insert',
  'matters_number_is_free_on_update',
  'matters_number_is_of_its_meeting',
  'matters_number_is_of_its_meeting_on_insert',
  'matters_of_cancelled_take_no_number',
  'matters_section_is_of_their_meeting_on_insert',
  'matters_section_is_of_their_meeting_on_update',
  'meetings_approved_after',
  'meetings_planned_approval_after',
  'meetings_cancelled_after_planning',
  'meetings_cancelled_never_deleted',
  'meetings_cancelled_stay',
  'meetings_cancelled_while_planned',
  'meetings_keep_organ_and_year',
  'meetings_sealed_have_every_number',
  'meetings_sealed_refuse_delete',
  'meetings_sealed_refuse_update',
  'meetings_state_follows',
  'record_files_never_deleted',
  'record_files_never_replaced',
  'record_files_stay',
  'search_entries_sorted',
  'signed_files_stay',
  'search_entries_unsorted',
  'search_entries_written_anew',
  'planned_days_stay',
  'planned_days_stay_on_delete',
  'planned_days_stay_on_insert',
  'records_counted',
  'records_counted_anew',
  'records_never_deleted',
  'records_never_replaced',
  'records_number_follows_on_insert',
  'records_number_never_moves',
  'retention_plans_never_deleted',
  'retention_plans_never_replaced',
  'retention_plans_stay',
  'retention_rows_never_deleted',
  'retention_rows_stay',
  'retention_rows_stay_on_insert',
  'sealed_minutes_refuse_delete',
  'sealed_minutes_refuse_insert',
  'sealed_minutes_refuse_update',
  'secrecy_marks_never_deleted',
  'secrecy_marks_never_replaced',
  'secrecy_marks_only_lifted',
  'sections_keep_their_meeting',
  'series_first_number_comes_first',
  'series_first_number_stands_on_delete',
  'series_first_number_stands_on_update',
  'trail_disposals_by_a_later_event',
  'trail_disposals_refuse_delete',
  'trail_disposals_refuse_update',
  'trail_grows_by_one',
  'trail_payloads_disposed_of_by_an_event',
  'trail_payloads_of_the_last_event',
  'trail_payloads_refuse_update',
  'trail_refuse_delete',
  'trail_refuse_update',
  'summonses_refuse_delete',
  'summonses_refuse_insert',
  'summonses_refuse_update',
  'year_plans_never_deleted',
  'year_plans_never_replaced',
  'year_plans_stay'
]
