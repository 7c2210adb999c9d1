import { recordEvent } from '../events/record-event.ts'
import { reindexRecord } from '../search/reindex.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { putFile, type ReceivedFile } from './add-record-file.ts'
import { findRecordFiles } from './record-file-store.ts'
import { NewRecord } from './record-schemas.ts'
import { insertRecord } from './register-record.ts'
import type { z } from 'zod'

/** What the system itself made, `minutes:ID`, to be registered in a case. */
export type OwnDocument = {
  key: string
  caseId: string
  record: z.input<typeof NewRecord>
  received: ReceivedFile
  isSecret: boolean
}

/**
 * Registers what the system made, within the transaction that made it: once by document and hash, and another version of the
 * same document (the signed one) as a file beside the first. Answers the record's id.
 */
export const registerDocument = (
  ctx: Context,
  { key, caseId, record, received, isSecret }: OwnDocument
): Promise<string> =>
  inTransaction(ctx, async tx => {
    const known = await tx.store.read.query.records.findFirst({
      where: (row, { eq }) => eq(row.documentKey, key)
    })
    if (!known) {
      const id = await insertRecord(tx, caseId, { ...NewRecord.parse(record), documentKey: key }, isSecret)
      await putFile(tx, id, received)
      await reindexRecord(tx, id)
      return id
    }
    const files = (await findRecordFiles(tx.store, [known.id])).get(known.id) ?? []
    if (files.some(({ sha256 }) => sha256 === received.file.sha256)) return known.id
    await putFile(tx, known.id, received)
    await recordEvent(tx, 'record.file-added', known.id, {
      after: { fileName: received.fileName, sha256: received.file.sha256, variant: received.variant },
      within: known.caseId,
      isSecret
    })
    return known.id
  })
