import type { Minutes } from '../approval/minutes.ts'
import type { FileVault } from '../files/file-vault.ts'
import type { StoredFile } from '../files/file-store.ts'
import type { Context } from '../shared/context.ts'
import type { Extract } from './extract.ts'
import type { Summary } from './summary-schemas.ts'

type Rendered = Promise<{ bytes: Uint8Array; pages: number }>

/** What dispatch needs from outside the domain: the rendering, given in app.ts, and the vault. */
export type Dispatching = {
  renderMinutes: (minutes: Minutes) => Rendered
  renderExtract: (extract: Extract) => Rendered
  renderSummary: (summary: Summary) => Rendered
  vault: FileVault
}

/** Puts a rendered PDF in the vault; the database is told of it in the transaction that registers it. */
export const keepPdf = async (
  { now }: Context,
  vault: FileVault,
  { bytes, pages }: Awaited<Rendered>
): Promise<StoredFile> => {
  const { sha256, size } = await vault.put(bytes)
  return { sha256, size, pages, mediaType: 'application/pdf', createdAt: now }
}
