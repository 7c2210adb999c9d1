import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { getRecord, seesSecretOfRecord } from './records.ts'
import { getRecordRow } from './record-store.ts'

export const listRecordHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  await getRecord(ctx, id)
  return listHistory(ctx, id, paging, seesSecretOfRecord(ctx, await getRecordRow(ctx.store, id)))
}
