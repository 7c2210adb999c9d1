import { and, count, desc, eq, or, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import type { Case, CaseFilter } from './case-schemas.ts'

const { cases } = schema

const columns = {
  id: cases.id,
  dnr: cases.dnr,
  title: cases.title,
  openedOn: cases.openedOn,
  numberOrigin: cases.numberOrigin,
  revision: cases.revision
}

export const findCaseByDnr = async ({ read }: Store, dnr: string): Promise<Case | undefined> =>
  (await read.select(columns).from(cases).where(eq(cases.dnr, dnr)))[0]

export const getCaseRow = async ({ read }: Store, id: string): Promise<Case> => {
  const [row] = await read.select(columns).from(cases).where(eq(cases.id, id))
  if (!row) throw notFound('Ärendet')
  return row
}

/** Newest dnr first. */
export const findCases = async ({ read }: Store, filter: CaseFilter): Promise<Page<Case>> => {
  const { limit, page } = filter
  const where = and(
    filter.year ? eq(cases.year, filter.year) : undefined,
    filter.text
      ? or(
          eq(cases.dnr, filter.text.trim()),
          sql`${cases.title} like ${`%${escapeLike(filter.text.trim())}%`} escape '\\'`
        )
      : undefined
  )
  const items = await read
    .select(columns)
    .from(cases)
    .where(where)
    .orderBy(desc(cases.year), desc(cases.number))
    .limit(limit)
    .offset(offsetOf({ limit, page }))
  const [{ total } = { total: 0 }] = await read.select({ total: count() }).from(cases).where(where)
  return { items, limit, page, total }
}

// "50 %" is what stands in the title, not a pattern.
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
