import { asc, eq } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { groupBy } from '../shared/group-by.ts'
import type { RecordFile } from './record-schemas.ts'

const { files, fileTexts, recordFiles } = schema

/** The files of records, in order, by the id of the record. */
export const findRecordFiles = async (
  { read }: Store,
  recordIds: readonly string[]
): Promise<Map<string, RecordFile[]>> => {
  if (recordIds.length === 0) return new Map()
  const rows = await filesByRecords(read).execute({ ids: JSON.stringify(recordIds) })
  return new Map([...groupBy(rows, row => row.recordId)].map(([id, own]) => [id, own.map(withoutRecord)]))
}

const filesByRecords = prepared(read =>
  read
    .select({
      recordId: recordFiles.recordId,
      id: recordFiles.id,
      fileName: recordFiles.fileName,
      variant: recordFiles.variant,
      sha256: recordFiles.sha256,
      size: files.size,
      mediaType: files.mediaType,
      textState: fileTexts.state,
      textError: fileTexts.error
    })
    .from(recordFiles)
    .innerJoin(files, eq(files.sha256, recordFiles.sha256))
    .leftJoin(fileTexts, eq(fileTexts.sha256, recordFiles.sha256))
    .where(isAmong(recordFiles.recordId, 'ids'))
    .orderBy(asc(recordFiles.position))
    .prepare()
)

const withoutRecord = (row: RecordFile & { recordId: string }): RecordFile => {
  const { recordId: _, ...file } = row
  return file
}
