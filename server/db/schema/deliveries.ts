import { sql } from 'drizzle-orm'
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { files } from './files.ts'
import { persons } from './people.ts'

/** Proof of what was sent by mail, when and to whom. Only the time it was sent is ever added. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    id: text('id').primaryKey(),
    /** What was sent, as it is registered: `summons:ID`. */
    documentKey: text('document_key').notNull(),
    /** The file that was sent, or that the mail leads to. */
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    personId: text('person_id').references(() => persons.id),
    name: text('name').notNull(),
    address: text('address').notNull(),
    queuedAt: text('queued_at').notNull(),
    /** When the mail server had taken it. */
    sentAt: text('sent_at')
  },
  t => [
    uniqueIndex('deliveries_once').on(t.documentKey, t.sha256, t.address),
    index('deliveries_person').on(t.personId),
    check('deliveries_address', sql`${t.address} like '_%@_%'`),
    check('deliveries_sent', sql`${t.sentAt} is null or ${t.sentAt} >= ${t.queuedAt}`)
  ]
)
