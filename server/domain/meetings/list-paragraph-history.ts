import { can } from '../access/can.ts'
import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { seeMatter, seeMinutes } from './meeting-access.ts'

/** The history of a § with its bilagor, for those who may read the minutes. */
export const listParagraphHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  const { matter } = await seeMatter(ctx, id)
  const { facts } = await seeMinutes(ctx, matter.meetingId)
  return listHistory(ctx, id, paging, can(ctx.actor, 'minutes.read-secret', facts))
}
