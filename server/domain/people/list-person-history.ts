import { assertCan } from '../access/can.ts'
import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { getPerson } from './persons.ts'

/** The history of a person and the account: from where somebody signed in is for that person and for those who read the trail. */
export const listPersonHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  await getPerson(ctx, id)
  if (!isOwn(ctx, id)) assertCan(ctx, 'trail.read')
  return listHistory(ctx, id, paging, false)
}

// A token is lent to a program, for what its scopes say: it is not the person.
const isOwn = ({ actor }: Context, id: string): boolean =>
  actor.kind === 'person' && actor.personId === id && actor.scopes === null
