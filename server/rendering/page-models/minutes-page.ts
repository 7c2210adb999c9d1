import type { ApprovalDeadline } from '../../domain/approval/approval-schemas.ts'
import type { ReviewComment } from '../../domain/approval/review-schemas.ts'
import type { Minutes, MinutesAttendance, MinutesParagraph } from '../../domain/approval/minutes.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { CheckedReference } from '../../domain/paragraphs/reference-schemas.ts'
import type { HrefOf } from '../../text/link-references.ts'
import { formatDate, formatDays } from '../format.ts'
import { approvalPlanText } from '../approval-plan-text.ts'
import { inWords } from '../../text/in-words.ts'
import { correctionTexts, paragraphNotes } from '../paragraph-notes.ts'
import { missingCharactersText } from '../missing-characters.ts'
import { paragraphHeading } from '../paragraph-heading.ts'
import { formOf, type Form } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { readingOf, type Reading } from './reading.ts'
import { hrefsOf } from './reference-links.ts'
import { commentViews, type CommentView } from './review-comment-views.ts'

/** The minutes as an accessible page: the same model as the PDF. */
export type MinutesPage = PageHead &
  MinutesBody & {
    /** By when they are to be approved, and what is late. */
    deadline: ApprovalDeadline
    /** Where those who approve them say what they think, once the meeting is over; '' for who does not read drafts. */
    reviewHref: string
    /** Who reads is to approve them, and can say what they think now. */
    isReviewer: boolean
    /** What those who approve say of each §, and the form for one who does. */
    said: Readonly<Record<string, { comments: readonly CommentView[]; form: Form | null }>>
    /** Where changes since the gavel are shown, for those who read drafts; '' for others. */
    changesHref: string
    /** What the fonts of the PDF lack, said to those who write; '' as a rule. */
    missingText: string
  }

/** What stands in the minutes, whoever reads them. */
export type MinutesBody = {
  minutes: Minutes
  dayText: string
  isCorrected: boolean
  /** When and where they are to be approved, or ''. */
  approvalPlanText: string
  /** When and by whom the minutes were corrected, and what outside the §§; empty as a rule. */
  corrected: readonly string[]
  attendance: readonly { heading: string; rows: readonly (MinutesAttendance & { details: string })[] }[]
  signers: readonly { name: string; roleText: string; paragraphs: string }[]
  sections: readonly { title: string; paragraphs: readonly ParagraphView[] }[]
}

type ParagraphView = Pick<MinutesParagraph, 'id' | 'isWithdrawn'> & {
  heading: string
  reading: Reading
  /** Of jäv, immediate approval and corrections. */
  notes: readonly string[]
}

type Shown = {
  minutes: Minutes
  meeting: Meeting
  references: readonly CheckedReference[]
  deadline: ApprovalDeadline
  mayReadDrafts: boolean
  /** On minutes that are on their way to approval, for those who read drafts. */
  comments: readonly ReviewComment[]
  /** The §§ that the reader is to approve, and can comment on now. */
  toReview: readonly string[]
}

export const minutesPage = (
  { minutes, meeting, references, deadline, mayReadDrafts, comments, toReview }: Shown,
  missingCharacters: readonly string[] = []
): MinutesPage => {
  const own = new Set(minutes.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)))
  const hrefOf = hrefsOf(references, own)
  return {
    title: `Protokoll, ${minutes.organName} ${formatDays(minutes.firstOn, minutes.lastOn)}`,
    breadcrumb: [toMeetings, toMeeting(meeting), crumb('Protokoll')],
    deadline,
    reviewHref:
      mayReadDrafts && meeting.state !== 'planned' && !meeting.isImported
        ? `/sammantraden/${meeting.id}/granskning`
        : '',
    isReviewer: toReview.length > 0,
    said: Object.fromEntries(
      [...own].map(id => [
        id,
        {
          comments: commentViews(
            comments.filter(({ paragraphId }) => paragraphId === id),
            { meetingId: meeting.id, mayAnswer: false }
          ),
          form: toReview.includes(id) ? formOf('reviewComment', {}, `comment-${id}`) : null
        }
      ])
    ),
    changesHref: mayReadDrafts ? `/sammantraden/${minutes.meetingId}/andrade-beslut` : '',
    missingText: missingCharactersText(missingCharacters, minutes),
    ...minutesViewOf(minutes, hrefOf)
  }
}

export const minutesViewOf = (minutes: Minutes, hrefOf: HrefOf): MinutesBody => ({
  minutes,
  dayText: formatDays(minutes.firstOn, minutes.lastOn),
  isCorrected: minutes.supersedes !== undefined,
  approvalPlanText: approvalPlanText(minutes),
  corrected: minutes.supersedes
    ? [
        `Rättat ${formatDate(minutes.supersedes.correctedOn)} av dem som skrev under: ${inWords(minutes.supersedes.by)}.`,
        ...correctionTexts(minutes.corrections)
      ]
    : [],
  attendance: minutes.attendance.map(({ heading, rows }) => ({
    heading,
    rows: rows.map(row => ({ ...row, details: detailsOf(row) }))
  })),
  signers: minutes.signers.map(({ name, role, paragraphs }) => ({
    name,
    roleText: signerRoles[role],
    paragraphs: paragraphs ?? ''
  })),
  sections: minutes.sections.map(({ title, paragraphs }) => ({
    title: title ?? '',
    paragraphs: paragraphs.map(paragraph => ({
      id: paragraph.id,
      isWithdrawn: paragraph.isWithdrawn,
      heading: paragraphHeading(paragraph),
      reading: readingOf(paragraph, title ? 4 : 3, hrefOf),
      notes: paragraphNotes(paragraph)
    }))
  }))
})

const signerRoles = { chair: 'Ordförande', secretary: 'Sekreterare', approver: 'Justerare' } as const

const detailsOf = ({ note, member, paragraphs, isRemote }: MinutesAttendance): string =>
  [note, member, paragraphs, isRemote ? 'på distans' : ''].filter(Boolean).join(', ')
