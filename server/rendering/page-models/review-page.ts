import type { PassageChange, Review, ReviewComment, Reviewer } from '../../domain/approval/review-schemas.ts'
import type { Matter } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { formatInstant } from '../format.ts'
import { labels } from '../labels.ts'
import { formOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { commentViews, type CommentView } from './review-comment-views.ts'

type Shown = {
  review: Review
  meeting: Meeting
  /** Those that the reader may read, in the order of the minutes. */
  matters: readonly Matter[]
  mayWrite: boolean
  /** Who reads the page, '' for the system. */
  personId: string
}

export type ReviewPage = PageHead &
  Pick<Shown, 'review' | 'meeting'> & {
    wayText: string
    reviewers: readonly ReviewerView[]
    groups: readonly { heading: string; href: string; comments: readonly CommentView[] }[]
    /** For one who is to approve the minutes, while they are reviewed. */
    own: {
      approve: Form
      ask: Form
      refuse: Form
      comment: Form
      paragraphs: readonly Option[]
      /** The choice of no §; '' where there is none. */
      wholeText: string
    } | null
  }

type ReviewerView = Pick<Reviewer, 'name' | 'paragraphs' | 'isApproved'> & {
  roleText: string
  verdictText: string
  color: 'success' | 'warning' | 'neutral'
  reason: string
  /** That an approval holds no longer, or what has been changed since another verdict; '' where nothing has. */
  changedText: string
  changes: readonly PassageChange[]
}

/** `form` is one that was refused: it comes back in its place with what was typed. */
export const reviewPage = (
  { review, meeting, matters, mayWrite, personId }: Shown,
  form?: Form
): ReviewPage => {
  const again = (kept: Form): Form => (form?.id === kept.id ? form : kept)
  const isReviewer = review.reviewers.some(reviewer => reviewer.personId === personId)
  const around = { meetingId: meeting.id, mayAnswer: mayWrite && review.isOpen, form }
  const verdict = { sha256: review.sha256 }
  return {
    title: `Granskning av protokollet, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Granskning')],
    review,
    meeting,
    wayText: labels.approvalWay[review.method],
    reviewers: review.reviewers.map(reviewerView),
    groups: groupsOf(review.comments, matters).map(group => ({
      ...group,
      comments: commentViews(group.comments, around)
    })),
    own:
      isReviewer && review.isOpen
        ? {
            approve: again(formOf('reviewVerdict', verdict, 'approved')),
            ask: again(formOf('reviewVerdict', verdict, 'changes-asked')),
            refuse: again(formOf('reviewVerdict', verdict, 'refused')),
            comment: again(formOf('reviewComment')),
            paragraphs: matters
              .filter(({ id }) => review.paragraphIds?.includes(id) ?? true)
              .map(({ id, label, title }) => ({ value: id, text: `${label} ${title}` })),
            wholeText: review.isImmediate ? '' : 'Protokollet i övrigt'
          }
        : null
  }
}

const reviewerView = ({ name, role, paragraphs, verdict, isApproved }: Reviewer): ReviewerView => ({
  name,
  paragraphs,
  isApproved,
  roleText: labels.signerRole[role],
  verdictText: verdict
    ? `${labels.reviewVerdict[verdict.verdict]}, ${formatInstant(verdict.givenAt)}`
    : 'Har inte svarat',
  color: isApproved ? 'success' : verdict ? 'warning' : 'neutral',
  reason: verdict?.reason ?? '',
  changedText: changedTextOf(verdict),
  changes: verdict?.changes ?? []
})

const changedTextOf = (verdict: Reviewer['verdict']): string => {
  if (!verdict || verdict.isCurrent) return ''
  return verdict.verdict === 'approved'
    ? 'Godkännandet gäller inte längre: protokollet har ändrats sedan dess.'
    : 'Protokollet har ändrats sedan dess.'
}

const groupsOf = (comments: readonly ReviewComment[], matters: readonly Matter[]) =>
  [
    ...matters.map(({ id, label, title }) => ({
      heading: `${label} ${title}`,
      href: `/paragrafer/${id}`,
      comments: comments.filter(({ paragraphId }) => paragraphId === id)
    })),
    {
      heading: 'Protokollet i övrigt',
      href: '',
      comments: comments.filter(({ paragraphId }) => paragraphId === null)
    }
  ].filter(group => group.comments.length > 0)
