import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Context } from '../shared/context.ts'
import { findPropositions, writeVotes } from './proposition-store.ts'

const { motions, propositions, statements } = schema

/** Takes away what was moved, put and reserved at a matter, along with a meeting that was planned by mistake. */
export const clearProceedings = async (tx: Context, matterId: string): Promise<void> => {
  const { store } = tx
  for (const { id } of (await findPropositions(store, [matterId])).get(matterId) ?? [])
    await writeVotes(tx, id, { votes: [], ballots: [] })
  for (const table of [motions, propositions, statements])
    await store.write.delete(table).where(eq(table.matterId, matterId))
}
