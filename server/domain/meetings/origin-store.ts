import { eq, inArray, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'

const { matterOrigins } = schema

export type MatterOrigin = typeof matterOrigins.$inferSelect

/** Every link from or to one of the matters. */
export const findOrigins = async ({ read }: Store, matterIds: readonly string[]): Promise<MatterOrigin[]> => {
  const ids = [...matterIds]
  return read
    .select()
    .from(matterOrigins)
    .where(or(inArray(matterOrigins.fromMatterId, ids), inArray(matterOrigins.toMatterId, ids)))
}

export const insertOrigin = async ({ write }: Store, origin: MatterOrigin): Promise<void> => {
  await write.insert(matterOrigins).values(origin)
}

/** Forgets where a matter that is removed came from: that § waits to be taken up again. */
export const clearOrigins = async ({ write }: Store, toMatterId: string): Promise<void> => {
  await write.delete(matterOrigins).where(eq(matterOrigins.toMatterId, toMatterId))
}
