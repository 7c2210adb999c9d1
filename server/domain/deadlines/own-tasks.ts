import { and, asc, eq, exists, inArray, isNull, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { isInState } from '../meetings/meeting-state.ts'
import type { Context } from '../shared/context.ts'
import { findCalled, findReplies } from '../summons/summons-store.ts'
import { immediateId } from './deadline-store.ts'
import type { OwnTask } from './own-task-schemas.ts'
import { findWaitingReviews } from './waiting-reviews.ts'

const { approvals, approvalSigners, corrections, correctionSigners, meetings, organs, summonses } = schema

/** What waits for the one who asks, the earliest meeting first; nothing for one who is no person. */
export const listOwnTasks = async (ctx: Context): Promise<OwnTask[]> => {
  assertCan(ctx, 'meetings.list')
  if (ctx.actor.kind !== 'person') return []
  const { personId, mandates } = ctx.actor
  const organIds = [...new Set(mandates.map(({ organId }) => organId))]
  const tasks = [
    ...(await toAnswer(ctx, personId, organIds)),
    ...(await toReview(ctx, personId)),
    ...(await toSign(ctx, personId)),
    ...(await toCorrect(ctx, personId))
  ]
  return tasks.toSorted((a, b) => a.firstOn.localeCompare(b.firstOn))
}

const shown = { meetingId: meetings.id, organName: organs.name, firstOn: meetings.firstOn }

const toAnswer = async (
  { store }: Context,
  personId: string,
  organIds: readonly string[]
): Promise<OwnTask[]> => {
  const sent = await store.read
    .select({ ...shown, organId: meetings.organId })
    .from(meetings)
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .where(
      and(
        isInState('planned'),
        inArray(meetings.organId, [...organIds]),
        exists(
          store.read
            .select({ one: sql`1` })
            .from(summonses)
            .where(eq(summonses.meetingId, meetings.id))
        )
      )
    )
    .orderBy(asc(meetings.firstOn))
  const waiting: OwnTask[] = []
  for (const { organId, ...meeting } of sent) {
    const called = await findCalled(store, { organId, firstOn: meeting.firstOn })
    if (!called.some(each => each.personId === personId)) continue
    const reply = (await findReplies(store, meeting.meetingId)).get(personId)
    if (!reply?.answer)
      waiting.push({
        kind: 'answer-summons',
        immediateApprovalId: null,
        correctedApprovalId: null,
        dueOn: null,
        ...meeting
      })
  }
  return waiting
}

const toReview = async (ctx: Context, personId: string): Promise<OwnTask[]> =>
  (await findWaitingReviews(ctx, personId)).map(({ meetingId, organName, firstOn, dueOn, isImmediate }) => ({
    kind: isImmediate ? 'review-paragraphs' : 'review-minutes',
    immediateApprovalId: null,
    correctedApprovalId: null,
    meetingId,
    organName,
    firstOn,
    dueOn
  }))

const toSign = async ({ store }: Context, personId: string): Promise<OwnTask[]> => {
  const found = await store.read
    .selectDistinct({ ...shown, immediateApprovalId: immediateId })
    .from(approvalSigners)
    .innerJoin(approvals, eq(approvals.id, approvalSigners.approvalId))
    .innerJoin(meetings, eq(meetings.id, approvals.meetingId))
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .where(
      and(
        eq(approvalSigners.personId, personId),
        isNull(approvalSigners.signedOn),
        isNull(approvalSigners.refusedOn),
        isNull(approvals.approvedOn)
      )
    )
    .orderBy(asc(meetings.firstOn))
  return found.map(meeting => ({ kind: 'sign-minutes', dueOn: null, correctedApprovalId: null, ...meeting }))
}

/** Whoever signed the minutes is asked to sign what is corrected in them. */
const toCorrect = async ({ store }: Context, personId: string): Promise<OwnTask[]> => {
  const found = await store.read
    .selectDistinct({ ...shown, correctedApprovalId: approvals.id })
    .from(correctionSigners)
    .innerJoin(corrections, eq(corrections.id, correctionSigners.correctionId))
    .innerJoin(approvalSigners, eq(approvalSigners.id, correctionSigners.signerId))
    .innerJoin(approvals, eq(approvals.id, corrections.approvalId))
    .innerJoin(meetings, eq(meetings.id, approvals.meetingId))
    .innerJoin(organs, eq(organs.id, meetings.organId))
    .where(
      and(
        eq(approvalSigners.personId, personId),
        eq(corrections.state, 'proposed'),
        isNull(correctionSigners.signedOn)
      )
    )
    .orderBy(asc(meetings.firstOn))
  return found.map(meeting => ({
    kind: 'sign-correction',
    dueOn: null,
    immediateApprovalId: null,
    ...meeting
  }))
}
