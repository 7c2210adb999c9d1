import { and, asc, gte, inArray, lt, or } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findOrgans } from '../bodies/organ-store.ts'
import { isInState, shownState } from '../meetings/meeting-state.ts'
import { visibleTo } from '../meetings/meeting-visibility.ts'
import type { Context } from '../shared/context.ts'
import { findQuorate } from './find-quorate.ts'
import type { QuorumStatistics } from './quorum-statistics-schemas.ts'
import { isTargetMet, percentOf } from './quorum-target.ts'

const { meetings } = schema

/**
 * How many of each organ's meetings of a year were quorate in every §. Counted are the closed ones that the actor may see and
 * whose quorum can be told; the others, and the cancelled ones, are told apart.
 */
export const listQuorumStatistics = async (ctx: Context, year: number): Promise<QuorumStatistics[]> => {
  assertCan(ctx, 'meetings.list')
  const { store } = ctx
  const all = await store.read
    .select({
      id: meetings.id,
      organId: meetings.organId,
      firstOn: meetings.firstOn,
      lastOn: meetings.lastOn,
      isImported: meetings.isImported,
      state: shownState
    })
    .from(meetings)
    .where(
      and(
        visibleTo(ctx.actor, store),
        or(inArray(meetings.state, ['closed', 'sealed']), isInState('cancelled')),
        gte(meetings.firstOn, `${year}-01-01`),
        lt(meetings.firstOn, `${year + 1}-01-01`)
      )
    )
    .orderBy(asc(meetings.firstOn))
  const held = all.filter(({ state }) => state !== 'cancelled')
  const quorateOf = await findQuorate(store, held)
  const outcomes = held.map(({ id, organId }) => ({ organId, isQuorate: quorateOf.get(id) ?? null }))
  return (await findOrgans(store)).flatMap(({ id, name }) => {
    const own = outcomes.filter(({ organId }) => organId === id)
    const counted = own.filter(({ isQuorate }) => isQuorate !== null)
    const quorate = counted.filter(({ isQuorate }) => isQuorate).length
    const cancelled = all.filter(({ state, organId }) => state === 'cancelled' && organId === id).length
    if (own.length + cancelled === 0) return []
    return [
      {
        organId: id,
        organName: name,
        year,
        counted: counted.length,
        quorate,
        notCounted: own.length - counted.length,
        cancelled,
        percent: percentOf(quorate, counted.length),
        isTargetMet: isTargetMet(quorate, counted.length)
      }
    ]
  })
}
