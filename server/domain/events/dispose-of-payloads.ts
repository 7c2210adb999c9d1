import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Instant } from '../shared/dates.ts'
import { recordEvent } from './record-event.ts'

const { trail, trailDisposals, trailPayloads } = schema

// So many in one transaction: others write in between.
const atOnce = 1000

/**
 * Disposes of what events told once its time is out, two years after the event, in an event that names them; answers how many.
 * The chain verifies as before, since it holds the hash of what is gone.
 */
export const disposeOfPayloads = async (ctx: Context): Promise<number> => {
  let disposed = 0
  for (let count = atOnce; count === atOnce; disposed += count) {
    count = await inTransaction(ctx, disposeOfNext)
  }
  return disposed
}

const disposeOfNext = async (tx: Context): Promise<number> => {
  const { read, write } = tx.store
  const due = await read
    .select({ sequence: trail.sequence })
    .from(trailPayloads)
    .innerJoin(trail, eq(trail.sequence, trailPayloads.sequence))
    .where(and(eq(trailPayloads.retention, 'two-years'), lte(trail.at, twoYearsBefore(tx.now))))
    .orderBy(asc(trail.sequence))
    .limit(atOnce)
  const sequences = due.map(({ sequence }) => sequence)
  if (sequences.length === 0) return 0
  const disposedBy = await recordEvent(tx, 'trail.disposed', 'trail', { after: { sequences } })
  await write.insert(trailDisposals).values(sequences.map(sequence => ({ sequence, disposedBy })))
  await write.delete(trailPayloads).where(inArray(trailPayloads.sequence, sequences))
  return sequences.length
}

/** Before the same day and time two years back. As text: 29 February needs no calendar to be compared. */
export const twoYearsBefore = (at: Instant): Instant => `${Number(at.slice(0, 4)) - 2}${at.slice(4)}`
