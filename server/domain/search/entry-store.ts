import { and, eq, isNull, or, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Db, Store } from '../../db/store.ts'
import { findDocumentsWithSecrets } from '../secrecy/own-documents.ts'
import { yearOf } from '../shared/dates.ts'
import type { Entry } from './entry.ts'

const { caseCounterparts, caseExternalNumbers, cases, records, secrecyMarks } = schema

export type EntryKey = Pick<Entry, 'kind' | 'objectId'>

/** The case or record as it stands, with all that is secret in it; undefined when it is gone. */
export const findEntry = (store: Store, { kind, objectId }: EntryKey): Promise<Entry | undefined> =>
  kind === 'case' ? findCaseEntry(store, objectId) : findRecordEntry(store, objectId)

const findCaseEntry = async ({ read }: Store, id: string): Promise<Entry | undefined> => {
  const [found] = await caseById(read).execute({ id })
  if (!found) return undefined
  const { markId, openedOn, ...row } = found
  const names = await counterpartsOf(read).execute({ id })
  const numbers = await externalNumbersOf(read).execute({ id })
  return {
    ...row,
    kind: 'case',
    objectId: id,
    caseId: id,
    runningNumber: null,
    day: openedOn,
    parties: [...names, ...numbers].map(({ text }) => text),
    publicParty: null,
    direction: null,
    recordType: null,
    caseOfficerId: row.officerId,
    isMarked: markId !== null,
    hasSecretFiles: false
  }
}

const findRecordEntry = async (store: Store, id: string): Promise<Entry | undefined> => {
  const [found] = await recordById(store.read).execute({ id })
  if (!found) return undefined
  const { markId, documentKey, sender, receiver, ...row } = found
  const secret = await findDocumentsWithSecrets(store, [documentKey])
  return {
    ...row,
    kind: 'record',
    objectId: id,
    year: yearOf(row.day),
    parties: [sender, receiver].filter(name => name !== null),
    publicParty: row.direction === 'sent' ? receiver : sender,
    isMarked: markId !== null,
    hasSecretFiles: documentKey !== null && secret.has(documentKey)
  }
}

const given = { id: sql.placeholder('id') }

const caseById = prepared(read =>
  read
    .select({
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
    .where(eq(cases.id, given.id))
    .prepare()
)

// A record of a marked case is under its mark.
const recordById = prepared(read =>
  read
    .select({
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
    .where(eq(records.id, given.id))
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
    .select({ text: caseCounterparts.name })
    .from(caseCounterparts)
    .where(eq(caseCounterparts.caseId, given.id))
    .orderBy(caseCounterparts.position)
    .prepare()
)

const externalNumbersOf = prepared(read =>
  read
    .select({ text: caseExternalNumbers.number })
    .from(caseExternalNumbers)
    .where(eq(caseExternalNumbers.caseId, given.id))
    .orderBy(caseExternalNumbers.position)
    .prepare()
)
