import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { persons } from './people.ts'

/** Bearer tokens for programs, stored hashed. */
export const accessTokens = sqliteTable(
  'access_tokens',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    label: text('label').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: text('created_at').notNull(),
    revokedAt: text('revoked_at')
  },
  t => [uniqueIndex('access_tokens_sha256').on(t.sha256)]
)

export const signInLinkPurposes = ['sign-in', 'set-up'] as const

/** Links that work once, stored hashed. */
export const signInLinks = sqliteTable(
  'sign_in_links',
  {
    sha256: text('sha256').primaryKey(),
    purpose: text('purpose', { enum: signInLinkPurposes }).notNull(),
    personId: text('person_id').references(() => persons.id),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    usedAt: text('used_at')
  },
  t => [oneOf('sign_in_links_purpose', t.purpose, signInLinkPurposes)]
)
