import type { Readable } from 'node:stream'
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
  const { sha256, size } = await vault.put(bytes, maxBytes)
  const path = vault.pathOf(sha256)
  // A refused file stays in the vault without a row: the same bytes may already be another bilaga.
  const mediaType = await mediaTypeOf(path, fileName)
  return { sha256, size, mediaType, pages: await countPages(path, mediaType, size), createdAt: now }
}
