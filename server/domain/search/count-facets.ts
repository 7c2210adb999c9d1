import { count, eq, inArray, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Db } from '../../db/store.ts'
import { can } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import { yearOfId } from './day-ids.ts'
import { facetFields, type Facet } from './search-schemas.ts'

const { entryFacets, facetSets, persons } = schema

/** How many of the entries have each value, the most common first; years the latest first. */
export const countFacets = async (ctx: Context, ids: readonly number[]): Promise<Facet[]> => {
  const { read } = ctx.store
  const counts = facetFields.map(() => new Map<string, number>())
  for (const [values, ofThese] of await valuesOf(read, ids))
    for (const [index, value] of values.entries()) {
      const times = counts[index]
      if (times && value !== null) times.set(value, (times.get(value) ?? 0) + ofThese)
    }
  const open = can(ctx.actor, 'cases.read') ? facetFields : publicFields
  const facets = facetFields.map((field, index) => ({
    field,
    values: [...(counts[index] ?? [])]
      .map(([value, count]) => ({ value, name: null as string | null, count }))
      .toSorted((a, b) => (field === 'year' ? b.value.localeCompare(a.value) : b.count - a.count))
      .slice(0, mostValues)
  }))
  return withNames(
    read,
    facets.filter(({ field }) => (open as readonly string[]).includes(field))
  )
}

const publicFields = ['kind', 'year', 'direction', 'status'] as const
const mostValues = 30

type Values = [values: (string | null)[], times: number]

const valuesOf = async (read: Db, ids: readonly number[]): Promise<Values[]> => {
  const rows = await alikeAmong(read).execute({ ids: JSON.stringify(ids) })
  const years = new Map<string, number>()
  for (const id of ids) {
    const year = String(yearOfId(id))
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  const alike = rows.map(({ values, times }): Values => {
    const [kind = null, ...rest] = JSON.parse(values) as (string | null)[]
    return [[kind, null, ...rest], times]
  })
  return [...alike, ...[...years].map(([year, count]): Values => [[null, year], count])]
}

const alikeAmong = prepared(read => {
  const alike = read
    .select({ setId: entryFacets.setId, times: count().as('times') })
    .from(sql`json_each(${sql.placeholder('ids')}) as wanted`)
    .crossJoin(entryFacets)
    .where(eq(entryFacets.id, sql`wanted.value`))
    .groupBy(entryFacets.setId)
    .as('alike')
  return read
    .select({ values: facetSets.facets, times: alike.times })
    .from(alike)
    .innerJoin(facetSets, eq(facetSets.id, alike.setId))
    .prepare()
})

const withNames = async (read: Db, facets: Facet[]): Promise<Facet[]> => {
  const ids = facets.flatMap(({ field, values }) =>
    field === 'officerId' ? values.map(({ value }) => value) : []
  )
  if (ids.length === 0) return facets
  const found = await read
    .select({ id: persons.id, name: persons.name })
    .from(persons)
    .where(inArray(persons.id, ids))
  const names = new Map(found.map(({ id, name }) => [id, name]))
  return facets.map(({ field, values }) => ({
    field,
    values: values.map(one => (field === 'officerId' ? { ...one, name: names.get(one.value) ?? null } : one))
  }))
}
