import { assertCan, can } from '../access/can.ts'
import { listHistory, type History } from '../events/list-history.ts'
import type { Context } from '../shared/context.ts'
import type { Paging } from '../shared/paging.ts'
import { seeMeeting } from './meeting-access.ts'

/** The history of a meeting with its agenda, §§, bilagor and attendance, for those who work on its minutes. */
export const listMeetingHistory = async (ctx: Context, id: string, paging: Paging): Promise<History> => {
  const { facts } = await seeMeeting(ctx, id)
  assertCan(ctx, 'minutes.read-drafts', facts)
  return listHistory(ctx, id, paging, can(ctx.actor, 'minutes.read-secret', facts))
}
