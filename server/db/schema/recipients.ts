import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { matters } from './meetings.ts'
import { organs } from './organs.ts'

export const standingDocuments = ['minutes', 'summary'] as const

/** To whom a § is sent when it has been decided ("Beslutet skickas till"); by mail where there is an address. */
export const decisionRecipients = sqliteTable(
  'decision_recipients',
  {
    id: text('id').primaryKey(),
    matterId: text('matter_id')
      .notNull()
      .references(() => matters.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    email: text('email')
  },
  t => [
    index('decision_recipients_of_matter').on(t.matterId, t.position),
    check('decision_recipients_email', sql`${t.email} is null or ${t.email} like '_%@_%'`)
  ]
)

/** Who gets a document after every meeting of an organ, for their information. */
export const standingRecipients = sqliteTable(
  'standing_recipients',
  {
    id: text('id').primaryKey(),
    organId: text('organ_id')
      .notNull()
      .references(() => organs.id),
    document: text('document', { enum: standingDocuments }).notNull(),
    name: text('name').notNull(),
    email: text('email').notNull()
  },
  t => [
    uniqueIndex('standing_recipients_once').on(t.organId, t.document, t.email),
    oneOf('standing_recipients_document', t.document, standingDocuments),
    check('standing_recipients_email', sql`${t.email} like '_%@_%'`)
  ]
)
