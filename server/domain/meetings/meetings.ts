import { assertCan } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import type { Page } from '../shared/paging.ts'
import type { Meeting, MeetingFilter } from './meeting-schemas.ts'
import { findMeetings, getMeetingRow } from './meeting-store.ts'

/** Meetings, newest first. */
export const listMeetings = async (ctx: Context, filter: MeetingFilter): Promise<Page<Meeting>> => {
  assertCan(ctx, 'read')
  return findMeetings(ctx.store, filter)
}

export const getMeeting = async (ctx: Context, id: string): Promise<Meeting> => {
  assertCan(ctx, 'read')
  return getMeetingRow(ctx.store, id)
}
