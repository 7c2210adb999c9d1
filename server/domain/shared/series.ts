import { and, asc, eq, gt, isNull, max } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { cases, matters, series } = schema

/** A run of numbers without a gap: § per organ and calendar year, dnr per year. */
export type Series = { kind: 'paragraph'; organId: string; year: number } | { kind: 'case'; year: number }

/**
 * The number that comes next: last + 1, or the first number of the series; numbers that imported rows hold are passed over.
 * Taken inside the inserting transaction; a trigger and a unique index prove it.
 */
export const nextNumber = async (store: Store, wanted: Series): Promise<number> =>
  (await nextNumbers(store, wanted, 1))[0]!

/** The numbers that come next, as many as asked for: what a planned agenda foresees. */
export const nextNumbers = async (store: Store, wanted: Series, howMany: number): Promise<number[]> => {
  const last = (await lastNumber(store, wanted)) ?? (await firstNumber(store, wanted)) - 1
  const imported = new Set(await importedNumbersAfter(store, wanted, last))
  const numbers: number[] = []
  for (let next = last + 1; numbers.length < howMany; next += 1) if (!imported.has(next)) numbers.push(next)
  return numbers
}

/** The first number of the series: 1 unless the body has set another. */
export const firstNumber = async ({ read }: Store, wanted: Series): Promise<number> => {
  const organ = wanted.kind === 'paragraph' ? eq(series.organId, wanted.organId) : isNull(series.organId)
  const [row] = await read
    .select()
    .from(series)
    .where(and(eq(series.kind, wanted.kind), organ, eq(series.year, wanted.year)))
  return row?.firstNumber ?? 1
}

/** The last number that the system itself has given in the series. */
export const lastNumber = async ({ read }: Store, wanted: Series): Promise<number | null> => {
  const { table, scope } = rowsOf(wanted)
  const [row] = await read
    .select({ last: max(table.number) })
    .from(table)
    .where(and(scope, eq(table.numberOrigin, 'series')))
  return row?.last ?? null
}

const importedNumbersAfter = async ({ read }: Store, wanted: Series, after: number): Promise<number[]> => {
  const { table, scope } = rowsOf(wanted)
  const rows = await read
    .select({ number: table.number })
    .from(table)
    .where(and(scope, eq(table.numberOrigin, 'imported'), gt(table.number, after)))
    .orderBy(asc(table.number))
  return rows.flatMap(({ number }) => number ?? [])
}

const rowsOf = (wanted: Series) =>
  wanted.kind === 'paragraph'
    ? { table: matters, scope: and(eq(matters.organId, wanted.organId), eq(matters.year, wanted.year)) }
    : { table: cases, scope: eq(cases.year, wanted.year) }
