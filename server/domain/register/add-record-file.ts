import { count, eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { rememberFile, type StoredFile } from '../files/file-store.ts'
import { wantText } from '../jobs/want-text.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findRecordFiles } from './record-file-store.ts'
import type { FileVariant, Record } from './record-schemas.ts'
import { getRecordRow } from './record-store.ts'
import { withoutSecret } from './records.ts'
import { getWritableRecord } from './writable-record.ts'

const { recordFiles, records } = schema

/** A file that has been received, under the name it had. */
export type ReceivedFile = { fileName: string; file: StoredFile; variant?: FileVariant }

/** Before a file is received: refuses where none may be added. */
export const assertMayAddFile = async (ctx: Context, recordId: string): Promise<void> => {
  await getWritableRecord(ctx, recordId)
}

/** Puts a received file last among the record's; the same content twice is a `conflict`. A file is never taken away. */
export const addRecordFile = (ctx: Context, recordId: string, received: ReceivedFile): Promise<Record> =>
  inTransaction(ctx, async tx => {
    const { secrecy, caseId } = await getWritableRecord(tx, recordId)
    const known = (await findRecordFiles(tx.store, [recordId])).get(recordId) ?? []
    const same = known.find(({ sha256 }) => sha256 === received.file.sha256)
    if (same)
      throw new AppError('conflict', `Handlingen har redan en fil med samma innehåll: ”${same.fileName}”.`)
    await putFile(tx, recordId, received)
    await tx.store.write
      .update(records)
      .set({ revision: sql`${records.revision} + 1` })
      .where(eq(records.id, recordId))
    const { fileName, file, variant } = received
    await recordEvent(tx, 'record.file-added', recordId, {
      after: { fileName, sha256: file.sha256, variant },
      within: caseId,
      isSecret: secrecy !== null
    })
    return withoutSecret(tx, await getRecordRow(tx.store, recordId))
  })

/** Writes the row of a file, within the transaction; the caller has asked whether it may. */
export const putFile = async (
  ctx: Context,
  recordId: string,
  { fileName, file, variant = 'original' }: ReceivedFile
): Promise<void> => {
  const { store, now, newId } = ctx
  await rememberFile(store, file)
  const [{ position } = { position: 0 }] = await store.read
    .select({ position: count() })
    .from(recordFiles)
    .where(eq(recordFiles.recordId, recordId))
  const { sha256 } = file
  await store.write
    .insert(recordFiles)
    .values({ id: newId(), recordId, position, sha256, fileName, variant, addedAt: now })
  await wantText(ctx, sha256)
}
