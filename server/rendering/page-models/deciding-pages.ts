import type { ParagraphClosing } from '../../domain/decisions/clause-version-schemas.ts'
import type { Motion } from '../../domain/decisions/motion-schemas.ts'
import type { Paragraph } from '../../domain/decisions/paragraph-schemas.ts'
import type { Proceedings } from '../../domain/decisions/proceedings.ts'
import type { Proposition } from '../../domain/decisions/proposition-schemas.ts'
import type { Statement } from '../../domain/decisions/statement-schemas.ts'
import type { SuggestedProposition } from '../../domain/decisions/suggest-proposition.ts'
import type { Voter } from '../../domain/decisions/voters.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { Breach } from '../../domain/shared/breach.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { formatInstant } from '../format.ts'
import { labels } from '../labels.ts'
import { motionForm, newPropositionForm, propositionForm, statementForm } from './deciding-forms.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { meetingName, toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { readingOf, type Reading } from './reading.ts'

type RowView = {
  id: string
  summary: string
  breaches: readonly Breach[]
  reason: string
  form: Form
  isOpen: boolean
}

export type DecidingPage = PageHead & {
  script: '' | 'deciding'
  paragraph: Paragraph
  mayEdit: boolean
  mayClose: boolean
  /** As it will print. */
  reading: Reading
  isEmpty: boolean
  motions: readonly RowView[]
  propositions: readonly (RowView & VotingRows)[]
  statements: readonly RowView[]
  opened: Opened | ''
  newMotion: Form
  newProposition: Form & Pick<VotingRows, 'voteRows'>
  newStatement: Form
  voterNames: readonly string[]
  choices: Record<'motionKinds' | 'subjects' | 'methods' | 'found' | 'statementKinds', readonly Option[]>
  closing: ClosingView | null
}

type VotingRows = {
  voteRows: readonly {
    name: string
    nameField: string
    personField: string
    answerField: string
    personId: string
    choices: readonly { value: string; text: string; id: string; isChosen: boolean }[]
  }[]
  ballotRows: readonly { name: string; ballots: string; isDrawn: string }[]
  /** Also where something else was chosen after the seats were written in, so that they can be mended. */
  hasSeats: boolean
}

/** A closed § with each change of its clauses since, word by word. */
export type ClosingView = {
  paragraphId: string
  heading: string
  closedText: string
  sha256: string
  isChanged: boolean
  changes: readonly { text: string; sha256: string; runs: ParagraphClosing['versions'][number]['diff'] }[]
}

export type ChangedDecisionsPage = PageHead & { meeting: Meeting; closings: readonly ClosingView[] }

export type ShownDeciding = {
  /** One that was refused: it comes back in its place with what was typed. */
  form?: Form
  /** The form for a new row that stands open. */
  opened?: Opened | null
}

type Opened = 'omrostning' | 'yrkande' | 'reservation'

type Facts = {
  paragraph: Paragraph
  meeting: Meeting
  voters: readonly Voter[]
  mayEdit: boolean
  motions: readonly Motion[]
  propositions: readonly Proposition[]
  statements: readonly Statement[]
  /** The words that the next proposition may have. */
  suggested: SuggestedProposition
  proceedings: Proceedings
  closing: ParagraphClosing | null
  today: IsoDate
}

