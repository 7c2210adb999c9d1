import { and, asc, eq, exists, or, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { deadlineOf } from '../approval/approval-deadline.ts'
import { getMinutes } from '../approval/get-minutes.ts'
import { findVerdicts } from '../approval/review-store.ts'
import { hashOfPassages } from '../approval/review-text.ts'
import { findReviewers, wholeTextOf } from '../approval/reviewers.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import type { Context } from '../shared/context.ts'
import type { IsoDate } from '../shared/dates.ts'

const { attendances, meetings } = schema

export type WaitingReview = {
  meetingId: string
  organId: string
  organName: string
  firstOn: IsoDate
  /** KL 5:69; null where nobody is bound by a day. */
  dueOn: IsoDate | null
}

/**
 * The closed minutes that a person is to approve and has not spoken of as they stand now (KL 5:69): what was said of another
 * text waits to be said again. Not those with a § that the person may not read: no verdict can be given of them.
 */
export const findWaitingReviews = async (ctx: Context, personId: string): Promise<WaitingReview[]> => {
  const waiting: WaitingReview[] = []
  for (const id of await findOwnMeetings(ctx, personId)) {
    const isReviewer = (await findReviewers(ctx, id)).some(reviewer => reviewer.personId === personId)
    if (!isReviewer || (await hasSpoken(ctx, id, personId)) || (await getMinutes(ctx, id)).isRedacted)
      continue
    const meeting = await getMeetingRow(ctx.store, id)
    const { dueOn } = await deadlineOf(ctx, meeting)
    const { organId, organName, firstOn } = meeting
    waiting.push({ meetingId: id, organId, organName, firstOn, dueOn })
  }
  return waiting
}

const findOwnMeetings = async ({ store: { read } }: Context, personId: string): Promise<string[]> => {
  const approves = read
    .select({ one: sql`1` })
    .from(attendances)
    .where(
      and(
        eq(attendances.meetingId, meetings.id),
        eq(attendances.personId, personId),
        or(eq(attendances.presided, true), eq(attendances.isApprover, true))
      )
    )
  const rows = await read
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.state, 'closed'), eq(meetings.isImported, false), exists(approves)))
    .orderBy(asc(meetings.firstOn), asc(meetings.id))
  return rows.map(({ id }) => id)
}

const hasSpoken = async (ctx: Context, meetingId: string, personId: string): Promise<boolean> => {
  const last = (await findVerdicts(ctx.store, meetingId)).findLast(verdict => verdict.personId === personId)
  return last !== undefined && last.sha256 === hashOfPassages(await wholeTextOf(ctx, meetingId))
}
