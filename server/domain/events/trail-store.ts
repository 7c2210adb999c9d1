import { randomBytes } from 'node:crypto'
import { desc } from 'drizzle-orm'
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
export const appendToTrail = async ({ read, write }: Store, event: TrailEvent): Promise<number> => {
  const [last] = await read
    .select({ sequence: trail.sequence, hash: trail.hash })
    .from(trail)
    .orderBy(desc(trail.sequence))
    .limit(1)
  const { isSecret, retention, payload, ...told } = event
  const salt = randomBytes(16).toString('hex')
  const sequence = (last?.sequence ?? 0) + 1
  const payloadSha256 = hashOfPayload({ salt, isSecret: Number(isSecret), retention, payload })
  const row = { ...told, sequence, payloadSha256 }
  await write.insert(trail).values({ ...row, hash: hashOfEvent(last?.hash ?? chainStart, row) })
  await write.insert(trailPayloads).values({ sequence, salt, isSecret, retention, payload })
  return sequence
}
