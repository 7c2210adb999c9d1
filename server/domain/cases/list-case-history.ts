import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { getCase, seesSecretOf } from './cases.ts'

export const listCaseHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  const found = await getCase(ctx, id)
  return listHistory(ctx, id, paging, seesSecretOf(ctx, found))
}
