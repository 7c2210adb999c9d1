import { eq } from 'drizzle-orm'
import { isAmong, prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { paragraphTexts } = schema

/** Texts by matter; a matter without a row has none. */
export const findTexts = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<Map<string, string>> => {
  const rows = await textsOf(read).execute({ ids: JSON.stringify(matterIds) })
  return new Map(rows.map(({ matterId, text }) => [matterId, text]))
}

const textsOf = prepared(read =>
  read.select().from(paragraphTexts).where(isAmong(paragraphTexts.matterId, 'ids')).prepare()
)

/** Writes the text that stands before the first decision block; an empty text is no row. */
export const writeText = async ({ write }: Store, matterId: string, text: string): Promise<void> => {
  if (text === '') await write.delete(paragraphTexts).where(eq(paragraphTexts.matterId, matterId))
  else {
    await write
      .insert(paragraphTexts)
      .values({ matterId, text })
      .onConflictDoUpdate({ target: paragraphTexts.matterId, set: { text } })
  }
}
