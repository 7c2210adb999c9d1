import { and, asc, count, desc, eq, gte, inArray, lte, max, sql, type SQL } from 'drizzle-orm'
import { prepared, preparedByShape } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import { parseDnr } from '../../text/dnr.ts'
import { notFound } from '../shared/app-error.ts'
import { offsetOf, type Page } from '../shared/paging.ts'
import { findDocumentsWithSecrets } from '../secrecy/own-documents.ts'
import { selectRecords, type RecordRow } from './record-columns.ts'
import type { RecordFilter, recordOrders } from './record-filter.ts'
import { findRecordFiles } from './record-file-store.ts'
import type { Record } from './record-schemas.ts'
import { isRegisteredLate } from './registration-day.ts'

const { cases, recordCounts, records } = schema

/** A record with what decides who may see it. */
export type FoundRecord = Record & {
  caseOfficerId: string | null
  /** The record may be seen and what its files say not. */
  hasSecretFiles: boolean
}

const recordById = prepared(read =>
  selectRecords(read)
    .where(eq(records.id, sql.placeholder('id')))
    .prepare()
)

export const findRecord = async (store: Store, id: string): Promise<FoundRecord | undefined> =>
  (await completed(store, await recordById(store.read).execute({ id })))[0]

/** The record with all that is secret in it. */
export const getRecordRow = async (store: Store, id: string): Promise<FoundRecord> => {
  const row = await findRecord(store, id)
  if (!row) throw notFound('Handlingen')
  return row
}

/** The records of a case in the order they were registered. */
export const findRecordsOfCase = async (store: Store, caseId: string): Promise<FoundRecord[]> =>
  completed(
    store,
    await selectRecords(store.read).where(eq(records.caseId, caseId)).orderBy(asc(records.runningNumber))
  )

/** The same of many cases at once, in no order of the cases. */
export const findRecordsOfCases = async (store: Store, caseIds: readonly string[]): Promise<FoundRecord[]> =>
  completed(
    store,
    await selectRecords(store.read)
      .where(inArray(records.caseId, [...caseIds]))
      .orderBy(asc(records.caseId), asc(records.runningNumber))
  )

/** What a list is narrowed by; a day is read in the order of the numbers. */
type Wanted = Omit<RecordFilter, 'sort'> & { sort?: Order | undefined }
type Order = (typeof recordOrders)[number] | 'number'

export const findRecords = async (store: Store, filter: Wanted): Promise<Page<FoundRecord>> => {
  const { limit, page } = filter
  const rows = await pageOf(store.read, filter).execute({ ...filter, offset: offsetOf(filter) })
  return { items: await completed(store, rows), limit, page, total: await countRecords(store.read, filter) }
}

const pages = preparedByShape<ReturnType<typeof preparePage>>()

const pageOf = (read: Db, filter: Wanted) =>
  pages(read, [filter.sort, ...narrowedBy(filter)].join(), () => preparePage(read, filter))

const preparePage = (read: Db, filter: Wanted) =>
  selectRecords(read)
    .where(whereOf(filter))
    .orderBy(...orders[filter.sort ?? '-documentOn'])
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare()

/** The next records after one, in the order of the filter: how a list of any length is read through. */
export const findRecordsAfter = async (
  store: Store,
  filter: Wanted,
  after: After | null,
  limit: number
): Promise<FoundRecord[]> => {
  const sort = filter.sort ?? '-documentOn'
  const rows = await selectRecords(store.read)
    .where(and(whereOf(filter), after ? isBeyond(after, sort) : undefined))
    .orderBy(...orders[sort])
    .limit(limit)
    .prepare()
    .execute({ ...filter })
  return completed(store, rows)
}

type After = Pick<Record, 'id' | 'dnr' | 'runningNumber' | 'documentOn' | 'registeredOn'>

const isBeyond = (after: After, sort: Order): SQL => {
  if (sort === 'number') {
    const { year, number } = parseDnr(after.dnr) ?? { year: 0, number: 0 }
    return sql`(${cases.year}, ${cases.number}, ${records.runningNumber}) > (${year}, ${number}, ${after.runningNumber})`
  }
  const day = sort.endsWith('registeredOn') ? 'registeredOn' : 'documentOn'
  const beyond = sort.startsWith('-') ? sql`<` : sql`>`
  return sql`(${records[day]}, ${records.id}) ${beyond} (${after[day]}, ${after.id})`
}

/** The next number within the case; taken inside the inserting transaction. */
export const nextRunningNumber = async ({ read }: Store, caseId: string): Promise<number> => {
  const [row] = await read
    .select({ last: max(records.runningNumber) })
    .from(records)
    .where(eq(records.caseId, caseId))
  return (row?.last ?? 0) + 1
}

const orders: { [Name in Order]: SQL[] } = {
  number: [asc(cases.year), asc(cases.number), asc(records.runningNumber)],
  '-documentOn': [desc(records.documentOn), desc(records.id)],
  documentOn: [asc(records.documentOn), asc(records.id)],
  '-registeredOn': [desc(records.registeredOn), desc(records.id)],
  registeredOn: [asc(records.registeredOn), asc(records.id)]
}

const conditions = {
  caseId: eq(records.caseId, sql.placeholder('caseId')),
  direction: eq(records.direction, sql.placeholder('direction')),
  status: eq(records.status, sql.placeholder('status')),
  recordType: eq(records.recordType, sql.placeholder('recordType')),
  officerId: eq(records.officerId, sql.placeholder('officerId')),
  from: gte(records.documentOn, sql.placeholder('from')),
  to: lte(records.documentOn, sql.placeholder('to')),
  registeredFrom: gte(records.registeredOn, sql.placeholder('registeredFrom')),
  registeredTo: lte(records.registeredOn, sql.placeholder('registeredTo'))
}

const narrowedBy = (filter: Wanted) =>
  (Object.keys(conditions) as (keyof typeof conditions)[]).filter(name => filter[name])

/** With a placeholder for each field of the filter that is set. */
const whereOf = (filter: Wanted): SQL | undefined => and(...narrowedBy(filter).map(name => conditions[name]))

const countRecords = async (read: Db, filter: Wanted): Promise<number> => {
  const { direction, status } = filter
  if (narrowedBy(filter).some(name => name !== 'direction' && name !== 'status')) {
    const counting = read.select({ total: count() }).from(records).where(whereOf(filter)).prepare()
    const [counted] = await counting.execute({ ...filter })
    return counted?.total ?? 0
  }
  const [kept] = await read
    .select({ total: sql<number>`coalesce(sum(${recordCounts.total}), 0)` })
    .from(recordCounts)
    .where(
      and(
        direction ? eq(recordCounts.direction, direction) : undefined,
        status ? eq(recordCounts.status, status) : undefined
      )
    )
  return kept?.total ?? 0
}

const completed = async (store: Store, rows: readonly RecordRow[]): Promise<FoundRecord[]> => {
  const ids = rows.map(({ id }) => id)
  const marks = await findMarks(store, [...ids, ...new Set(rows.map(({ caseId }) => caseId))])
  const files = await findRecordFiles(store, ids)
  const secrets = await findDocumentsWithSecrets(
    store,
    rows.map(({ documentKey }) => documentKey)
  )
  return rows.map(({ documentKey, ...row }) => ({
    hasSecretFiles: documentKey !== null && secrets.has(documentKey),
    label: `${row.dnr}:${row.runningNumber}`,
    isLate: isRegisteredLate(row),
    files: files.get(row.id) ?? [],
    secrecy: marks.get(row.id) ?? marks.get(row.caseId) ?? null,
    isWithheld: false,
    ...row
  }))
}
