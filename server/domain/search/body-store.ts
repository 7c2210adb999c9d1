import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Entry, EntryBody } from './entry.ts'

const { caseNotes, fileTexts, recordFiles } = schema

/** Characters of an entry's files that are searched; what is stored is longer. */
export const mostIndexed = 200_000

/** What the files of a record and the notes on a case say. */
export const findBody = async (
  { read }: Store,
  { kind, objectId }: Pick<Entry, 'kind' | 'objectId'>
): Promise<EntryBody> => {
  if (kind === 'case') {
    const notes = await notesOf(read).execute({ id: objectId })
    return { files: '', notes: notes.map(({ text }) => text).join('\n') }
  }
  const files = await filesOf(read).execute({ id: objectId })
  const texts = files.flatMap(({ fileName, text }) => [fileName, text ?? ''])
  return { files: texts.join('\n').slice(0, mostIndexed), notes: '' }
}

const given = { id: sql.placeholder('id') }

const notesOf = prepared(read =>
  read
    .select({ text: caseNotes.text })
    .from(caseNotes)
    .where(eq(caseNotes.caseId, given.id))
    .orderBy(caseNotes.writtenAt, caseNotes.id)
    .prepare()
)

const filesOf = prepared(read =>
  read
    .select({
      fileName: recordFiles.fileName,
      text: sql<string | null>`substr(${fileTexts.text}, 1, ${sql.raw(String(mostIndexed))})`
    })
    .from(recordFiles)
    .leftJoin(fileTexts, eq(fileTexts.sha256, recordFiles.sha256))
    .where(eq(recordFiles.recordId, given.id))
    .orderBy(recordFiles.position)
    .prepare()
)
