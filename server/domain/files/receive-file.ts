import type { Readable } from 'node:stream'
import { invalidField } from '../shared/app-error.ts'
import type { Instant } from '../shared/dates.ts'
import { countPages } from './count-pages.ts'
import { mediaTypeOf } from './file-kinds.ts'
import type { StoredFile } from './file-store.ts'
import type { ArrivedFile, FileVault } from './file-vault.ts'

type Limits = {
  maxBytes: number
  now: Instant
  /** Looks at the file before it is kept; when it throws, nothing is. */
  inspect?: (arrived: ArrivedFile) => Promise<void>
}

/**
 * Takes in an uploaded file before any transaction: streamed to the vault, typed by content, pages counted. What is empty,
 * belies its name or is a PDF that cannot be opened is refused, and leaves nothing behind.
 */
export const receiveFile = async (
  vault: FileVault,
  fileName: string,
  bytes: Readable | Uint8Array,
  { maxBytes, now, inspect }: Limits
): Promise<StoredFile> => {
  let found: Pick<StoredFile, 'mediaType' | 'pages'> = { mediaType: '', pages: null }
  const { sha256, size } = await vault.put(bytes, maxBytes, async arrived => {
    if (arrived.size === 0) throw invalidField('file', `Filen ”${fileName}” är tom. Välj en annan fil.`)
    const mediaType = await mediaTypeOf(arrived.path, fileName)
    found = {
      mediaType,
      pages: await countPages(arrived.path, fileName, { mediaType, size: arrived.size })
    }
    await inspect?.(arrived)
  })
  return { sha256, size, ...found, createdAt: now }
}
