import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { findDocumentsWithSecrets } from '../secrecy/own-documents.ts'
import { yearOf } from '../shared/dates.ts'
import { groupBy } from '../shared/group-by.ts'
import type { Entry } from './entry.ts'

const { caseCounterparts, caseExternalNumbers, cases, records, secrecyMarks } = schema

export type EntryKey = Pick<Entry, 'kind' | 'objectId'>

/** The case or record as it stands, with all that is secret in it; undefined when it is gone. */
export const findEntry = async (store: Store, key: EntryKey): Promise<Entry | undefined> =>
  (await findEntries(store, [key])).get(key.objectId)

/** The same for many by their ids, in a question for each table and not for each entry. */
export const findEntries = async (
  store: Store,
  keys: readonly EntryKey[]
): Promise<ReadonlyMap<string, Entry>> => {
  const idsOf = (wanted: EntryKey['kind']): string[] =>
    keys.flatMap(({ kind, objectId }) => (kind === wanted ? objectId : []))
  const entries = [
    ...(await findCaseEntries(store, idsOf('case'))),
    ...(await findRecordEntries(store, idsOf('record')))
  ]
  return new Map(entries.map(entry => [entry.objectId, entry]))
}

const findCaseEntries = async ({ read }: Store, caseIds: readonly string[]): Promise<Entry[]> => {
  if (caseIds.length === 0) return []
  const ids = JSON.stringify(caseIds)
  const found = await casesByIds(read).execute({ ids })
  const names = groupBy(await counterpartsOf(read).execute({ ids }), ({ caseId }) => caseId)
  const numbers = groupBy(await externalNumbersOf(read).execute({ ids }), ({ caseId }) => caseId)
  // What is added stands before what is spread: the other way round Node 20 makes a hidden class for every row.
  return found.map(({ id, markId, openedOn, ...row }) => ({
    kind: 'case',
    objectId: id,
    caseId: id,
    runningNumber: null,
    day: openedOn,
    parties: [...(names.get(id) ?? []), ...(numbers.get(id) ?? [])].map(({ text }) => text),
    publicParty: null,
    direction: null,
    recordType: null,
    caseOfficerId: row.officerId,
    isMarked: markId !== null,
    hasSecretFiles: false,
    ...row
  }))
}

const findRecordEntries = async (store: Store, recordIds: readonly string[]): Promise<Entry[]> => {
  if (recordIds.length === 0) return []
  const found = await recordsByIds(store.read).execute({ ids: JSON.stringify(recordIds) })
  const secret = await findDocumentsWithSecrets(
    store,
    found.map(({ documentKey }) => documentKey)
  )
  return found.map(({ id, markId, documentKey, sender, receiver, ...row }) => ({
    kind: 'record',
    objectId: id,
    year: yearOf(row.day),
    parties: [sender, receiver].filter(name => name !== null),
    publicParty: row.direction === 'sent' ? receiver : sender,
    isMarked: markId !== null,
    hasSecretFiles: documentKey !== null && secret.has(documentKey),
    ...row
  }))
}

const casesByIds = prepared(read =>
  read
    .select({
      id: cases.id,
      dnr: cases.dnr,
      year: cases.year,
      title: cases.title,
      publicTitle: cases.publicTitle,
      openedOn: cases.openedOn,
      status: cases.status,
      officerId: cases.officerId,
      classificationCode: cases.classificationCode,
      markId: markOn(read, eq(secrecyMarks.caseId, cases.id))
    })
    .from(cases)
    .where(isAmong(cases.id, 'ids'))
    .prepare()
)

// A record of a marked case is under its mark.
const recordsByIds = prepared(read =>
  read
    .select({
      id: records.id,
      caseId: records.caseId,
      dnr: cases.dnr,
      runningNumber: records.runningNumber,
      day: records.documentOn,
      title: records.title,
      publicTitle: records.publicTitle,
      sender: records.sender,
      receiver: records.receiver,
      direction: records.direction,
      recordType: records.recordType,
      status: records.status,
      officerId: records.officerId,
      caseOfficerId: cases.officerId,
      classificationCode: cases.classificationCode,
      documentKey: records.documentKey,
      markId: markOn(read, or(eq(secrecyMarks.recordId, records.id), eq(secrecyMarks.caseId, records.caseId)))
    })
    .from(records)
    .innerJoin(cases, eq(cases.id, records.caseId))
    .where(isAmong(records.id, 'ids'))
    .prepare()
)

const markOn = (read: Db, borne: ReturnType<typeof or>) =>
  sql<string | null>`${read
    .select({ id: secrecyMarks.id })
    .from(secrecyMarks)
    .where(and(isNull(secrecyMarks.liftedOn), borne))
    .limit(1)}`

const counterpartsOf = prepared(read =>
  read
    .select({ caseId: caseCounterparts.caseId, text: caseCounterparts.name })
    .from(caseCounterparts)
    .where(isAmong(caseCounterparts.caseId, 'ids'))
    .orderBy(caseCounterparts.caseId, caseCounterparts.position)
    .prepare()
)

const externalNumbersOf = prepared(read =>
  read
    .select({ caseId: caseExternalNumbers.caseId, text: caseExternalNumbers.number })
    .from(caseExternalNumbers)
    .where(isAmong(caseExternalNumbers.caseId, 'ids'))
    .orderBy(caseExternalNumbers.caseId, caseExternalNumbers.position)
    .prepare()
)
