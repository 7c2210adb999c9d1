import { and, asc, eq, gte, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { matters, standingItems } = schema

/** What decides where a matter stands: items of the template keep its order, at the head of the agenda or at its end. */
export type Placed = { sectionId: string; position: number; itemPosition: number | null; isLast: boolean }

/**
 * Before which matter of its heading a new one comes; undefined where it comes last. An item that begins the agenda comes after
 * those before it in the template, one that ends it before those after it, and everything else before what ends it.
 */
export const beforeWhich = <Other extends Placed>(
  own: Omit<Placed, 'position'>,
  others: readonly Other[]
): Other | undefined => {
  const same = others.filter(({ sectionId }) => sectionId === own.sectionId)
  const at = own.itemPosition
  if (at !== null && !own.isLast)
    return same.find(({ itemPosition, isLast }) => isLast || itemPosition === null || itemPosition > at)
  const ending = same.slice(same.findLastIndex(({ isLast }) => !isLast) + 1)
  return at === null ? ending[0] : ending.find(({ itemPosition }) => (itemPosition ?? at) > at)
}

/** Makes room for a new matter, and answers its position. */
export const takePosition = async (
  store: Store,
  meetingId: string,
  sectionId: string,
  standingItemId: string | null
): Promise<number> => {
  const others = await findPlaced(store, meetingId)
  const [item] = await store.read
    .select({ itemPosition: standingItems.position, isLast: standingItems.isLast })
    .from(standingItems)
    .where(eq(standingItems.id, standingItemId ?? ''))
  const next = beforeWhich({ sectionId, ...(item ?? { itemPosition: null, isLast: false }) }, others)
  if (!next) return Math.max(-1, ...others.map(({ position }) => position)) + 1
  await store.write
    .update(matters)
    .set({ position: sql`${matters.position} + 1` })
    .where(and(eq(matters.meetingId, meetingId), gte(matters.position, next.position)))
  return next.position
}

const findPlaced = async ({ read }: Store, meetingId: string): Promise<Placed[]> =>
  read
    .select({
      sectionId: matters.sectionId,
      position: matters.position,
      itemPosition: standingItems.position,
      isLast: sql<boolean>`coalesce(${standingItems.isLast}, 0)`.mapWith(Boolean)
    })
    .from(matters)
    .leftJoin(standingItems, eq(standingItems.id, matters.standingItemId))
    .where(eq(matters.meetingId, meetingId))
    .orderBy(asc(matters.position))
