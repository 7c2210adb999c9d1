import type { ReviewComment } from '../../domain/approval/review-schemas.ts'
import { formatInstant } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'

/** What somebody who is to approve the minutes says, with its answer or the form for one. */
export type CommentView = ReviewComment & {
  meetingId: string
  madeText: string
  outcomeText: string
  answeredText: string
  /** For the secretary, until it is answered. */
  form: Form | null
  /** What the form is about, for those who hear it. */
  formLabel: string
  outcomes: readonly Option[]
}

type Around = {
  meetingId: string
  mayAnswer: boolean
  /** A form that was refused, which comes back in its place. */
  form?: Form | undefined
}

export const commentViews = (
  comments: readonly ReviewComment[],
  { meetingId, mayAnswer, form }: Around
): CommentView[] =>
  comments.map((comment, index) => {
    const id = `answer-${comment.id}`
    const blank = formOf('commentAnswer', { outcome: 'done' }, id)
    return {
      ...comment,
      meetingId,
      madeText: formatInstant(comment.madeAt),
      outcomeText: comment.outcome ? labels.commentOutcome[comment.outcome] : '',
      answeredText: comment.answeredAt ? `${comment.answeredBy}, ${formatInstant(comment.answeredAt)}` : '',
      form: mayAnswer && !comment.outcome ? (form?.id === id ? form : blank) : null,
      formLabel: `Svar till ${comment.name} om ${comment.label ?? 'protokollet i övrigt'}, synpunkt ${index + 1}`,
      outcomes: optionsOf(labels.commentOutcome)
    }
  })
