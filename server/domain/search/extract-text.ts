import { saveText } from '../files/file-text-store.ts'
import { getFile } from '../files/file-store.ts'
import type { FileVault } from '../files/file-vault.ts'
import { textOf } from '../files/text-of.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { reindexRecordsWithFile } from './reindex.ts'

/** Reads the text of a file and has the records that hold it found by its words. */
export const extractText = async (ctx: Context, vault: FileVault, sha256: string): Promise<void> => {
  const found = await textOf(vault.pathOf(sha256), await getFile(ctx.store, sha256))
  await inTransaction(ctx, async tx => {
    await saveText(tx.store, sha256, found, ctx.now)
    await reindexRecordsWithFile(tx, sha256)
  })
}
