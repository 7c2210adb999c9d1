import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { approvals, approvalSigners } from './approvals.ts'
import { oneOf } from './checks.ts'
import { organs } from './organs.ts'
import { persons } from './people.ts'

export const approvalWays = ['on-paper', 'elsewhere', 'in-system'] as const

/** How an organ's minutes are approved, each time it is decided; the last row is in force. */
export const approvalMethods = sqliteTable(
  'approval_methods',
  {
    id: text('id').primaryKey(),
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    position: integer('position').notNull(),
    method: text('method', { enum: approvalWays }).notNull(),
    /** The § that decided so (KL 5:69). */
    decidedById: text('decided_by_id').references(() => organs.id),
    decidedOn: text('decided_on'),
    decidedParagraph: text('decided_paragraph'),
    recordedAt: text('recorded_at').notNull()
  },
  t => [
    uniqueIndex('approval_methods_place').on(t.organId, t.position),
    oneOf('approval_methods_method', t.method, approvalWays),
    check(
      'approval_methods_decided',
      sql`(${t.decidedOn} is null) = (${t.decidedById} is null) and (${t.decidedOn} is null) = (${t.decidedParagraph} is null)`
    ),
    check('approval_methods_in_system', sql`${t.method} <> 'in-system' or ${t.decidedOn} is not null`)
  ]
)

/** Those who signed by an act of their own in the system: the file they signed, when, and by which decision. */
export const ownSignatures = sqliteTable('own_signatures', {
  signerId: text('signer_id')
    .primaryKey()
    .references(() => approvalSigners.id),
  approvalId: text('approval_id')
    .notNull()
    .references(() => approvals.id),
  personId: text('person_id')
    .notNull()
    .references(() => persons.id),
  sha256: text('sha256').notNull(),
  methodId: text('method_id')
    .notNull()
    .references(() => approvalMethods.id),
  signedAt: text('signed_at').notNull()
})
