import { asc, between, eq, inArray, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Context } from '../shared/context.ts'
import { extractKey, minutesKey, summaryKey, summonsKey } from '../secrecy/own-documents.ts'
import { findEntry, type EntryKey } from './entry-store.ts'
import { findIndexed, writeEntry, type IndexedEntry } from './index-store.ts'
import type { Entry } from './entry.ts'

const { matters, recordFiles, records } = schema

/** Has a case found by what it now says, in the transaction that changed it; its records too, where they follow it. */
export const reindexCase = async (tx: Context, caseId: string): Promise<void> => {
  const changed = await reindex(tx, { kind: 'case', objectId: caseId })
  if (!changed?.before) return
  const { before, entry } = changed
  if (before.isMarked !== entry.isMarked) await reindexMinutes(tx, await meetingsOfCase(tx, caseId))
  const records = followedByRecords.some(name => before[name] !== entry[name])
  if (records) for (const id of await recordsOfCase(tx, caseId)) await reindexRecord(tx, id)
}

export const reindexRecord = async (tx: Context, recordId: string): Promise<void> => {
  await reindex(tx, { kind: 'record', objectId: recordId })
}

/** After the text of a file was taken out. */
export const reindexRecordsWithFile = async (tx: Context, sha256: string): Promise<void> => {
  const holders = await tx.store.read
    .selectDistinct({ id: recordFiles.recordId })
    .from(recordFiles)
    .where(eq(recordFiles.sha256, sha256))
  for (const { id } of holders) await reindexRecord(tx, id)
}

/** What is registered of meetings, protokoll, extracts and summary, after a § there has become secret or is so no more. */
export const reindexMinutes = async (tx: Context, meetingIds: readonly string[]): Promise<void> => {
  if (meetingIds.length === 0) return
  const found = await tx.store.read
    .select({ id: records.id })
    .from(records)
    .where(
      or(
        inArray(records.documentKey, [
          ...meetingIds.map(minutesKey),
          ...meetingIds.map(summaryKey),
          ...meetingIds.map(summonsKey)
        ]),
        ...meetingIds.map(id => between(records.documentKey, extractKey(id, []), `${extractKey(id, [])}~`))
      )
    )
  for (const { id } of found) await reindexRecord(tx, id)
}

const followedByRecords = ['isMarked', 'officerId', 'classificationCode'] as const

const reindex = async (
  { store }: Context,
  key: EntryKey
): Promise<{ entry: Entry; before: IndexedEntry | undefined } | undefined> => {
  const entry = await findEntry(store, key)
  if (!entry) return undefined
  const before = await findIndexed(store, key.objectId)
  await writeEntry(store, entry, before)
  return { entry, before }
}

const recordsOfCase = async ({ store }: Context, caseId: string): Promise<string[]> => {
  const rows = await store.read
    .select({ id: records.id })
    .from(records)
    .where(eq(records.caseId, caseId))
    .orderBy(asc(records.runningNumber))
  return rows.map(({ id }) => id)
}

const meetingsOfCase = async ({ store }: Context, caseId: string): Promise<string[]> => {
  const rows = await store.read
    .selectDistinct({ id: matters.meetingId })
    .from(matters)
    .where(eq(matters.caseId, caseId))
  return rows.map(({ id }) => id)
}
