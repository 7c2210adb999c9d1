import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'

export const legalKinds = ['assembly', 'board', 'committee', 'officials'] as const
export const decisionVerbs = ['beslutade', 'beslutar'] as const
export const quorumRules = ['more-than-half', 'every-member'] as const
export const signaturePlaces = ['first-page', 'last-page'] as const

/** Organs that meet, each with its rule profile. */
export const organs = sqliteTable(
  'organs',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    genitive: text('genitive').notNull(),
    abbreviation: text('abbreviation'),
    legalKind: text('legal_kind', { enum: legalKinds }).notNull(),
    decisionVerb: text('decision_verb', { enum: decisionVerbs }).notNull(),
    preparesForId: text('prepares_for_id').references((): AnySQLiteColumn => organs.id),
    approverCount: integer('approver_count').notNull(),
    isAnnounced: integer('is_announced', { mode: 'boolean' }).notNull(),
    isAppealable: integer('is_appealable', { mode: 'boolean' }).notNull(),
    /** Whether its announcements stand on our own board on the web. */
    publishesBoard: integer('publishes_board', { mode: 'boolean' }).notNull().default(false),
    /** Whether its approved minutes may be read on that board (KL 8:10 p. 4). */
    publishesMinutes: integer('publishes_minutes', { mode: 'boolean' }).notNull().default(false),
    /** The address of a board elsewhere (KL 8:9, 9:6 p. 10). */
    boardAddress: text('board_address'),
    /** Where its approved minutes are to be read (KL 8:12). */
    minutesKeptAt: text('minutes_kept_at'),
    quorumRule: text('quorum_rule', { enum: quorumRules }).notNull(),
    /** How many members it has, where that is not how many are elected. */
    seatCount: integer('seat_count'),
    sectionStartsPage: integer('section_starts_page', { mode: 'boolean' }).notNull(),
    signaturePlace: text('signature_place', { enum: signaturePlaces }).notNull(),
    /** Made by an import; a person has not looked at its profile yet. */
    isDraft: integer('is_draft', { mode: 'boolean' }).notNull().default(false),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('organs_name').on(t.name),
    oneOf('organs_legal_kind', t.legalKind, legalKinds),
    oneOf('organs_decision_verb', t.decisionVerb, decisionVerbs),
    oneOf('organs_quorum_rule', t.quorumRule, quorumRules),
    oneOf('organs_signature_place', t.signaturePlace, signaturePlaces),
    check('organs_seat_count', sql`${t.seatCount} between 1 and 999`),
    check('organs_approver_count', sql`${t.approverCount} between 0 and 4`),
    check('organs_prepares_for_another', sql`${t.preparesForId} is null or ${t.preparesForId} <> ${t.id}`)
  ]
)
