import { awaitText } from '../files/file-text-store.ts'
import type { Context } from '../shared/context.ts'
import { enqueueJob } from './enqueue-job.ts'

/** Has the text of a file read after the commit, once however many records hold it. */
export const wantText = async (tx: Context, sha256: string): Promise<void> => {
  if (await awaitText(tx.store, sha256))
    await enqueueJob(tx, { kind: 'extract-text', key: `extract-text:${sha256}`, payload: { sha256 } })
}
