import { assertCan } from '../access/can.ts'
import { findApprovalMethod } from '../bodies/approval-methods.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMinutes, withoutSecrets } from '../meetings/meeting-access.ts'
import type { Context } from '../shared/context.ts'
import { deadlineOf } from './approval-deadline.ts'
import { listReviewComments } from './review-comments.ts'
import type { Review, ReviewVerdict } from './review-schemas.ts'
import { findReviewText, findVerdicts, type VerdictRow } from './review-store.ts'
import { changesBetween, hashOfPassages, type Passage } from './review-text.ts'
import { findReviewers, reviewedTextOf } from './reviewers.ts'
import { reviewScopeOf } from './review-scope.ts'

/** What those who are to approve the minutes have said of them: for those who read drafts, also after the seal. */
export const getReview = async (ctx: Context, meetingId: string): Promise<Review> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  assertCan(ctx, 'minutes.read-drafts', facts)
  const method = await findApprovalMethod(ctx.store, meeting.organId)
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
  const hidden = new Set(matters.filter(({ withheld }) => withheld !== null).map(({ id }) => id))
  const scope = await reviewScopeOf(ctx.store, meeting)
  const now = await reviewedTextOf(ctx, meetingId, scope)
  const verdicts = await findVerdicts(ctx.store, meetingId, scope)
  const reviewers: Review['reviewers'] = []
  for (const person of await findReviewers(ctx, meetingId)) {
    const last = verdicts.findLast(({ personId }) => personId === person.personId)
    const verdict = last ? await toVerdict(ctx, last, now, hidden) : null
    const isApproved = verdict?.verdict === 'approved' && verdict.isCurrent
    reviewers.push({ ...person, verdict, isApproved })
  }
  return {
    meetingId,
    isOpen: scope.isOpen,
    isImmediate: scope.paragraphIds !== null,
    paragraphRange: scope.paragraphRange,
    paragraphIds: scope.paragraphIds && [...scope.paragraphIds],
    method: method?.method ?? 'on-paper',
    ...(await deadlineOf(ctx, meeting)),
    sha256: hashOfPassages(now),
    reviewers,
    comments: await listReviewComments(ctx, meeting, facts)
  }
}

const toVerdict = async (
  { store }: Context,
  { meetingId, verdict, reason, givenAt, sha256 }: VerdictRow,
  now: readonly Passage[],
  hidden: ReadonlySet<string>
): Promise<ReviewVerdict> => {
  const isCurrent = sha256 === hashOfPassages(now)
  const changes = isCurrent ? [] : changesBetween(await findReviewText(store, meetingId, sha256), now)
  return {
    verdict,
    reason,
    givenAt,
    sha256,
    isCurrent,
    changes: changes.filter(({ paragraphId }) => paragraphId === null || !hidden.has(paragraphId))
  }
}
