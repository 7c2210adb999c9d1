import { assertCan, can } from '../access/can.ts'
import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { seeMatter } from './meeting-access.ts'

/** The history of a § with its bilagor, for those who work on the minutes. */
export const listParagraphHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  const { facts } = await seeMatter(ctx, id)
  assertCan(ctx, 'minutes.read-drafts', facts)
  return listHistory(ctx, id, paging, can(ctx.actor, 'minutes.read-secret', facts))
}
