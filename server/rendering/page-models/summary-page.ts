import type { Sending } from '../../domain/dispatch/extract-schemas.ts'
import type { StandingDocument, StandingRecipient } from '../../domain/dispatch/recipient-schemas.ts'
import type { Summary } from '../../domain/dispatch/summary-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import { labels } from '../labels.ts'
import { paragraphHeading } from '../paragraph-heading.ts'
import { sendingView, type SendingView } from './dispatch-pages.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type SummaryPage = PageHead & {
  meeting: Meeting
  isSealed: boolean
  paragraphs: readonly (Omit<Summary['paragraphs'][number], 'title'> & { heading: string })[]
  sendings: readonly (SendingView & { what: string })[]
  /** What can be sent now, to whom. */
  offers: readonly { document: StandingDocument; text: string; names: string }[]
  refusal: string
}

type Shown = {
  summary: Summary
  meeting: Meeting
  sendings: readonly Sending[]
  standing: readonly StandingRecipient[]
  mayWrite: boolean
}

export const summaryPage = (
  { summary, meeting, sendings, standing, mayWrite }: Shown,
  refusal = ''
): SummaryPage => ({
  title: `Sammanfattning av beslut, ${meeting.organName} ${meeting.firstOn}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Sammanfattning av beslut')],
  meeting,
  isSealed: summary.isSealed,
  paragraphs: summary.paragraphs.map(paragraph => ({
    ...paragraph,
    heading: paragraphHeading({ ...paragraph, isForeseen: false })
  })),
  sendings: sendings.map(sending => ({
    ...sendingView(sending),
    what: sending.documentKey.startsWith('minutes:') ? 'Protokollet' : 'Sammanfattningen'
  })),
  offers: mayWrite
    ? (['summary', 'minutes'] as const)
        .filter(document => document === 'summary' || summary.isSealed)
        .map(document => ({
          document,
          text: labels.standingDocument[document],
          names: standing
            .filter(each => each.document === document)
            .map(({ name }) => name)
            .join(', ')
        }))
    : [],
  refusal
})
