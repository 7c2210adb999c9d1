import { latestAnchor } from '../events/anchor.ts'
import { rememberFile, type StoredFile } from '../files/file-store.ts'
import type { FileVault } from '../files/file-vault.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Minutes } from './minutes.ts'

/** What sealing needs from outside the domain: the rendering, given in app.ts, and the vault. */
export type Sealing = {
  renderMinutes: (minutes: Minutes) => Promise<{ bytes: Uint8Array; pages: number }>
  vault: FileVault
}

/**
 * Renders minutes as sealed and keeps them with their file, in one transaction. What was rendered is held against what stands
 * when it is frozen; a change in between is a `conflict`. `compose` refuses what may not be sealed; `keep` writes the rest.
 */
export const freezeMinutes = async <T>(
  ctx: Context,
  compose: (ctx: Context) => Promise<Minutes>,
  keep: (tx: Context, minutes: Minutes, file: StoredFile) => Promise<T>,
  { renderMinutes, vault }: Sealing
): Promise<T> => {
  const latest = await latestAnchor(ctx.store)
  const anchor = latest ? { sequence: latest.sequence, hash: latest.hash } : null
  const asSealed = async (now: Context): Promise<Minutes> => ({
    ...(await compose(now)),
    isSealed: true,
    changedAt: ctx.now,
    anchor
  })
  const minutes = await asSealed(ctx)
  const { bytes, pages } = await renderMinutes(minutes)
  const { sha256, size } = await vault.put(bytes)
  return inTransaction(ctx, async tx => {
    if (JSON.stringify(await asSealed(tx)) !== JSON.stringify(minutes))
      throw new AppError(
        'conflict',
        'Protokollet ändrades medan det låstes. Läs igenom det och lås det igen.'
      )
    const file = { sha256, size, pages, mediaType: 'application/pdf', createdAt: tx.now }
    await rememberFile(tx.store, file)
    return keep(tx, minutes, file)
  })
}
