import { assertCan, can } from '../access/can.ts'
import { personIdOf, systemActor } from '../access/actor.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { seeMeeting, withoutSecrets, type SeenMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { getMinutes } from './get-minutes.ts'
import { signersOf } from './minutes-people.ts'
import type { Reviewer } from './review-schemas.ts'
import { reviewScopeOf, type ReviewScope } from './review-scope.ts'
import { passagesOf, type Passage } from './review-text.ts'

export type ReviewPerson = Pick<Reviewer, 'personId' | 'name' | 'role' | 'paragraphs'>

/** Those who are to approve what the secretary has written: who presided, and those elected to it (KL 5:65, 5:69). */
export const findReviewers = async ({ store }: Context, meetingId: string): Promise<ReviewPerson[]> => {
  const attendance = await findAttendance(store, meetingId)
  return signersOf(attendance).flatMap(({ role, name, paragraphs }) => {
    if (role === 'secretary') return []
    const personId = attendance.find(row => row.name === name)?.personId ?? null
    return [{ personId, name, role, paragraphs }]
  })
}

/** The meeting for one who reviews its minutes, while they are reviewed, and what of them is. */
export const getReviewedMeeting = async (
  tx: Context,
  meetingId: string
): Promise<SeenMeeting & { scope: ReviewScope; reviewer: ReviewPerson & { personId: string } }> => {
  const seen = await seeMeeting(tx, meetingId)
  assertCan(tx, 'minutes.sign', seen.facts)
  const reviewer = await findOwnReviewer(tx, meetingId)
  if (!reviewer)
    throw new AppError('not-allowed', 'Bara den som ledde mötet och justerarna granskar protokollet.')
  const scope = await reviewScopeOf(tx.store, seen.meeting)
  assertUnderReview(seen.meeting, scope)
  return { ...seen, scope, reviewer }
}

/** The §§ that the actor, as one who approves the minutes, can comment on now; none for anyone else, or at another time. */
export const listParagraphsToReview = async (ctx: Context, meetingId: string): Promise<string[]> => {
  const { meeting, facts } = await seeMeeting(ctx, meetingId)
  const { isOpen, paragraphIds } = await reviewScopeOf(ctx.store, meeting)
  if (!isOpen || !can(ctx.actor, 'minutes.sign', facts) || !(await findOwnReviewer(ctx, meetingId))) return []
  return withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
    .filter(({ id, withheld }) => withheld === null && (paragraphIds?.has(id) ?? true))
    .map(({ id }) => id)
}

const findOwnReviewer = async (
  ctx: Context,
  meetingId: string
): Promise<(ReviewPerson & { personId: string }) | undefined> => {
  const own = personIdOf(ctx.actor)
  const reviewer = (await findReviewers(ctx, meetingId)).find(({ personId }) => personId === own)
  return reviewer && { ...reviewer, personId: own }
}

export const assertNotSealed = ({ state }: Meeting): void => {
  if (state === 'sealed')
    throw new AppError('minutes-locked', 'Protokollet är låst, och granskningen är avslutad.')
}

const assertUnderReview = (meeting: Meeting, { isOpen }: ReviewScope): void => {
  assertNotSealed(meeting)
  if (!isOpen)
    throw new AppError('wrong-state', 'Protokollet granskas när mötet är avslutat. Det är det inte än.')
}

/** All of the text that is reviewed, also what the actor may not read: to be held against what was read, and never told unsifted. */
export const reviewedTextOf = async (
  ctx: Context,
  meetingId: string,
  { paragraphIds }: ReviewScope
): Promise<Passage[]> => {
  const whole = passagesOf(await getMinutes({ ...ctx, actor: systemActor('granskning') }, meetingId))
  return paragraphIds ? whole.filter(({ paragraphId }) => paragraphIds.has(paragraphId ?? '')) : whole
}

/** Whether something of what is reviewed is secret to the one who asks. */
export const isWithheldFrom = async (
  ctx: Context,
  { meeting, facts }: SeenMeeting,
  { paragraphIds }: ReviewScope
): Promise<boolean> => {
  if (paragraphIds === null) return (await getMinutes(ctx, meeting.id)).isRedacted
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting))
  return matters.some(({ id, withheld }) => withheld !== null && paragraphIds.has(id))
}
