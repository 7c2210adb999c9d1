import { assertCan } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import type { Page } from '../shared/paging.ts'
import type { Meeting, MeetingFilter } from './meeting-schemas.ts'
import { seeMeeting } from './meeting-access.ts'
import { findMeetings } from './meeting-store.ts'
import { visibleTo } from './meeting-visibility.ts'

/** The meetings that the actor may see, newest first. */
export const listMeetings = async (ctx: Context, filter: MeetingFilter): Promise<Page<Meeting>> => {
  assertCan(ctx, 'meetings.list')
  return findMeetings(ctx.store, filter, visibleTo(ctx.actor, ctx.store))
}

export const getMeeting = async (ctx: Context, id: string): Promise<Meeting> =>
  (await seeMeeting(ctx, id)).meeting
