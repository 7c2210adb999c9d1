import { assertCan, can } from '../access/can.ts'
import { getCase } from '../cases/cases.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { firstPage, type ExportFilter, type Page } from '../shared/paging.ts'
import { readThrough } from '../shared/read-through.ts'
import type { RecordFilter } from './record-filter.ts'
import type { Record, RecordFile } from './record-schemas.ts'
import {
  findRecord,
  findRecords,
  findRecordsAfter,
  findRecordsOfCase,
  getRecordRow,
  type FoundRecord
} from './record-store.ts'

/** Records, the latest first unless sorted. Every record is there, also a secret one: OSL 5:2 lets its date and dnr be seen. */
export const listRecords = async (ctx: Context, filter: RecordFilter): Promise<Page<Record>> => {
  assertCan(ctx, 'cases.read')
  const found = await findRecords(ctx.store, filter)
  return { ...found, items: found.items.map(row => withoutSecret(ctx, row)) }
}

/** All of them in the order of the filter, for a file. */
export const exportRecords = (ctx: Context, filter: ExportFilter<RecordFilter>): AsyncIterable<Record> => {
  assertCan(ctx, 'cases.read')
  return readThrough<Record>(async (last, limit) => {
    const rows = await findRecordsAfter(ctx.store, firstPage(filter), last, limit)
    return rows.map(row => withoutSecret(ctx, row))
  })
}

/** Every record of a case, in the order of their numbers. */
export const listRecordsOfCase = async (ctx: Context, caseId: string): Promise<Record[]> => {
  await getCase(ctx, caseId)
  return (await findRecordsOfCase(ctx.store, caseId)).map(row => withoutSecret(ctx, row))
}

export const getRecord = async (ctx: Context, id: string): Promise<Record> => {
  assertCan(ctx, 'cases.read')
  return withoutSecret(ctx, await getRecordRow(ctx.store, id))
}

/** A file of a record; `not-found` where the record is withheld from the actor. */
export const getRecordFile = async (ctx: Context, recordId: string, fileId: string): Promise<RecordFile> => {
  assertCan(ctx, 'cases.read')
  const record = await findRecord(ctx.store, recordId)
  const file = record && withoutSecret(ctx, record).files.find(({ id }) => id === fileId)
  if (!file) throw notFound('Filen')
  return file
}

export const seesSecretOfRecord = ({ actor }: Context, { caseOfficerId }: FoundRecord): boolean =>
  can(actor, 'case.read-secret', { officerId: caseOfficerId })

/** The record with what the actor may not see taken away; without the facts that decided it. */
export const withoutSecret = (ctx: Context, found: FoundRecord): Record => {
  const { caseOfficerId: _, hasSecretFiles, ...record } = found
  if (seesSecretOfRecord(ctx, found)) return record
  if (!record.secrecy) return hasSecretFiles ? { ...record, files: [] } : record
  return {
    ...record,
    title: record.publicTitle ?? withheldText,
    sender: null,
    receiver: null,
    location: null,
    struckReason: record.struckReason && withheldText,
    files: [],
    isWithheld: true
  }
}
