import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Context } from '../shared/context.ts'

const { matters } = schema

type MatterChange = Partial<Pick<typeof matters.$inferInsert, 'title' | 'caseId' | 'externalDnr'>>

/** Changes what the agenda holds of a matter and bumps its revision, which covers all that the paragraph shows. */
export const touchMatter = async (
  { store }: Context,
  id: string,
  change: MatterChange = {}
): Promise<void> => {
  await store.write
    .update(matters)
    .set({ ...change, revision: sql`${matters.revision} + 1` })
    .where(eq(matters.id, id))
}
