import { and, desc, eq, exists, sql, type SQL } from 'drizzle-orm'
import { matchFullText, type IdRange } from '../../db/full-text.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Db } from '../../db/store.ts'
import { casesOfOrgan, filterRows, filterWords, type Filters } from './filters.ts'
import { matchExpression, nearness, partyExpression, type Nearness } from './match-expression.ts'
import type { ReadableTier } from './readable.ts'
import type { Term } from './read-question.ts'

const { searchEntries } = schema

export type Asked = {
  readable: readonly ReadableTier[]
  terms: readonly Term[]
  counterpart: readonly Term[]
  filters: Filters
}

/** Ids of all that is asked for, the latest first and no more than the range takes. */
export const findIds = async (read: Db, asked: Asked, range: IdRange): Promise<number[]> =>
  asked.terms.length + asked.counterpart.length > 0
    ? matchingIds(read, asked, range, 'anywhere')
    : filteredIds(read, asked.filters, range)

/**
 * The ids put in order: those nearest to the words first, the latest first among equals, with how near each is. Only so many
 * are looked for as are `wanted`; `ids` are all of them, the latest first.
 */
export const nearestOf = async (
  read: Db,
  asked: Asked,
  range: Omit<IdRange, 'limit'>,
  ids: readonly number[],
  wanted: number
): Promise<{ id: number; near: number }[]> => {
  const places = new Map<number, { id: number; near: number }>()
  for (const [near, reach] of nearness.entries()) {
    if (places.size >= Math.min(wanted, ids.length)) break
    // A step takes in the one before it: among so many of its latest as are wanted are all that come next.
    const found =
      reach === 'anywhere' ? ids : await matchingIds(read, asked, { ...range, limit: wanted }, reach)
    for (const id of found) if (!places.has(id)) places.set(id, { id, near })
  }
  return [...places.values()]
}

const matchingIds = async (
  read: Db,
  { readable, terms, counterpart, filters }: Asked,
  range: IdRange,
  reach: Nearness
): Promise<number[]> => {
  const words = [
    ...(terms.length > 0 ? [matchExpression(terms, reach)] : []),
    ...(counterpart.length > 0 ? [partyExpression(counterpart)] : [])
  ]
  const { organId } = filters
  const also = organId === undefined ? undefined : (id: SQL) => isOfOrgan(read, id, organId)
  const found: number[][] = []
  for (const { tier, only } of readable) {
    const facets = [...filterWords(filters), ...(only ? [only] : [])].map(word => `facets : "${word}"`)
    found.push(await matchFullText(read, tier, [...words, ...facets].join(' AND '), range, also))
  }
  return latest(found, range.limit)
}

/** The latest of several lists, each id once. */
const latest = (lists: readonly number[][], limit: number): number[] => {
  const [only, ...others] = lists.filter(list => list.length > 0)
  if (!only || others.length === 0) return only ?? []
  return [...new Set([...only, ...others.flat()])].toSorted((a, b) => b - a).slice(0, limit)
}

const isOfOrgan = (read: Db, id: SQL, organId: string): SQL =>
  exists(
    read
      .select({ one: sql`1` })
      .from(searchEntries)
      .where(and(eq(searchEntries.id, id), casesOfOrgan(read, organId)))
  )

const filteredIds = async (read: Db, filters: Filters, range: IdRange): Promise<number[]> => {
  const { organId } = filters
  const rows = await read
    .select({ id: searchEntries.id })
    .from(searchEntries)
    .where(and(filterRows(filters, range), organId === undefined ? undefined : casesOfOrgan(read, organId)))
    .orderBy(desc(searchEntries.id))
    .limit(range.limit)
  return rows.map(({ id }) => id)
}
