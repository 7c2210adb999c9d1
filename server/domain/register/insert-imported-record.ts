import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { reindexRecord } from '../search/reindex.ts'
import type { SecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { setMark } from '../secrecy/secrecy-store.ts'
import type { Context } from '../shared/context.ts'

type Columns = Omit<typeof schema.records.$inferInsert, 'id' | 'caseId' | 'registeredAt' | 'numberOrigin'>

/** Writes a record of another register under the number it had there, within the transaction; the caller has asked whether it may. */
export const insertImportedRecord = async (
  tx: Context,
  caseId: string,
  columns: Columns,
  mark: SecrecyMark | null,
  isSecret: boolean
): Promise<void> => {
  const id = tx.newId()
  await tx.store.write.insert(schema.records).values({
    ...columns,
    id,
    caseId,
    // The hour is not known of what was registered elsewhere.
    registeredAt: `${columns.registeredOn}T12:00:00.000Z`,
    numberOrigin: 'imported'
  })
  const { runningNumber, direction, title, documentOn } = columns
  await recordEvent(tx, 'record.imported', id, {
    after: { runningNumber, direction, title, documentOn },
    within: caseId,
    isSecret
  })
  if (mark) await setMark(tx, { recordId: id }, mark, caseId)
  await reindexRecord(tx, id)
}
