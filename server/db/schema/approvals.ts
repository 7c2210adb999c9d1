import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { files } from './files.ts'
import { matters, meetings } from './meetings.ts'
import { oneOf } from './checks.ts'
import { persons } from './people.ts'

export const signerRoles = ['chair', 'secretary', 'approver'] as const

/**
 * Approvals (justeringar) of sealed minutes, or of some of their §§ at once: what is signed, and the day the last required
 * person had signed (KL 5:69).
 */
export const approvals = sqliteTable(
  'approvals',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    /** The file that is signed. */
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    createdAt: text('created_at').notNull(),
    /** The minutes of the §§ that are approved at once, as they were sealed; null for the whole minutes. */
    excerpt: text('excerpt', { mode: 'json' }).$type<Record<string, unknown>>(),
    approvedOn: text('approved_on'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('approvals_of_whole_minutes')
      .on(t.meetingId)
      .where(sql`${t.excerpt} is null`),
    index('approvals_of_meeting').on(t.meetingId)
  ]
)

/** The §§ that are approved at once (omedelbar justering), each in one approval of its own: locked from then on. */
export const immediateParagraphs = sqliteTable(
  'immediate_paragraphs',
  {
    matterId: text('matter_id')
      .primaryKey()
      .references(() => matters.id),
    approvalId: text('approval_id')
      .notNull()
      .references(() => approvals.id)
  },
  t => [index('immediate_paragraphs_of_approval').on(t.approvalId)]
)

/** Those who must sign, and what each has done: signed, or refused with the reason. */
export const approvalSigners = sqliteTable(
  'approval_signers',
  {
    id: text('id').primaryKey(),
    approvalId: text('approval_id')
      .notNull()
      .references(() => approvals.id),
    position: integer('position').notNull(),
    role: text('role', { enum: signerRoles }).notNull(),
    name: text('name').notNull(),
    personId: text('person_id').references(() => persons.id),
    /** "§§ 73–80" for one who signs for a part. */
    paragraphs: text('paragraphs'),
    signedOn: text('signed_on'),
    refusedOn: text('refused_on'),
    /** Why somebody refuses to sign. */
    reason: text('reason'),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('approval_signers_place').on(t.approvalId, t.position),
    index('approval_signers_person').on(t.personId),
    oneOf('approval_signers_role', t.role, signerRoles),
    check('approval_signers_one_answer', sql`${t.signedOn} is null or ${t.refusedOn} is null`),
    check('approval_signers_refusal', sql`(${t.refusedOn} is null) = (${t.reason} is null)`)
  ]
)

export const signedComparisons = ['same-file', 'same-text', 'other-text', 'unread'] as const

/** Files that came back signed from another service, held against the file that was sealed. */
export const signedFiles = sqliteTable(
  'signed_files',
  {
    id: text('id').primaryKey(),
    approvalId: text('approval_id')
      .notNull()
      .references(() => approvals.id),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    fileName: text('file_name').notNull(),
    comparison: text('comparison', { enum: signedComparisons }).notNull(),
    /** Words that only the signed file has, and that only the sealed one has: the first of each, as read. */
    added: text('added').notNull().default(''),
    missing: text('missing').notNull().default(''),
    receivedAt: text('received_at').notNull()
  },
  t => [
    uniqueIndex('signed_files_content').on(t.approvalId, t.sha256),
    oneOf('signed_files_comparison', t.comparison, signedComparisons)
  ]
)
