import type { MinutesCorrection } from '../../domain/approval/minutes.ts'
import type { ReviewComment } from '../../domain/approval/review-schemas.ts'
import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { ParagraphClosing } from '../../domain/decisions/clause-version-schemas.ts'
import type { ParagraphProgress } from '../../domain/decisions/paragraph-progress.ts'
import type { Phrase } from '../../domain/decisions/phrase-schemas.ts'
import type { Proceedings } from '../../domain/decisions/proceedings.ts'
import type { Breach } from '../../domain/shared/breach.ts'
import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { MemberFollowup } from '../../domain/followup/member-decision-schemas.ts'
import type { ParagraphWay } from '../../domain/followup/way-schemas.ts'
import type { Attendance } from '../../domain/meetings/attendance-schemas.ts'
import type { Agenda } from '../../domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { ParagraphPresence } from '../../domain/presence/presence-schemas.ts'
import type { CheckedReference } from '../../domain/paragraphs/reference-schemas.ts'
import { correctionTexts } from '../paragraph-notes.ts'
import { labels } from '../labels.ts'
import { paragraphForm } from './paragraph-form.ts'
import { agendaFinding, type AgendaFinding } from './agenda-finding.ts'
import { agendaLinks, nextOf, type AgendaSectionLink } from './agenda-links.ts'
import { blankDecisions, decisionViews, type DecisionView } from './decision-views.ts'
import { closingView, type ClosingView } from './deciding-pages.ts'
import { optionsOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { followupText } from './member-decisions-page.ts'
import { appendixViews, attaching, type AppendixView } from './appendix-page.ts'
import { secrecyPanel, type SecrecyPanel } from './secrecy-panel.ts'
import { crumb, type PageHead } from './page-head.ts'
import { presencePanel, type PresenceForms, type PresencePanel } from './presence-views.ts'
import { readingOf, type Reading } from './reading.ts'
import { hrefsOf, missingReferences } from './reference-links.ts'
import { commentViews, type CommentView } from './review-comment-views.ts'

export type ParagraphPage = PageHead & {
  paragraph: Paragraph
  meeting: Meeting
  isForeseen: boolean
  canTakeUp: boolean
  /** The § it would get now. */
  nextLabel: string
  isLocked: boolean
  /** What has been corrected in it since it was approved. */
  correctionTexts: readonly string[]
  mayReadDrafts: boolean
  /** Filled where something can still be put on the agenda. */
  finding: AgendaFinding | null
  mayEdit: boolean
  /** Registers what comes in without leaving the text. */
  registers: boolean
  /** What makes the page fast where it is written on, or ''. */
  script: '' | 'workplace'
  mayClose: boolean
  secrecy: SecrecyPanel
  /** Null for those who may not read the draft. */
  presence: PresencePanel | null
  /** Why text or decisions are not shown, or ''. */
  withheldText: string
  agenda: readonly AgendaSectionLink[]
  /** '' for the last one. */
  next: { id: string; label: string }
  /** What is written, for reading. */
  reading: Reading
  /** What a decision may do. */
  decisionTypes: readonly Option[]
  /** What went otherwise than the law says. */
  breaches: readonly Breach[]
  neverDelegated: readonly string[]
  closing: ClosingView | null
  /** References in the text that point at nothing. */
  missing: readonly string[]
  /** Of those who are to approve the minutes. */
  comments: readonly CommentView[]
  appendices: readonly AppendixView[]
  attachForm: Form
  accept: string
  /** Which §§ of other meetings it comes from and has gone to. */
  way: ParagraphWay
  /** How far the members have come, '' where they are not followed. */
  membersText: string
  /** The page where the members' decisions are followed is worth a link. */
  hasMembers: boolean
  /** Extracts are made and sent from here on. */
  hasDispatch: boolean
  dnrs: readonly string[]
  /** Clauses that the organ has decided before, the most used first. */
  phrases: readonly string[]
  organs: readonly Option[]
  /** The organ that a new proposal is meant for, or ''. */
  preparesForId: string
  form: Form
  decisions: readonly DecisionView[]
  /** One of each kind that can be added. */
  blankDecisions: readonly DecisionView[]
  /** Rows were added or taken away and nothing is saved yet. */
  isUnsaved: boolean
  /** What of a Word document lies in the form now, and what did not come along. */
  word: { notes: readonly string[] } | null
  /** What somebody else saved in between, beside what was typed. */
  stored: (Reading & { title: string; dnr: string }) | null
}

type ParagraphFacts = {
  paragraph: Paragraph
  meeting: Meeting
  nextLabel: string
  isLocked: boolean
  corrections: readonly MinutesCorrection[]
  mayEdit: boolean
  /** Also of sealed minutes: the text stands, fewer see it. */
  mayMark: boolean
  mayReadDrafts: boolean
  registers: boolean
  agenda: Agenda
  /** Of the §§ of the meeting. */
  progress: ReadonlyMap<string, ParagraphProgress>
  organ: Organ
  organs: readonly Organ[]
  dnrs: readonly string[]
  phrases: readonly Phrase[]
  /** Of the files that are taken in. */
  endings: readonly string[]
  references: readonly CheckedReference[]
  /** On the whole meeting. */
  comments: readonly ReviewComment[]
  way: ParagraphWay
  followup: MemberFollowup
  proceedings: Proceedings
  breaches: readonly Breach[]
  /** Filled where something of the § delegates. */
  neverDelegated: readonly string[]
  closing: ParagraphClosing | null
  presence: { paragraph: ParagraphPresence; isLate: boolean; attendance: readonly Attendance[] } | null
}

type Typed = {
  form?: Form
  secrecyForm?: Form
  answerForm?: Form
  presenceForms?: Partial<PresenceForms>
  isUnsaved?: boolean
  wordNotes?: readonly string[]
  current?: Paragraph | undefined
}

export const paragraphPage = (
  {
    paragraph,
    meeting,
    nextLabel,
    isLocked,
    corrections,
    mayEdit,
    mayMark,
    mayReadDrafts,
    registers,
    agenda,
    progress,
    organ,
    organs,
    dnrs,
    phrases,
    references,
    comments,
    way,
    followup,
    proceedings,
    breaches,
    neverDelegated,
    closing,
    presence,
    endings
  }: ParagraphFacts,
  {
    form = paragraphForm(paragraph),
    secrecyForm,
    answerForm,
    presenceForms,
    isUnsaved = false,
    wordNotes,
    current
  }: Typed = {}
): ParagraphPage => ({
  title: `${paragraph.label} ${paragraph.title}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb(paragraph.label)],
  paragraph,
  meeting,
  isForeseen: paragraph.foreseenNumber !== null,
  canTakeUp: paragraph.foreseenNumber !== null && meeting.state === 'open',
  nextLabel,
  correctionTexts: correctionTexts(corrections),
  isLocked,
  mayEdit,
  script: mayEdit ? 'workplace' : '',
  mayReadDrafts,
  finding: mayEdit && ['planned', 'open'].includes(meeting.state) ? agendaFinding('', []) : null,
  registers: registers && mayEdit,
  mayClose: mayEdit && closing === null && (paragraph.foreseenNumber === null || meeting.state === 'open'),
  secrecy: secrecyPanel(
    paragraph.secrecy,
    `/paragrafer/${paragraph.id}/sekretess`,
    { mayMark, mayLift: mayMark },
    secrecyForm
  ),
  presence: presence && presencePanel(presence, mayEdit, presenceForms),
  withheldText: paragraph.withheld ? withheldTexts[paragraph.withheld] : '',
  agenda: agendaLinks(agenda, paragraph.id, comments, progress),
  next: nextOf(agenda, paragraph.id),
  reading: readingOf(
    { ...paragraph, proceedings: proceedings.before, statements: proceedings.after },
    2,
    hrefsOf(references)
  ),
  decisionTypes: optionsOf(labels.decisionType),
  breaches,
  neverDelegated,
  closing: closing && closingView(closing),
  missing: missingReferences(references),
  comments: commentViews(
    comments.filter(({ paragraphId }) => paragraphId === paragraph.id),
    { meetingId: meeting.id, mayAnswer: mayEdit, form: answerForm }
  ),
  appendices: appendixViews(paragraph.appendices),
  ...attaching(endings),
  way,
  hasDispatch: paragraph.withheld === null && (isLocked || (mayMark && paragraph.foreseenNumber === null)),
  membersText: followup.items.length > 0 ? followupText(followup) : '',
  hasMembers: followup.items.length > 0 || (mayMark && ['closed', 'sealed'].includes(meeting.state)),
  dnrs,
  phrases: phrases.map(({ text }) => text),
  organs: organs.filter(({ id }) => id !== organ.id).map(({ id, name }) => ({ value: id, text: name })),
  preparesForId: organ.preparesForId ?? '',
  form,
  decisions: decisionViews(form, organ, paragraph),
  blankDecisions: blankDecisions(organ, organs.length > 1 ? ['decided', 'proposed'] : ['decided']),
  isUnsaved,
  word: wordNotes ? { notes: wordNotes } : null,
  stored: current
    ? { ...readingOf(current, 4, () => undefined), title: current.title, dnr: current.dnr ?? '' }
    : null
})

const withheldTexts = {
  secrecy: 'Paragrafen är sekretessmarkerad och visas bara för dem som behöver den i sitt uppdrag.',
  draft: 'Text och beslut visas när protokollet är justerat och låst.'
}
