import { and, asc, eq, exists, or, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { deadlineOf } from '../approval/approval-deadline.ts'
import { findVerdicts } from '../approval/review-store.ts'
import { hashOfPassages } from '../approval/review-text.ts'
import { reviewScopeOf, type ReviewScope } from '../approval/review-scope.ts'
import { findReviewers, isWithheldFrom, reviewedTextOf } from '../approval/reviewers.ts'
import { factsOf } from '../meetings/meeting-access.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import type { Context } from '../shared/context.ts'
import type { IsoDate } from '../shared/dates.ts'

const { attendances, immediateReviews, matters, meetings } = schema

export type WaitingReview = {
  meetingId: string
  organId: string
  organName: string
  firstOn: IsoDate
  /** KL 5:69; null where nobody is bound by a day. */
  dueOn: IsoDate | null
  /** Of §§ that are to be approved at once. */
  isImmediate: boolean
}

/**
 * The closed minutes, or §§ to be approved at once, that a person is to approve and has not spoken of as they stand now (KL 5:69): what was said of another
 * text waits to be said again. Not those with a § that the person may not read: no verdict can be given of them.
 */
export const findWaitingReviews = async (ctx: Context, personId: string): Promise<WaitingReview[]> => {
  const waiting: WaitingReview[] = []
  for (const id of await findOwnMeetings(ctx, personId)) {
    const isReviewer = (await findReviewers(ctx, id)).some(reviewer => reviewer.personId === personId)
    if (!isReviewer) continue
    const meeting = await getMeetingRow(ctx.store, id)
    const scope = await reviewScopeOf(ctx.store, meeting)
    if (!scope.isOpen || (await hasSpoken(ctx, id, scope, personId))) continue
    const facts = await factsOf(ctx.store, meeting)
    if (await isWithheldFrom(ctx, { meeting, facts }, scope)) continue
    const isImmediate = scope.paragraphIds !== null
    // KL 5:69: what is approved at once waits for no day.
    const dueOn = isImmediate ? null : (await deadlineOf(ctx, meeting)).dueOn
    const { organId, organName, firstOn } = meeting
    waiting.push({ meetingId: id, organId, organName, firstOn, dueOn, isImmediate })
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
  const asked = read
    .select({ one: sql`1` })
    .from(immediateReviews)
    .innerJoin(matters, eq(matters.id, immediateReviews.matterId))
    .where(eq(matters.meetingId, meetings.id))
  const rows = await read
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        or(eq(meetings.state, 'closed'), and(eq(meetings.state, 'open'), exists(asked))),
        eq(meetings.isImported, false),
        exists(approves)
      )
    )
    .orderBy(asc(meetings.firstOn), asc(meetings.id))
  return rows.map(({ id }) => id)
}

const hasSpoken = async (
  ctx: Context,
  meetingId: string,
  scope: ReviewScope,
  personId: string
): Promise<boolean> => {
  const verdicts = await findVerdicts(ctx.store, meetingId, scope)
  const last = verdicts.findLast(verdict => verdict.personId === personId)
  return last !== undefined && last.sha256 === hashOfPassages(await reviewedTextOf(ctx, meetingId, scope))
}
