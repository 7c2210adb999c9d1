import type { ParagraphClosing } from '../../domain/decisions/clause-version-schemas.ts'
import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { Proceedings } from '../../domain/decisions/proceedings.ts'
import type { Agenda } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { ParagraphPresence } from '../../domain/presence/presence-schemas.ts'
import type { Breach } from '../../domain/shared/breach.ts'
import { clauseSlips } from '../../text/clause-slips.ts'
import { formatInstant } from '../format.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { nextOf } from './agenda-links.ts'
import { readingOf, type Reading } from './reading.ts'

/** What the chair reads out before the gavel falls. */
export type ClosingPage = PageHead & {
  paragraph: Paragraph
  refusal: string
  /** The votes, the decisions and those who reserved: as they will print. */
  reading: Reading
  hasDecision: boolean
  slips: readonly string[]
  breaches: readonly Breach[]
  /** That it is quorate; where it is not, that is a breach. */
  presenceText: string
  /** Filled where it is closed already. */
  closedText: string
  mayClose: boolean
  /** The § has no number yet: it takes one as it is closed. */
  isTakenUp: boolean
  /** The § it would get now. */
  nextLabel: string
  next: { id: string; label: string }
}

type Facts = {
  paragraph: Paragraph
  meeting: Meeting
  nextLabel: string
  mayEdit: boolean
  agenda: Agenda
  proceedings: Proceedings
  breaches: readonly Breach[]
  presence: ParagraphPresence | null
  closing: ParagraphClosing | null
}

export const closingPage = (
  { paragraph, meeting, nextLabel, mayEdit, agenda, proceedings, breaches, presence, closing }: Facts,
  refusal: string
): ClosingPage => ({
  title: `Klubba ${paragraph.label} ${paragraph.title}`,
  breadcrumb: [
    toMeetings,
    toMeeting(meeting),
    crumb(paragraph.label, `/paragrafer/${paragraph.id}`),
    crumb('Klubbslag')
  ],
  paragraph,
  nextLabel,
  refusal,
  reading: readingOf(
    { ...paragraph, text: '', proceedings: proceedings.before, statements: proceedings.after },
    2,
    () => undefined
  ),
  hasDecision: paragraph.decisions.length > 0,
  slips: paragraph.decisions.flatMap(({ clauses, kind }) =>
    kind === 'decided' ? clauses.flatMap(clauseSlips).map(({ message }) => message) : []
  ),
  breaches: [...breaches, ...(presence?.breaches ?? [])],
  presenceText: presence?.isQuorate === false ? '' : (presence?.explanation ?? ''),
  closedText: closing ? formatInstant(closing.closedAt) : '',
  mayClose: mayEdit && closing === null,
  isTakenUp: paragraph.foreseenNumber === null,
  next: nextOf(agenda, paragraph.id)
})