export const decidingPage = (facts: Facts, { form, opened = null }: ShownDeciding = {}): DecidingPage => {
  const { paragraph, meeting, voters, mayEdit, proceedings, closing } = facts
  const again = (kept: Form): Form => (form?.id === kept.id ? form : kept)
  const rowOf = (id: string, summary: string, kept: Form, breaches: readonly Breach[] = []): RowView => {
    const shown = again(kept)
    const reason = kept.values.reason ?? ''
    return {
      id,
      summary,
      breaches,
      reason,
      form: shown,
      isOpen: shown.refusal !== '' || (breaches.length > 0 && !reason)
    }
  }
  return {
    title: `Beslutsgång, ${paragraph.label} ${paragraph.title}`,
    breadcrumb: [
      toMeetings,
      toMeeting(meeting),
      crumb(paragraph.label, `/paragrafer/${paragraph.id}`),
      crumb('Beslutsgång')
    ],
    script: mayEdit ? 'deciding' : '',
    paragraph,
    mayEdit,
    mayClose: mayEdit && closing === null && (paragraph.foreseenNumber === null || meeting.state === 'open'),
    reading: readingOf(
      { text: '', proceedings: proceedings.before, decisions: [], statements: proceedings.after },
      3,
      () => undefined
    ),
    isEmpty: proceedings.before.length + proceedings.after.length === 0,
    motions: facts.motions.map(motion =>
      rowOf(
        motion.id,
        `${labels.motionKind[motion.kind]}: ${motion.name}${motion.isWithdrawn ? ' (återtaget)' : ''}`,
        motionForm(motion)
      )
    ),
    propositions: facts.propositions.map(put => {
      const row = rowOf(
        put.id,
        `${labels.propositionMethod[put.method]}: ${put.yesText}`,
        propositionForm(put, voters),
        put.breaches
      )
      return { ...row, ...votingRows(row.form) }
    }),
    statements: facts.statements.map(statement =>
      rowOf(
        statement.id,
        `${labels.statementKind[statement.kind]}: ${statement.name}`,
        statementForm(statement),
        statement.breaches
      )
    ),
    opened: form ? '' : (opened ?? ''),
    newMotion: again(formOf('motion', { kind: 'approve' })),
    newProposition: withVotes(
      again(
        newPropositionForm(facts.suggested, voters, opened === 'omrostning' ? 'open-vote' : 'acclamation')
      )
    ),
    newStatement: again(formOf('statement', { kind: 'reservation', notifiedOn: facts.today })),
    voterNames: voters.map(({ name }) => name),
    choices: {
      motionKinds: optionsOf(labels.motionKind),
      subjects: optionsOf(labels.propositionSubject),
      methods: optionsOf(labels.propositionMethod),
      found: optionsOf({ yes: labels.voteAnswer.yes, no: labels.voteAnswer.no }),
      statementKinds: optionsOf(labels.statementKind)
    },
    closing: closing && closingView(closing)
  }
}

export const changedDecisionsPage = (
  meeting: Meeting,
  closings: readonly ParagraphClosing[]
): ChangedDecisionsPage => ({
  title: `Beslut ändrade efter klubbslaget, ${meetingName(meeting)}`,
  breadcrumb: [toMeetings, toMeeting(meeting), crumb('Ändrade beslut')],
  meeting,
  closings: closings.map(closingView)
})

export const closingView = ({
  paragraphId,
  label,
  title,
  closedAt,
  isChanged,
  versions
}: ParagraphClosing): ClosingView => ({
  paragraphId,
  heading: `${label} ${title}`,
  closedText: formatInstant(closedAt),
  sha256: versions[0]?.sha256 ?? '',
  isChanged,
  changes: versions.slice(1).map(({ madeAt, madeBy, sha256, diff }) => ({
    text: `${formatInstant(madeAt)}, ${madeBy}`,
    sha256,
    runs: diff
  }))
})

const rowsIn = ({ values }: Form, list: 'votes' | 'ballots'): string[] =>
  [
    ...new Set(
      Object.keys(values).flatMap(name => {
        const [first, row] = name.split('.')
        return first === list && row !== undefined ? [`${list}.${row}`] : []
      })
    )
  ].sort((a, b) => Number(a.split('.')[1]) - Number(b.split('.')[1]))

const withVotes = (form: Form): DecidingPage['newProposition'] => ({ ...form, voteRows: voteRowsOf(form) })

const voteRowsOf = (form: Form): VotingRows['voteRows'] =>
  rowsIn(form, 'votes').map(row => ({
    name: form.values[`${row}.name`] ?? '',
    personId: form.values[`${row}.personId`] ?? '',
    nameField: `${row}.name`,
    personField: `${row}.personId`,
    answerField: `${row}.answer`,
    choices: [...optionsOf(labels.voteAnswer), { value: '', text: 'Ingen uppgift' }].map(option => ({
      ...option,
      id: `${form.id}-${row}-${option.value || 'none'}`,
      isChosen: (form.values[`${row}.answer`] ?? '') === option.value
    }))
  }))

const votingRows = (form: Form): VotingRows => ({
  voteRows: voteRowsOf(form),
  ballotRows:
    form.values.method === 'closed-vote'
      ? rowsIn(form, 'ballots').map(row => ({
          name: `${row}.name`,
          ballots: `${row}.ballots`,
          isDrawn: `${row}.isDrawn`
        }))
      : [],
  hasSeats: form.values.method === 'closed-vote' || form.values.seats !== '1'
})
