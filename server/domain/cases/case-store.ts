import {
  and,
  asc,
  count,
  desc,
  eq,
  exists,
  gte,
  isNull,
  like,
  lte,
  not,
  or,
  sql,
  type SQL
} from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { prepared } from '../../db/prepared.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import { notFound } from '../shared/app-error.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import { findCaseDetails } from './case-details.ts'
import type { CaseFilter, caseOrders } from './case-filter.ts'
import type { Case } from './case-schemas.ts'

const { caseCounterparts, caseCounts, caseExternalNumbers, cases, matters, meetings, persons, secrecyMarks } =
  schema

const columns = {
  id: cases.id,
  dnr: cases.dnr,
  title: cases.title,
  publicTitle: cases.publicTitle,
  classificationCode: cases.classificationCode,
  status: cases.status,
  initiative: cases.initiative,
  officerId: cases.officerId,
  officerName: persons.name,
  openedOn: cases.openedOn,
  closedOn: cases.closedOn,
  struckReason: cases.struckReason,
  isCollecting: cases.isCollecting,
  collectsForId: cases.collectsForId,
  numberOrigin: cases.numberOrigin,
  revision: cases.revision
}

const selectCases = (read: Db) =>
  read.select(columns).from(cases).leftJoin(persons, eq(persons.id, cases.officerId)).$dynamic()

const caseByDnr = prepared(read =>
  selectCases(read)
    .where(eq(cases.dnr, sql.placeholder('dnr')))
    .prepare()
)

const caseById = prepared(read =>
  selectCases(read)
    .where(eq(cases.id, sql.placeholder('id')))
    .prepare()
)

export const findCaseByDnr = async (store: Store, dnr: string): Promise<Case | undefined> =>
  (await completed(store, await caseByDnr(store.read).execute({ dnr })))[0]

/** The case with all that is secret in it. */
export const findCase = async (store: Store, id: string): Promise<Case | undefined> =>
  (await completed(store, await caseById(store.read).execute({ id })))[0]

export const getCaseRow = async (store: Store, id: string): Promise<Case> => {
  const row = await findCase(store, id)
  if (!row) throw notFound('Ärendet')
  return row
}

/** A page of cases. Without `seesSecret` no word under a mark is searched: a hit would tell of it. */
export const findCases = async (
  store: Store,
  filter: CaseFilter,
  { seesSecret }: { seesSecret: boolean }
): Promise<Page<Case>> => {
  const { limit, page } = filter
  const where = whereOf(store.read, filter, seesSecret)
  const rows = await selectCases(store.read)
    .where(where)
    .orderBy(...orders[filter.sort ?? '-dnr'])
    .limit(limit)
    .offset(offsetOf({ limit, page }))
  return {
    items: await completed(store, rows),
    limit,
    page,
    total: await countCases(store.read, filter, where)
  }
}

/** The next cases after one, by dnr, falling unless `sort` is `dnr`: how a list of any length is read through. */
export const findCasesAfter = async (
  store: Store,
  filter: CaseFilter,
  afterId: string | null,
  { seesSecret, limit }: { seesSecret: boolean; limit: number }
): Promise<Case[]> => {
  const sort = filter.sort === 'dnr' ? 'dnr' : '-dnr'
  const beyond = sort === 'dnr' ? sql`>` : sql`<`
  const ofLast = sql`(select last.year, last.number from ${cases} last where last.id = ${afterId})`
  const rows = await selectCases(store.read)
    .where(
      and(
        whereOf(store.read, filter, seesSecret),
        afterId === null ? undefined : sql`(${cases.year}, ${cases.number}) ${beyond} ${ofLast}`
      )
    )
    .orderBy(...orders[sort])
    .limit(limit)
  return completed(store, rows)
}

const orders: Record<(typeof caseOrders)[number], SQL[]> = {
  '-dnr': [desc(cases.year), desc(cases.number)],
  dnr: [asc(cases.year), asc(cases.number)],
  '-openedOn': [desc(cases.openedOn), desc(cases.id)],
  openedOn: [asc(cases.openedOn), asc(cases.id)],
  '-closedOn': [desc(cases.closedOn), desc(cases.id)],
  closedOn: [asc(cases.closedOn), asc(cases.id)]
}

