import { nameOfActor } from '../access/actor.ts'
import { schema } from '../../db/schema/schema.ts'
import { listParagraphs } from '../decisions/get-paragraph.ts'
import { recordEvent } from '../events/record-event.ts'
import { paragraphRuns } from '../meetings/matter.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { NewImmediateApproval } from './approval-schemas.ts'
import { numberOfChosen } from './chosen-paragraphs.ts'
import { getReview } from './get-review.ts'
import type { Review } from './review-schemas.ts'

/**
 * Those who approve are asked to read §§ before they are locked for immediate approval (KL 5:69): it waits for them, and they
 * comment and answer as they do of the whole. It hinders nothing: the §§ can be locked before anybody has answered.
 */
export const askImmediateReview = (
  ctx: Context,
  meetingId: string,
  { paragraphs: wanted }: NewImmediateApproval
): Promise<Review> =>
  inTransaction(ctx, async tx => {
    const { state } = await getWritableMeeting(tx, meetingId)
    if (state === 'closed')
      throw new AppError(
        'wrong-state',
        'Mötet är avslutat: hela protokollet granskas, också de paragraferna.'
      )
    if (state !== 'open')
      throw new AppError('wrong-state', 'Mötet är inte öppnat än. Det som är beslutat kan granskas.')
    const all = await listParagraphs(tx, meetingId)
    const numbers = wanted.map(({ paragraphId }, index) => numberOfChosen(all, paragraphId, index))
    for (const { paragraphId: matterId } of wanted)
      await tx.store.write
        .insert(schema.immediateReviews)
        .values({ matterId, askedAt: tx.now, askedBy: nameOfActor(tx.actor) })
        .onConflictDoNothing()
    await recordEvent(tx, 'immediate-review.asked', meetingId, {
      after: { paragraphs: paragraphRuns(numbers) }
    })
    return getReview(tx, meetingId)
  })
