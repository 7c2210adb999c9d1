import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { assertCan, can } from '../access/can.ts'
import type { MeetingFacts } from '../access/permissions.ts'
import { seeMatter, seeMeeting, withoutSecrets } from '../meetings/meeting-access.ts'
import { findMatters, getMatterOfField } from '../meetings/matter-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertNotSealed, getReviewedMeeting } from './reviewers.ts'
import type { CommentAnswer, NewReviewComment, ReviewComment } from './review-schemas.ts'
import { findComments, getCommentRow, type CommentRow } from './review-store.ts'

const { reviewComments } = schema

/** One who is to approve the minutes says something of a §, or of the whole, with other words where they should be other. */
export const addReviewComment = (
  ctx: Context,
  meetingId: string,
  { paragraphId, text, proposedText }: NewReviewComment
): Promise<ReviewComment> =>
  inTransaction(ctx, async tx => {
    const { reviewer, meeting, scope } = await getReviewedMeeting(tx, meetingId)
    if (scope.paragraphIds && !scope.paragraphIds.has(paragraphId ?? ''))
      throw invalidField('paragraphId', `Välj en paragraf som granskas nu: ${scope.paragraphRange}.`)
    const matter = paragraphId ? await getReadableMatter(tx, meeting, paragraphId) : null
    const { personId, name } = reviewer
    const row = { id: tx.newId(), meetingId, matterId: paragraphId, personId, name, text, proposedText }
    await tx.store.write.insert(reviewComments).values({ ...row, madeAt: tx.now })
    await recordEvent(tx, 'review.commented', matter?.id ?? meetingId, {
      ...within(matter, meetingId),
      after: { name, text, proposedText }
    })
    return toComment(await getCommentRow(tx.store, row.id), matter)
  })

/** The secretary has done what was asked, or says why not. Once: who thinks otherwise comments again. */
export const answerReviewComment = (
  ctx: Context,
  id: string,
  { outcome, answer }: CommentAnswer
): Promise<ReviewComment> =>
  inTransaction(ctx, async tx => {
    const comment = await getCommentRow(tx.store, id)
    const { meeting, facts } = await seeMeeting(tx, comment.meetingId, 'Synpunkten')
    assertCan(tx, 'minutes.write', facts)
    const matter = comment.matterId ? (await seeMatter(tx, comment.matterId)).matter : null
    if (matter?.withheld) throw notFound('Synpunkten')
    assertNotSealed(meeting)
    if (comment.outcome) throw new AppError('conflict', 'Synpunkten är redan besvarad.')
    const answeredBy = tx.actor.kind === 'person' ? tx.actor.name : 'systemet'
    await tx.store.write
      .update(reviewComments)
      .set({ outcome, answer, answeredAt: tx.now, answeredBy })
      .where(eq(reviewComments.id, id))
    await recordEvent(tx, 'review.answered', matter?.id ?? meeting.id, {
      ...within(matter, meeting.id),
      after: { name: comment.name, outcome, answer }
    })
    return toComment(await getCommentRow(tx.store, id), matter)
  })

/** In the order of the minutes, the whole last; without those on what the actor may not read. */
export const listReviewComments = async (
  ctx: Context,
  meeting: Meeting,
  facts: MeetingFacts
): Promise<ReviewComment[]> => {
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
  const comments = await findComments(ctx.store, meeting.id)
  return [
    ...matters
      .filter(({ withheld }) => withheld === null)
      .flatMap(matter =>
        comments.filter(({ matterId }) => matterId === matter.id).map(row => toComment(row, matter))
      ),
    ...comments.filter(({ matterId }) => matterId === null).map(row => toComment(row, null))
  ]
}

/** The same of the meeting for whoever asks: none for those who do not read drafts. */
export const listCommentsOfMeeting = async (ctx: Context, meetingId: string): Promise<ReviewComment[]> => {
  const { meeting, facts } = await seeMeeting(ctx, meetingId)
  return can(ctx.actor, 'minutes.read-drafts', facts) ? listReviewComments(ctx, meeting, facts) : []
}

const getReadableMatter = async (tx: Context, meeting: Meeting, id: string): Promise<Matter> => {
  await getMatterOfField(tx.store, 'paragraphId', id)
  const { matter } = await seeMatter(tx, id)
  if (matter.meetingId !== meeting.id || matter.withheld)
    throw invalidField('paragraphId', 'Välj en paragraf i det här protokollet.')
  return matter
}

const within = (matter: Matter | null, meetingId: string): { within?: string; isSecret: boolean } => ({
  ...(matter && { within: meetingId }),
  isSecret: Boolean(matter?.secrecy)
})

const toComment = (row: CommentRow, matter: Pick<Matter, 'label'> | null): ReviewComment => {
  const { matterId, meetingId: _, ...comment } = row
  return { ...comment, paragraphId: matterId, label: matter?.label ?? null }
}
