import { asc, eq, gt } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'

const { files } = schema

export type StoredFile = typeof files.$inferSelect

export const findFile = async ({ read }: Store, sha256: string): Promise<StoredFile | undefined> =>
  (await read.select().from(files).where(eq(files.sha256, sha256)))[0]

export const getFile = async (store: Store, sha256: string): Promise<StoredFile> => {
  const file = await findFile(store, sha256)
  if (!file) throw notFound('Filen')
  return file
}

/** Every file that the database knows, by hash. */
export async function* everyFile({ read }: Store): AsyncGenerator<Pick<StoredFile, 'sha256' | 'size'>> {
  for (let last = ''; ;) {
    const page = await read
      .select({ sha256: files.sha256, size: files.size })
      .from(files)
      .where(gt(files.sha256, last))
      .orderBy(asc(files.sha256))
      .limit(1000)
    if (page.length === 0) return
    yield* page
    last = page.at(-1)!.sha256
  }
}

/** Writes the row of a file whose bytes lie in the vault already; the same content twice is one row. */
export const rememberFile = async ({ write }: Store, file: StoredFile): Promise<void> => {
  await write.insert(files).values(file).onConflictDoNothing()
}
