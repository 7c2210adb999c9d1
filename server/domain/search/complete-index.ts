import { and, asc, count, eq, isNull, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findEntries, type EntryKey } from './entry-store.ts'
import { writeEntry } from './index-store.ts'

const { cases, records, searchEntries } = schema

/**
 * Has every case and record found that is in the register and not in the index: those from before there was one, and those
 * that were written past the verbs. Answers how many they were.
 */
export const completeIndex = async (ctx: Context): Promise<number> =>
  (await isComplete(ctx.store))
    ? 0
    : (await indexAll(ctx, missingCases)) + (await indexAll(ctx, missingRecords))

type Missing<Place> = (store: Store, after: Place | undefined) => Promise<(EntryKey & { place: Place })[]>

const indexAll = async <Place>(ctx: Context, findMissing: Missing<Place>): Promise<number> => {
  let written = 0
  let after: Place | undefined
  do {
    const from = after
    // A transaction each: others wait no longer than one batch takes.
    const keys = await inTransaction(ctx, async ({ store }) => {
      const missing = await findMissing(store, from)
      const entries = await findEntries(store, missing)
      for (const { objectId } of missing) {
        const entry = entries.get(objectId)
        if (entry) await writeEntry(store, entry)
      }
      return missing
    })
    written += keys.length
    after = keys.at(-1)?.place
  } while (after !== undefined)
  return written
}

const batch = 500

const isComplete = async ({ read }: Store): Promise<boolean> => {
  const [inCases] = await read.select({ total: count() }).from(cases)
  const [inRecords] = await read.select({ total: count() }).from(records)
  const [indexed] = await read.select({ total: count() }).from(searchEntries)
  return (inCases?.total ?? 0) + (inRecords?.total ?? 0) === (indexed?.total ?? 0)
}

// In the order they were registered, so that those of one day stand in that order.
const missingCases: Missing<{ year: number; number: number }> = async ({ read }, after) => {
  const rows = await read
    .select({ id: cases.id, year: cases.year, number: cases.number })
    .from(cases)
    .leftJoin(searchEntries, eq(searchEntries.objectId, cases.id))
    .where(
      and(
        isNull(searchEntries.id),
        after && sql`(${cases.year}, ${cases.number}) > (${after.year}, ${after.number})`
      )
    )
    .orderBy(asc(cases.year), asc(cases.number))
    .limit(batch)
  return rows.map(({ id, ...place }) => ({ kind: 'case', objectId: id, place }))
}

const missingRecords: Missing<{ day: string; id: string }> = async ({ read }, after) => {
  const rows = await read
    .select({ id: records.id, day: records.registeredOn })
    .from(records)
    .leftJoin(searchEntries, eq(searchEntries.objectId, records.id))
    .where(
      and(
        isNull(searchEntries.id),
        after && sql`(${records.registeredOn}, ${records.id}) > (${after.day}, ${after.id})`
      )
    )
    .orderBy(asc(records.registeredOn), asc(records.id))
    .limit(batch)
  return rows.map(({ id, day }) => ({ kind: 'record', objectId: id, place: { day, id } }))
}
