import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { assertCan } from '../access/can.ts'
import type { FileVault } from '../files/file-vault.ts'
import { receiveFile } from '../files/receive-file.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { getImport } from './get-import.ts'
import type { Import } from './import-schemas.ts'
import { importMinutes } from './import-minutes.ts'
import { findImportOf } from './import-store.ts'
import { readInWorker } from './reading/read-in-worker.ts'

/** An existing protokoll as it came: text or PDF. */
export type ProtokollFile = { fileName: string; bytes: Readable | Uint8Array; maxBytes: number }

/** Takes in an existing protokoll: keeps the file, reads it, and makes a meeting of what was read. */
export const importFile = async (ctx: Context, vault: FileVault, source: ProtokollFile): Promise<Import> => {
  assertCan(ctx, 'write')
  const fileName = withKnownEnding(basename(source.fileName))
  const file = await receiveFile(vault, fileName, source.bytes, { maxBytes: source.maxBytes, now: ctx.now })
  const before = await findImportOf(ctx.store, file.sha256)
  if (before) return getImport(ctx, before.id)
  const bytes = await readFile(vault.pathOf(file.sha256))
  const read = await readInWorker({ kind: fileName.endsWith('.pdf') ? 'pdf' : 'text', bytes })
  return importMinutes(ctx, { file, fileName }, read)
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
