import { asc, count, gt } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { latestAnchor } from './anchor.ts'
import { retentionOf, type EventType } from './event-types.ts'
import { recordEvent } from './record-event.ts'
import { appendToTrail } from './trail-store.ts'

const { events } = schema

/**
 * Copies the events of before the trail into it, once, with their own times and actors. Does nothing when the trail has begun,
 * and nothing in a database that is new.
 */
export const adoptEarlierEvents = async (ctx: Context): Promise<void> => {
  // Looked at first without a transaction: it is so at every start but one.
  if (!(await hasEarlierEventsOnly(ctx.store))) return
  await inTransaction(ctx, async tx => {
    if (!(await hasEarlierEventsOnly(tx.store))) return
    let adopted = 0
    for (let page = await earlierEvents(tx.store, 0); page.length > 0;) {
      for (const event of page) await appendToTrail(tx.store, inTrail(event))
      adopted += page.length
      page = await earlierEvents(tx.store, page.at(-1)!.sequence)
    }
    await recordEvent(tx, 'trail.adopted', 'trail', { after: { events: adopted } })
  })
}

const hasEarlierEventsOnly = async (store: Store): Promise<boolean> => {
  if (await latestAnchor(store)) return false
  const [earlier] = await store.read.select({ count: count() }).from(events)
  return earlier!.count > 0
}

type EarlierEvent = typeof events.$inferSelect

const earlierEvents = ({ read }: Store, after: number): Promise<EarlierEvent[]> =>
  read.select().from(events).where(gt(events.sequence, after)).orderBy(asc(events.sequence)).limit(1000)

const inTrail = ({ at, actor, actorId, type, subjectId, data }: EarlierEvent) => ({
  at,
  actorId: actorId ?? (actor === 'ingen' ? 'nobody' : `system:${actor}`),
  verb: type,
  objectId: subjectId,
  withinId: null,
  isSecret: false,
  retention: retentionOf(type as EventType),
  payload: JSON.stringify({ after: data })
})
