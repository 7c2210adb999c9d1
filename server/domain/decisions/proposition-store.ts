import { asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { groupBy } from '../shared/group-by.ts'
import type { Proposition, PropositionEdit } from './proposition-schemas.ts'

const { ballotSums, propositions, votes } = schema

/** A proposition as it was written in; its outcome is reckoned. */
export type PropositionRow = Omit<Proposition, 'outcome' | 'breaches'>

/** The propositions of some matters in the order they were put, by matter. */
export const findPropositions = async (
  store: Store,
  matterIds: readonly string[]
): Promise<Map<string, PropositionRow[]>> => {
  const rows = await store.read
    .select()
    .from(propositions)
    .where(inArray(propositions.matterId, [...matterIds]))
    .orderBy(asc(propositions.position))
  return groupBy(await withVotes(store, rows), ({ paragraphId }) => paragraphId)
}

export const getPropositionRow = async (store: Store, id: string): Promise<PropositionRow> => {
  const rows = await store.read.select().from(propositions).where(eq(propositions.id, id))
  const [row] = await withVotes(store, rows)
  if (!row) throw notFound('Propositionen')
  return row
}

/** Writes the votes and sums that are given in the place of those that stand. */
export const writeVotes = async (
  { store: { write }, newId }: Context,
  propositionId: string,
  { votes: cast, ballots }: Pick<PropositionEdit, 'votes' | 'ballots'>
): Promise<void> => {
  if (cast) {
    await write.delete(votes).where(eq(votes.propositionId, propositionId))
    for (const [position, vote] of cast.entries())
      await write.insert(votes).values({ ...vote, id: newId(), propositionId, position })
  }
  if (ballots) {
    await write.delete(ballotSums).where(eq(ballotSums.propositionId, propositionId))
    for (const [position, sum] of ballots.entries())
      await write.insert(ballotSums).values({ ...sum, id: newId(), propositionId, position })
  }
}

const withVotes = async (
  { read }: Store,
  rows: readonly (typeof propositions.$inferSelect)[]
): Promise<PropositionRow[]> => {
  const ids = rows.map(({ id }) => id)
  const cast = await read
    .select()
    .from(votes)
    .where(inArray(votes.propositionId, ids))
    .orderBy(asc(votes.position))
  const sums = await read
    .select()
    .from(ballotSums)
    .where(inArray(ballotSums.propositionId, ids))
    .orderBy(asc(ballotSums.position))
  return rows.map(selected => {
    const { matterId, position: _, ...row } = selected
    return {
      ...row,
      paragraphId: matterId,
      votes: cast
        .filter(({ propositionId }) => propositionId === row.id)
        .map(({ personId, name, answer }) => ({ personId, name, answer })),
      ballots: sums
        .filter(({ propositionId }) => propositionId === row.id)
        .map(({ name, ballots, isDrawn }) => ({ name, ballots, isDrawn }))
    }
  })
}
