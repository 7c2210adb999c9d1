import type { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { getOpenCase } from '../cases/writable-case.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { reindexRecord } from '../search/reindex.ts'
import type { NewSecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { findRetentionRow } from '../retention/plan-store.ts'
import { setMark } from '../secrecy/secrecy-store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { putFile, type ReceivedFile } from './add-record-file.ts'
import { assertSound } from './record-dates.ts'
import { NewRecord, type Record } from './record-schemas.ts'
import { getRecordRow, nextRunningNumber } from './record-store.ts'
import { withoutSecret } from './records.ts'

/** A file and what goes with it in one request. */
export type Registration = {
  record: z.input<typeof NewRecord>
  files?: readonly ReceivedFile[]
  secrecy?: NewSecrecyMark | null
}

/** Before files are received: `not-found`, `not-allowed` or `wrong-state` where none may be registered. */
export const assertMayRegister = async (ctx: Context, caseId: string): Promise<void> => {
  await getOpenCase(ctx, caseId)
}

/** Registers a record under the next number of an open case (OSL 5:1), with its files and its mark, all or nothing. */
export const registerRecord = (
  ctx: Context,
  caseId: string,
  { record: given, files = [], secrecy = null }: Registration
): Promise<Record> =>
  inTransaction(ctx, async tx => {
    const { secrecy: ofCase } = await getOpenCase(tx, caseId)
    const facts = NewRecord.parse(given)
    if (facts.officerId) await getPersonOfField(tx.store, 'officerId', facts.officerId)
    const id = await insertRecord(
      tx,
      caseId,
      await withDefaults(tx, facts),
      secrecy !== null || ofCase !== null
    )
    for (const received of files) await putFile(tx, id, received)
    if (secrecy) await setMark(tx, { recordId: id }, secrecy, caseId)
    await reindexRecord(tx, id)
    return withoutSecret(tx, await getRecordRow(tx.store, id))
  })

/** What the plan in force says of the record type stands where nothing was said: the medium of the original and where it is kept. */
const withDefaults = async (tx: Context, facts: NewRecord): Promise<NewRecord> => {
  const row = facts.recordType && (await findRetentionRow(tx.store, facts.recordType, dayInSweden(tx.now)))
  if (!row) return facts
  const medium = facts.medium ?? row.medium ?? 'digital'
  return { ...facts, medium, location: facts.location ?? row.storage }
}

/** Writes the row of a record; the caller has asked whether it may. */
export const insertRecord = async (
  tx: Context,
  caseId: string,
  { documentOn: given, sentOn: sent, ...facts }: NewRecord & { documentKey?: string },
  isSecret: boolean
): Promise<string> => {
  const id = tx.newId()
  const today = dayInSweden(tx.now)
  const documentOn = given ?? sent ?? today
  const sentOn = facts.direction === 'sent' ? (sent ?? documentOn) : sent
  assertSound(tx, { ...facts, documentOn, sentOn })
  const runningNumber = await nextRunningNumber(tx.store, caseId)
  await tx.store.write.insert(schema.records).values({
    ...facts,
    id,
    caseId,
    runningNumber,
    documentOn,
    sentOn,
    registeredOn: today,
    registeredAt: tx.now
  })
  const { title, direction } = facts
  await recordEvent(tx, 'record.registered', id, {
    after: { runningNumber, direction, title, documentOn },
    within: caseId,
    isSecret
  })
  return id
}
