import { asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { groupBy } from '../shared/group-by.ts'
import type { Motion } from './motion-schemas.ts'

const { motions } = schema

/** The förslag and yrkanden of some matters in order, by matter. */
export const findMotions = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<Map<string, Motion[]>> => {
  const rows = await read
    .select()
    .from(motions)
    .where(inArray(motions.matterId, [...matterIds]))
    .orderBy(asc(motions.position))
  return groupBy(rows.map(toMotion), ({ paragraphId }) => paragraphId)
}

export const getMotionRow = async ({ read }: Store, id: string): Promise<Motion> => {
  const [row] = await read.select().from(motions).where(eq(motions.id, id))
  if (!row) throw notFound('Yrkandet')
  return toMotion(row)
}

const toMotion = (selected: typeof motions.$inferSelect): Motion => {
  const { matterId, position: _, ...row } = selected
  return { ...row, paragraphId: matterId }
}
