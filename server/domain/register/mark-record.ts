import { assertCan } from '../access/can.ts'
import { reindexRecord } from '../search/reindex.ts'
import type { NewSecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { liftMark, setMark } from '../secrecy/secrecy-store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Record } from './record-schemas.ts'
import { getRecordRow } from './record-store.ts'
import { withoutSecret } from './records.ts'

/** Sets a secrecy mark on a record (OSL 5:5): what it is about is withheld, its dnr and date are not (OSL 5:2). */
export const markRecord = (ctx: Context, id: string, mark: NewSecrecyMark): Promise<Record> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.read')
    assertCan(tx, 'cases.write')
    const { caseId } = await getRecordRow(tx.store, id)
    await setMark(tx, { recordId: id }, mark, caseId)
    await reindexRecord(tx, id)
    return withoutSecret(tx, await getRecordRow(tx.store, id))
  })

/** Lifts the record's own mark; that of its case stands. */
export const unmarkRecord = (ctx: Context, id: string): Promise<Record> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.read')
    assertCan(tx, 'cases.write')
    const { caseId, caseOfficerId } = await getRecordRow(tx.store, id)
    assertCan(tx, 'case.read-secret', { officerId: caseOfficerId })
    await liftMark(tx, id, caseId)
    await reindexRecord(tx, id)
    return withoutSecret(tx, await getRecordRow(tx.store, id))
  })
