import { and, count, desc, eq, exists, isNull, not, or, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import { notFound } from '../shared/app-error.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import type { Case, CaseFilter } from './case-schemas.ts'

const { cases, secrecyMarks } = schema

const columns = {
  id: cases.id,
  dnr: cases.dnr,
  title: cases.title,
  openedOn: cases.openedOn,
  numberOrigin: cases.numberOrigin,
  revision: cases.revision
}

export const findCaseByDnr = async (store: Store, dnr: string): Promise<Case | undefined> =>
  (await withMarks(store, await store.read.select(columns).from(cases).where(eq(cases.dnr, dnr))))[0]

/** The case with all that is secret in it. */
export const getCaseRow = async (store: Store, id: string): Promise<Case> => {
  const rows = await store.read.select(columns).from(cases).where(eq(cases.id, id))
  const [row] = await withMarks(store, rows)
  if (!row) throw notFound('Ärendet')
  return row
}

/** Newest dnr first. Without `seesSecret` no word of a title under a mark is searched: a hit would tell of it. */
export const findCases = async (
  store: Store,
  filter: CaseFilter,
  { seesSecret }: { seesSecret: boolean }
): Promise<Page<Case>> => {
  const { limit, page } = filter
  const text = filter.text?.trim()
  const inTitle = sql`${cases.title} like ${`%${escapeLike(text ?? '')}%`} escape '\\'`
  const where = and(
    filter.year ? eq(cases.year, filter.year) : undefined,
    text ? or(eq(cases.dnr, text), seesSecret ? inTitle : and(inTitle, not(isMarked(store)))) : undefined
  )
  const items = await store.read
    .select(columns)
    .from(cases)
    .where(where)
    .orderBy(desc(cases.year), desc(cases.number))
    .limit(limit)
    .offset(offsetOf({ limit, page }))
  const [{ total } = { total: 0 }] = await store.read.select({ total: count() }).from(cases).where(where)
  return { items: await withMarks(store, items), limit, page, total }
}

type CaseRow = Omit<Case, 'secrecy' | 'isWithheld'>

const withMarks = async (store: Store, rows: readonly CaseRow[]): Promise<Case[]> => {
  const marks = await findMarks(
    store,
    rows.map(({ id }) => id)
  )
  return rows.map(row => ({ ...row, secrecy: marks.get(row.id) ?? null, isWithheld: false }))
}

const isMarked = ({ read }: Store) =>
  exists(
    read
      .select({ one: sql`1` })
      .from(secrecyMarks)
      .where(and(eq(secrecyMarks.caseId, cases.id), isNull(secrecyMarks.liftedOn)))
  )

// "50 %" is what stands in the title, not a pattern.
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
