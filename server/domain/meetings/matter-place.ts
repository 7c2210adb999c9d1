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

/** The item of the template of an organ that a matter is; undefined where it is none, or one of another organ. */
export const findStandingItemOf = async (
  { read }: Store,
  matterId: string,
  organId: string
): Promise<string | undefined> => {
  const [item] = await read
    .select({ id: standingItems.id })
    .from(matters)
    .innerJoin(standingItems, eq(standingItems.id, matters.standingItemId))
    .where(and(eq(matters.id, matterId), eq(standingItems.organId, organId)))
  return item?.id
}

/** A matter that somebody wrote by hand is that item of the template from now on, whatever either is called later. */
export const markAsStandingItem = async (
  { write }: Store,
  matterId: string,
  standingItemId: string
): Promise<void> => {
  await write.update(matters).set({ standingItemId }).where(eq(matters.id, matterId))
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
