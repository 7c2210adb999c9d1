import type { Readable } from 'node:stream'
import { invalidField } from '../shared/app-error.ts'
import type { Instant } from '../shared/dates.ts'
import { countPages } from './count-pages.ts'
import { mediaTypeOf } from './file-kinds.ts'
import type { StoredFile } from './file-store.ts'
import type { FileVault } from './file-vault.ts'

/** Takes in an uploaded file before any transaction: streamed to the vault, typed by content, pages counted. */
export const receiveFile = async (
  vault: FileVault,
  fileName: string,
  bytes: Readable | Uint8Array,
  { maxBytes, now }: { maxBytes: number; now: Instant }
): Promise<StoredFile> => {
  let found: Pick<StoredFile, 'mediaType' | 'pages'> = { mediaType: '', pages: null }
  const { sha256, size } = await vault.put(bytes, maxBytes, async (path, length) => {
    if (length === 0) throw invalidField('file', `Filen ”${fileName}” är tom. Välj en annan fil.`)
    const mediaType = await mediaTypeOf(path, fileName)
    found = { mediaType, pages: await countPages(path, mediaType, length) }
  })
  return { sha256, size, ...found, createdAt: now }
}
