import { desc } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import type { Instant } from '../shared/dates.ts'

const { trail } = schema

/** The last event of the chain at some moment. Kept outside the database, it binds every event up to it. */
export type Anchor = { sequence: number; hash: string; at: Instant }

/** The chain as it stands; undefined before the first event. */
export const latestAnchor = async ({ read }: Store): Promise<Anchor | undefined> => {
  const [last] = await read
    .select({ sequence: trail.sequence, hash: trail.hash, at: trail.at })
    .from(trail)
    .orderBy(desc(trail.sequence))
    .limit(1)
  return last
}
