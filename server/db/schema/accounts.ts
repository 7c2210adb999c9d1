import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'
import { persons } from './people.ts'

/** A person's way in. Without a password hash the account has not been taken into use. */
export const accounts = sqliteTable(
  'accounts',
  {
    personId: text('person_id')
      .primaryKey()
      .references(() => persons.id),
    /** In lower case: one address is one account, however it is typed. */
    email: text('email').notNull(),
    passwordHash: text('password_hash'),
    passwordChangedAt: text('password_changed_at'),
    /** Encrypted with the key of the data folder. */
    totpSecret: text('totp_secret'),
    totpConfirmedAt: text('totp_confirmed_at'),
    /** The 30 seconds that a code was last taken for: a code works once. */
    totpLastStep: integer('totp_last_step').notNull().default(0),
    /** Mailed what waits, once a day at most. */
    wantsDigest: integer('wants_digest', { mode: 'boolean' }).notNull().default(true),
    disabledAt: text('disabled_at'),
    createdAt: text('created_at').notNull(),
    revision: integer('revision').notNull().default(1)
  },
  t => [
    uniqueIndex('accounts_email').on(t.email),
    check('accounts_email_is_lower_case', sql`${t.email} = lower(${t.email})`),
    check('accounts_totp', sql`${t.totpConfirmedAt} is null or ${t.totpSecret} is not null`)
  ]
)

/** One of ten codes that each replace the second factor once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    sha256: text('sha256').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => accounts.personId),
    usedAt: text('used_at')
  },
  t => [index('recovery_codes_of_person').on(t.personId)]
)

export const signInMethods = ['password', 'link', 'set-up', 'single-sign-on'] as const

/** Who is signed in, where and until when. The secret in the cookie is stored hashed, and changes while it is used. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    sha256: text('sha256').notNull(),
    /** The secret before this one: requests that were under way when it changed still hold for a moment. */
    previousSha256: text('previous_sha256'),
    rotatedAt: text('rotated_at').notNull(),
    method: text('method', { enum: signInMethods }).notNull(),
    userAgent: text('user_agent').notNull(),
    address: text('address').notNull(),
    startedAt: text('started_at').notNull(),
    seenAt: text('seen_at').notNull(),
    endedAt: text('ended_at')
  },
  t => [
    uniqueIndex('sessions_sha256').on(t.sha256),
    index('sessions_previous').on(t.previousSha256),
    index('sessions_of_person').on(t.personId),
    oneOf('sessions_method', t.method, signInMethods)
  ]
)

/** Failed sign-ins by account name or by network address, both hashed, whether the account exists or not. */
export const signInFailures = sqliteTable('sign_in_failures', {
  sha256: text('sha256').primaryKey(),
  count: integer('count').notNull(),
  lastAt: text('last_at').notNull(),
  /** Until then nothing is tried. */
  waitUntil: text('wait_until').notNull()
})
