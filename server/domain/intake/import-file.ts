import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { assertCan } from '../access/can.ts'
import type { FileVault } from '../files/file-vault.ts'
import { receiveFile } from '../files/receive-file.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Import } from './import-schemas.ts'
import type { ImportedMinutes } from './imported-minutes.ts'
import { importMinutes } from './import-minutes.ts'
import { readProtokollText } from './read-protokoll-text.ts'
import { decodeText } from './decode-text.ts'

/** An existing protokoll as it came: text or PDF. */
export type ProtokollFile = { fileName: string; bytes: Readable | Uint8Array; maxBytes: number }

/** Takes in an existing protokoll: keeps the file, reads it, and makes a meeting of what was read. */
export const importFile = async (ctx: Context, vault: FileVault, source: ProtokollFile): Promise<Import> => {
  assertCan(ctx, 'write')
  const fileName = withKnownEnding(basename(source.fileName))
  const file = await receiveFile(vault, fileName, source.bytes, { maxBytes: source.maxBytes, now: ctx.now })
  const bytes = await readFile(vault.pathOf(file.sha256))
  const read = fileName.endsWith('.pdf') ? await readPdf(bytes) : readProtokollText(readable(bytes, fileName))
  return importMinutes(ctx, { file, fileName }, read)
}

// pdfjs costs 100 ms to load: only where a PDF is read.
const readPdf = async (bytes: Uint8Array): Promise<ImportedMinutes> =>
  (await import('./read-protokoll-pdf.ts')).readProtokollPdf(bytes)

// A longer text is no protokoll; the longest that bodies publish are under a million characters.
const longestText = 5_000_000

const readable = (bytes: Uint8Array, fileName: string): string => {
  const text = decodeText(bytes)
  if (text.trim() === '')
    throw new AppError('invalid-input', `Filen ”${fileName}” är tom. Välj ett protokoll.`)
  if (text.length <= longestText) return text
  throw new AppError(
    'too-large',
    'Texten är för lång för att vara ett protokoll. Dela upp den på ett möte i taget.'
  )
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
