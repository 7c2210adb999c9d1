import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { assertCan } from '../access/can.ts'
import type { FileVault } from '../files/file-vault.ts'
import { receiveFile } from '../files/receive-file.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { getImport } from './get-import.ts'
import type { ImportedMinutes } from './imported-minutes.ts'
import { importMinutes, type Outcome } from './import-minutes.ts'
import { findImportOf } from './import-store.ts'
import { readInWorker } from './reading/read-in-worker.ts'

/** An existing protokoll as it came: text or PDF. */
export type ProtokollFile = { fileName: string; bytes: Readable | Uint8Array; maxBytes: number }

/**
 * Takes in an existing protokoll: reads it, keeps the file, and makes a meeting of what was read. A file that was taken in
 * before answers with what was made then. Throws a 422 for what is no protokoll, and then keeps nothing.
 */
export const importFile = async (ctx: Context, vault: FileVault, source: ProtokollFile): Promise<Outcome> => {
  assertCan(ctx, 'meetings.import')
  const fileName = withKnownEnding(basename(source.fileName))
  const found: { read?: ImportedMinutes } = {}
  const file = await receiveFile(vault, fileName, source.bytes, {
    maxBytes: source.maxBytes,
    now: ctx.now,
    inspect: async ({ path, sha256 }) => {
      if (!(await findImportOf(ctx.store, sha256))) found.read = await readMinutes(fileName, path)
    }
  })
  if (found.read) return importMinutes(ctx, { file, fileName }, found.read)
  const before = await findImportOf(ctx.store, file.sha256)
  return { imported: await getImport(ctx, before?.id ?? ''), isNew: false }
}

const withKnownEnding = (fileName: string): string => {
  const name = fileName.replace(/\.(pdf|txt|md)$/i, ending => ending.toLowerCase())
  if (/\.(pdf|txt|md)$/.test(name)) return name
  if (/\.(text|log)$/i.test(name) || !name.includes('.')) return `${name}.txt`
  throw new AppError(
    'wrong-file-type',
    `Filen ”${fileName}” går inte att läsa in. Välj ett protokoll som PDF eller text (.txt).`
  )
}

// The one thing that every protokoll has is matters with numbers. What else is missing becomes a flag, never a refusal.
const readMinutes = async (fileName: string, path: string): Promise<ImportedMinutes> => {
  const kind = fileName.endsWith('.pdf') ? 'pdf' : 'text'
  const read = await readInWorker({ kind, bytes: await readFile(path) })
  if (read.sections.some(({ paragraphs }) => paragraphs.length > 0)) return read
  throw invalidField(
    'file',
    'Det här ser inte ut att vara ett protokoll: ingen paragraf (§) hittades i texten. Kontrollera att det är rätt fil och att hela texten är med. Ingenting har lästs in.'
  )
}
