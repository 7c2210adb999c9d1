import { and, asc, eq, gt, inArray, lte, max, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { cases, records, trail } = schema

/** An event of the trail that is about a case or a record; `recordId` is null for a case. */
export type RegisterEvent = Awaited<ReturnType<typeof eventsWithin>>[number]

type Wanted = { verbs: readonly string[]; after: number; limit: number }

/** So many events of the trail, of whatever kind, are looked at in one go: reading is one turn of the loop. */
const lookedAtOnce = 20_000

/** The next events after a number of the trail; `reached` is the last that was looked at; `isBeyond` says that the trail is shorter. */
export const findRegisterEvents = async (
  store: Store,
  { verbs, after, limit }: Wanted
): Promise<{ events: RegisterEvent[]; reached: number; hasMore: boolean; isBeyond: boolean }> => {
  // Read first: what is written meanwhile has higher numbers, and comes next time.
  const [{ last } = { last: 0 }] = await store.read.select({ last: max(trail.sequence) }).from(trail)
  const end = Math.min(last ?? 0, after + lookedAtOnce)
  if (end <= after) return { events: [], reached: after, hasMore: false, isBeyond: after > (last ?? 0) }
  const events = await eventsWithin(store, verbs, { after, end, limit })
  const reached = events.length === limit ? events.at(-1)!.sequence : end
  return { events, reached, hasMore: reached < (last ?? 0), isBeyond: false }
}

const eventsWithin = (
  { read }: Store,
  verbs: readonly string[],
  { after, end, limit }: { after: number; end: number; limit: number }
) =>
  read
    .select({
      sequence: trail.sequence,
      verb: trail.verb,
      at: trail.at,
      caseId: cases.id,
      dnr: cases.dnr,
      recordId: records.id,
      runningNumber: records.runningNumber
    })
    .from(trail)
    .leftJoin(records, eq(records.id, trail.objectId))
    .innerJoin(cases, eq(cases.id, sql`coalesce(${records.caseId}, ${trail.objectId})`))
    .where(and(gt(trail.sequence, after), lte(trail.sequence, end), inArray(trail.verb, [...verbs])))
    .orderBy(asc(trail.sequence))
    .limit(limit)
