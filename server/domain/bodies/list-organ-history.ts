import { assertCan } from '../access/can.ts'
import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { getOrgan } from './organs.ts'

export const listOrganHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  assertCan(ctx, 'trail.read')
  await getOrgan(ctx, id)
  return listHistory(ctx, id, paging, false)
}
