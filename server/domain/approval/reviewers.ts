import { assertCan } from '../access/can.ts'
import { systemActor } from '../access/actor.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import { seeMeeting, type SeenMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { getMinutes } from './get-minutes.ts'
import { signersOf } from './minutes-people.ts'
import type { Reviewer } from './review-schemas.ts'
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

/** The meeting for one who reviews its minutes, while they are reviewed. */
export const getReviewedMeeting = async (
  tx: Context,
  meetingId: string
): Promise<SeenMeeting & { reviewer: ReviewPerson & { personId: string } }> => {
  const seen = await seeMeeting(tx, meetingId)
  assertCan(tx, 'minutes.sign', seen.facts)
  const own = tx.actor.kind === 'person' ? tx.actor.personId : null
  const reviewer = (await findReviewers(tx, meetingId)).find(({ personId }) => personId === own)
  if (own === null || !reviewer)
    throw new AppError('not-allowed', 'Bara den som ledde mötet och justerarna granskar protokollet.')
  assertUnderReview(seen.meeting)
  return { ...seen, reviewer: { ...reviewer, personId: own } }
}

export const assertUnderReview = ({ state }: Meeting): void => {
  if (state === 'sealed')
    throw new AppError('minutes-locked', 'Protokollet är låst, och granskningen är avslutad.')
  if (state !== 'closed')
    throw new AppError('wrong-state', 'Protokollet granskas när mötet är avslutat. Det är det inte än.')
}

/** All of the text, also what the actor may not read: to be held against what was read, and never told unsifted. */
export const wholeTextOf = async (ctx: Context, meetingId: string): Promise<Passage[]> =>
  passagesOf(await getMinutes({ ...ctx, actor: systemActor('granskning') }, meetingId))
