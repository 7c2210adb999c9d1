import { can } from '../access/can.ts'
import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { getCase } from './cases.ts'

export const listCaseHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  await getCase(ctx, id)
  return listHistory(ctx, id, paging, can(ctx.actor, 'cases.read-secret'))
}
