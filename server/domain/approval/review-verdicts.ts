import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { getReview } from './get-review.ts'
import type { NewReviewVerdict, Review } from './review-schemas.ts'
import { countVerdicts, keepReviewText } from './review-store.ts'
import { hashOfPassages } from './review-text.ts'
import { getReviewedMeeting, isWithheldFrom, reviewedTextOf } from './reviewers.ts'

/**
 * One who is to approve the minutes finds them ready to be signed, asks for changes or refuses, with the reason. It is of the
 * text as it stands, and no signature: none of it hinders the minutes, and a change of the text takes an approval back.
 */
export const giveVerdict = (
  ctx: Context,
  meetingId: string,
  { verdict, reason, sha256: read }: NewReviewVerdict
): Promise<Review> =>
  inTransaction(ctx, async tx => {
    const { reviewer, scope, ...seen } = await getReviewedMeeting(tx, meetingId)
    if (await isWithheldFrom(tx, seen, scope))
      throw new AppError(
        'not-allowed',
        'Protokollet har sekretessmarkerade paragrafer som du inte får läsa, så det kan inte granskas här.'
      )
    const passages = await reviewedTextOf(tx, meetingId, scope)
    const sha256 = hashOfPassages(passages)
    if (read !== null && read !== sha256)
      throw new AppError(
        'conflict',
        'Protokollet ändrades medan du läste det. Läs det som har ändrats och svara igen.'
      )
    await keepReviewText(tx.store, { meetingId, sha256, passages })
    const position = await countVerdicts(tx.store, meetingId)
    const isImmediate = scope.paragraphIds !== null
    const { personId, name } = reviewer
    const given = { position, isImmediate, personId, name, verdict, reason, sha256, givenAt: tx.now }
    await tx.store.write.insert(schema.reviewVerdicts).values({ id: tx.newId(), meetingId, ...given })
    const part = isImmediate && { paragraphs: scope.paragraphRange }
    await recordEvent(tx, 'review.verdict-given', meetingId, {
      after: { name, verdict, reason, sha256, ...part }
    })
    return getReview(tx, meetingId)
  })