const whereOf = (read: Db, filter: CaseFilter, seesSecret: boolean): SQL | undefined => {
  const { text, counterpart, externalNumber } = filter
  const open = (condition: SQL): SQL | undefined =>
    seesSecret ? condition : and(condition, not(isMarked(read)))
  return and(
    filter.year ? eq(cases.year, filter.year) : undefined,
    filter.status ? eq(cases.status, filter.status) : undefined,
    filter.initiative ? eq(cases.initiative, filter.initiative) : undefined,
    filter.officerId ? eq(cases.officerId, filter.officerId) : undefined,
    filter.isCollecting === undefined ? undefined : eq(cases.isCollecting, filter.isCollecting),
    filter.classificationCode ? like(cases.classificationCode, `${filter.classificationCode}%`) : undefined,
    filter.from ? gte(cases.openedOn, filter.from) : undefined,
    filter.to ? lte(cases.openedOn, filter.to) : undefined,
    filter.organId ? isTreatedBy(read, filter.organId) : undefined,
    text?.trim() ? or(eq(cases.dnr, text.trim()), open(contains(cases.title, text))) : undefined,
    counterpart ? open(hasCounterpart(read, counterpart)) : undefined,
    externalNumber ? open(hasExternalNumber(read, externalNumber)) : undefined
  )
}

const countCases = async (read: Db, filter: CaseFilter, where: SQL | undefined): Promise<number> => {
  const { limit: _, page: __, sort: ___, year, status, initiative, isCollecting, ...others } = filter
  if (Object.values(others).some(value => value !== undefined)) {
    const [counted] = await read.select({ total: count() }).from(cases).where(where)
    return counted?.total ?? 0
  }
  const [kept] = await read
    .select({ total: sql<number>`coalesce(sum(${caseCounts.total}), 0)` })
    .from(caseCounts)
    .where(
      and(
        year ? eq(caseCounts.year, year) : undefined,
        status ? eq(caseCounts.status, status) : undefined,
        initiative ? eq(caseCounts.initiative, initiative) : undefined,
        isCollecting === undefined ? undefined : eq(caseCounts.isCollecting, isCollecting)
      )
    )
  return kept?.total ?? 0
}

type CaseRow = Omit<Case, 'secrecy' | 'isWithheld' | 'counterparts' | 'externalNumbers' | 'relations'>

const completed = async (store: Store, rows: readonly CaseRow[]): Promise<Case[]> => {
  const ids = rows.map(({ id }) => id)
  const marks = await findMarks(store, ids)
  const detailsOf = await findCaseDetails(store, ids)
  return rows.map(row => ({
    secrecy: marks.get(row.id) ?? null,
    isWithheld: false,
    ...row,
    ...detailsOf(row.id)
  }))
}

const isMarked = (read: Db): SQL =>
  exists(
    read
      .select({ one: sql`1` })
      .from(secrecyMarks)
      .where(and(eq(secrecyMarks.caseId, cases.id), isNull(secrecyMarks.liftedOn)))
  )

const isTreatedBy = (read: Db, organId: string): SQL =>
  exists(
    read
      .select({ one: sql`1` })
      .from(matters)
      .innerJoin(meetings, eq(meetings.id, matters.meetingId))
      .where(and(eq(matters.caseId, cases.id), eq(meetings.organId, organId)))
  )

const hasCounterpart = (read: Db, text: string): SQL =>
  exists(
    read
      .select({ one: sql`1` })
      .from(caseCounterparts)
      .where(and(eq(caseCounterparts.caseId, cases.id), contains(caseCounterparts.name, text)))
  )

const hasExternalNumber = (read: Db, number: string): SQL =>
  exists(
    read
      .select({ one: sql`1` })
      .from(caseExternalNumbers)
      .where(and(eq(caseExternalNumbers.caseId, cases.id), eq(caseExternalNumbers.number, number)))
  )

const contains = (column: Parameters<typeof like>[0], text: string): SQL =>
  sql`${column} like ${`%${escapeLike(text.trim())}%`} escape '\\'`

// "50 %" is what stands in the title, not a pattern.
const escapeLike = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
