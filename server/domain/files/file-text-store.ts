import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Instant } from '../shared/dates.ts'
import type { FoundText } from './text-of.ts'

const { fileTexts } = schema

/** Notes that the text of a file is to be read. False: that is done or asked for already. */
export const awaitText = async ({ write }: Store, sha256: string): Promise<boolean> =>
  (
    await write
      .insert(fileTexts)
      .values({ sha256, state: 'waiting' })
      .onConflictDoNothing()
      .returning({ sha256: fileTexts.sha256 })
  ).length > 0

export const saveText = async (
  { write }: Store,
  sha256: string,
  found: FoundText,
  extractedAt: Instant
): Promise<void> => {
  await write
    .update(fileTexts)
    .set({ ...found, extractedAt })
    .where(eq(fileTexts.sha256, sha256))
}
