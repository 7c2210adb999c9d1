import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { oneOf } from './checks.ts'

/**
 * Who did what to what and when, each row chained to the one before by its hash; append-only by trigger. It holds no
 * personal data but ids: those lie in the payload, which can be disposed of while the chain still verifies.
 */
export const trail = sqliteTable(
  'trail',
  {
    sequence: integer('sequence').primaryKey(),
    at: text('at').notNull(),
    /** A person's id, `system:NAME`, or `nobody`. */
    actorId: text('actor_id').notNull(),
    verb: text('verb').notNull(),
    objectId: text('object_id').notNull(),
    /** What the object belongs to: the meeting of a matter. */
    withinId: text('within_id'),
    payloadSha256: text('payload_sha256').notNull(),
    hash: text('hash').notNull()
  },
  t => [index('trail_of_object').on(t.objectId, t.sequence), index('trail_within').on(t.withinId, t.sequence)]
)

export const retentions = ['preserve', 'two-years'] as const

/** What an event tells: before, after and from where. All columns are under the hash in the chained row. */
export const trailPayloads = sqliteTable(
  'trail_payloads',
  {
    sequence: integer('sequence')
      .primaryKey()
      .references(() => trail.sequence),
    salt: text('salt').notNull(),
    isSecret: integer('is_secret', { mode: 'boolean' }).notNull(),
    retention: text('retention', { enum: retentions }).notNull(),
    /** JSON, kept as the text that was hashed. */
    payload: text('payload').notNull()
  },
  t => [oneOf('trail_payloads_retention', t.retention, retentions)]
)

/** The payloads that were disposed of, and by which event. */
export const trailDisposals = sqliteTable('trail_disposals', {
  sequence: integer('sequence')
    .primaryKey()
    .references(() => trail.sequence),
  disposedBy: integer('disposed_by')
    .notNull()
    .references(() => trail.sequence)
})
