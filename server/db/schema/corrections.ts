import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { approvals, approvalSigners } from './approvals.ts'
import { oneOf } from './checks.ts'
import { files } from './files.ts'
import { matters } from './meetings.ts'

export const correctionKinds = ['writing-slip', 'counting-slip', 'oversight'] as const
export const correctionStates = ['proposed', 'in-effect', 'refused', 'withdrawn'] as const

/** Corrections (rättelser) of approved minutes, made by those who signed them. What has ended stays as it ended. */
export const corrections = sqliteTable(
  'corrections',
  {
    id: text('id').primaryKey(),
    approvalId: text('approval_id')
      .notNull()
      .references(() => approvals.id),
    kind: text('kind', { enum: correctionKinds }).notNull(),
    state: text('state', { enum: correctionStates }).notNull(),
    proposedAt: text('proposed_at').notNull(),
    proposedBy: text('proposed_by').notNull(),
    /** The day the last of them agreed. */
    correctedOn: text('corrected_on'),
    /** The minutes as corrected, and the file that supersedes the one before it. */
    minutes: text('minutes', { mode: 'json' }).$type<Record<string, unknown>>(),
    sha256: text('sha256').references(() => files.sha256),
    endedAt: text('ended_at'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    index('corrections_of_approval').on(t.approvalId, t.proposedAt),
    uniqueIndex('corrections_one_at_a_time')
      .on(t.approvalId)
      .where(sql`${t.state} = 'proposed'`),
    oneOf('corrections_kind', t.kind, correctionKinds),
    oneOf('corrections_state', t.state, correctionStates),
    check('corrections_ended', sql`(${t.state} = 'proposed') = (${t.endedAt} is null)`),
    check(
      'corrections_in_effect',
      sql`(${t.state} = 'in-effect') = (${t.correctedOn} is not null) and (${t.correctedOn} is null) = (${t.minutes} is null) and (${t.correctedOn} is null) = (${t.sha256} is null)`
    )
  ]
)

/** What is corrected: the words as they stand, once, in a § or outside the §§, and the words that come instead. */
export const correctionChanges = sqliteTable(
  'correction_changes',
  {
    id: text('id').primaryKey(),
    correctionId: text('correction_id')
      .notNull()
      .references(() => corrections.id),
    position: integer('position').notNull(),
    matterId: text('matter_id').references(() => matters.id),
    was: text('was').notNull(),
    becomes: text('becomes').notNull()
  },
  t => [
    uniqueIndex('correction_changes_place').on(t.correctionId, t.position),
    check('correction_changes_differ', sql`length(${t.was}) > 0 and ${t.was} <> ${t.becomes}`)
  ]
)

/** Those who signed what is corrected, and what each has answered. */
export const correctionSigners = sqliteTable(
  'correction_signers',
  {
    id: text('id').primaryKey(),
    correctionId: text('correction_id')
      .notNull()
      .references(() => corrections.id),
    signerId: text('signer_id')
      .notNull()
      .references(() => approvalSigners.id),
    signedOn: text('signed_on'),
    refusedOn: text('refused_on'),
    reason: text('reason'),
    /** When it was an act of one's own in the system. */
    signedAt: text('signed_at'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('correction_signers_once').on(t.correctionId, t.signerId),
    check('correction_signers_one_answer', sql`${t.signedOn} is null or ${t.refusedOn} is null`),
    check('correction_signers_refusal', sql`(${t.refusedOn} is null) = (${t.reason} is null)`),
    check('correction_signers_own', sql`${t.signedAt} is null or ${t.signedOn} is not null`)
  ]
)
