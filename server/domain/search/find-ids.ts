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

/** How near each of the ids is to the words, as a number that is 0 for the nearest. */
export const nearnessOf = (read: Db, asked: Asked, range: IdRange): ((id: number) => number) => {
  const steps: Set<number>[] = []
  for (const reach of nearness.slice(0, -1)) {
    const ids = new Set(matchingIds(read, asked, range, reach))
    steps.push(ids)
    // All that are wanted are within: the wider steps tell nothing more.
    if (ids.size === range.limit) break
  }
  return id => {
    const step = steps.findIndex(ids => ids.has(id))
    return step === -1 ? steps.length : step
  }
}

const matchingIds = (
  read: Db,
  { readable, terms, counterpart, filters }: Asked,
  range: IdRange,
  reach: Nearness
): number[] => {
  const words = [
    ...(terms.length > 0 ? [matchExpression(terms, reach)] : []),
    ...(counterpart.length > 0 ? [partyExpression(counterpart)] : [])
  ]
  const { organId } = filters
  const also = organId === undefined ? undefined : (id: SQL) => isOfOrgan(read, id, organId)
  const found = readable.map(({ tier, only }) => {
    const facets = [...filterWords(filters), ...(only ? [only] : [])].map(word => `facets : "${word}"`)
    return matchFullText(read, tier, [...words, ...facets].join(' AND '), range, also)
  })
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
