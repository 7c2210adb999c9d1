import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { persons } from './people.ts'

export const tokenScopes = [
  'read-organisation',
  'read-minutes',
  'write-minutes',
  'read-register',
  'write-register',
  'read-secret',
  'read-trail',
  'administer'
] as const
export type TokenScope = (typeof tokenScopes)[number]

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
    /** What the token may do of what its person may do. */
    scopes: text('scopes', { mode: 'json' })
      .$type<TokenScope[]>()
      .notNull()
      .default([...tokenScopes]),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at'),
    lastUsedAt: text('last_used_at'),
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
