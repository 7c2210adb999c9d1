import { assertCan } from '../access/can.ts'
import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { getPerson } from './persons.ts'

/** The history of a person and the account: from where somebody signed in is for that person and for those who read the trail. */
export const listPersonHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  await getPerson(ctx, id)
  if (!(ctx.actor.kind === 'person' && ctx.actor.personId === id)) assertCan(ctx, 'trail.read')
  return listHistory(ctx, id, paging, false)
}
