import { randomBytes } from 'node:crypto'
import { desc, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Instant } from '../shared/dates.ts'
import type { Retention } from './event-types.ts'
import { chainStart, hashOfEvent, hashOfPayload } from './trail-hash.ts'

const { trail, trailPayloads } = schema

export type TrailEvent = {
  at: Instant
  /** A person's id, `system:NAME`, or `nobody`. */
  actorId: string
  verb: string
  objectId: string
  withinId: string | null
  isSecret: boolean
  retention: Retention
  /** JSON, hashed and kept as this text. */
  payload: string
}

/** Writes an event at the end of the chain, in the transaction that is open; answers its number. */
export const appendToTrail = async ({ write }: Store, event: TrailEvent): Promise<number> => {
  const [last] = await lastEvent(write).execute()
  const { isSecret, retention, payload, ...told } = event
  const salt = randomBytes(16).toString('hex')
  const sequence = (last?.sequence ?? 0) + 1
  const payloadSha256 = hashOfPayload({ salt, isSecret: Number(isSecret), retention, payload })
  const row = { ...told, sequence, payloadSha256 }
  await newEvent(write).execute({ ...row, hash: hashOfEvent(last?.hash ?? chainStart, row) })
  await newPayload(write).execute({ sequence, salt, isSecret, retention, payload })
  return sequence
}

const lastEvent = prepared(db =>
  db
    .select({ sequence: trail.sequence, hash: trail.hash })
    .from(trail)
    .orderBy(desc(trail.sequence))
    .limit(1)
    .prepare()
)

const newEvent = prepared(db =>
  db
    .insert(trail)
    .values({
      sequence: sql.placeholder('sequence'),
      at: sql.placeholder('at'),
      actorId: sql.placeholder('actorId'),
      verb: sql.placeholder('verb'),
      objectId: sql.placeholder('objectId'),
      withinId: sql.placeholder('withinId'),
      payloadSha256: sql.placeholder('payloadSha256'),
      hash: sql.placeholder('hash')
    })
    .prepare()
)

const newPayload = prepared(db =>
  db
    .insert(trailPayloads)
    .values({
      sequence: sql.placeholder('sequence'),
      salt: sql.placeholder('salt'),
      isSecret: sql.placeholder('isSecret'),
      retention: sql.placeholder('retention'),
      payload: sql.placeholder('payload')
    })
    .prepare()
)
