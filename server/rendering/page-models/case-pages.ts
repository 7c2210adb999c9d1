import type { CaseFilter } from '../../domain/cases/case-filter.ts'
import type { Case } from '../../domain/cases/case-schemas.ts'
import type { CaseNote } from '../../domain/cases/notes.ts'
import type { CaseWatch } from '../../domain/cases/watches.ts'
import type { CaseAct } from '../../domain/cases/case.ts'
import type { CaseParagraph } from '../../domain/meetings/case-history.ts'
import type { MemberFollowup } from '../../domain/followup/member-decision-schemas.ts'
import type { Record as RegisteredRecord } from '../../domain/register/record-schemas.ts'
import type { CaseRetention, LegalHold } from '../../domain/retention/fate-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { labels } from '../labels.ts'
import { caseOrderTexts } from '../list-orders.ts'
import { caseFates, type CaseFates } from './case-fates.ts'
import { stepsOfCase, type CaseStep } from './case-steps.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { followupText } from './member-decisions-page.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'
import { secrecyPanel, type SecrecyPanel } from './secrecy-panel.ts'

export const toCases = crumb('Ärenden', '/arenden')

/** What the fields of a case choose among. */
export type CaseChoices = { officers: readonly Option[]; organs: readonly Option[] }

type CaseOptions = CaseChoices & { initiatives: readonly Option[] }

export type CasesPage = PageHead &
  CaseOptions & {
    cases: readonly (Case & { statusText: string; href: string })[]
    /** The § whose record is to be registered in one of the cases; empty where none is. */
    paragraphId: string
    filterForm: Form
    isFiltered: boolean
    isNarrowed: boolean
    statuses: readonly Option[]
    orders: readonly Option[]
    exports: readonly ExportLink[]
    pager: Pager
    form: Form
  }

export const casesPage = (
  page: Page<Case>,
  asked: CaseFilter,
  choices: CaseChoices,
  { form = formOf('case'), paragraphId = '' }: { form?: Form | undefined; paragraphId?: string }
): CasesPage => {
  const { limit: _, page: __, ...filter } = asked
  const { text, year, status, ...narrowing } = filter
  const isNarrowed = Object.values(narrowing).some(value => value !== undefined)
  return {
    title: 'Ärenden',
    breadcrumb: [crumb('Ärenden')],
    cases: page.items.map(one => ({
      ...one,
      statusText: labels.caseStatus[one.status],
      href: hrefOf(one, paragraphId)
    })),
    paragraphId,
    filterForm: formOf('caseFilter', filter),
    isFiltered: isNarrowed || Boolean(text) || year !== undefined || status !== undefined,
    isNarrowed,
    statuses: optionsOf(labels.caseStatus),
    orders: optionsOf(caseOrderTexts),
    exports: exportLinks('cases', filter),
    pager: pagerOf(page, {
      ...filter,
      isCollecting: filter.isCollecting?.toString(),
      paragraf: paragraphId || undefined
    }),
    form,
    ...optionsFor(choices)
  }
}

// In a closed case nothing is registered.
const hrefOf = ({ id, status }: Case, paragraphId: string): string =>
  paragraphId && status === 'open' ? `/arenden/${id}/handlingar?paragraf=${paragraphId}` : `/arenden/${id}`

const optionsFor = (choices: CaseChoices): CaseOptions => ({
  ...choices,
  initiatives: optionsOf(labels.initiative)
})

export type CasePage = PageHead &
  CaseOptions & {
    case: Case
    facts: readonly { term: string; text: string }[]
    steps: readonly CaseStep[]
    /** How far the members have come with each § that they decide on too. */
    followups: readonly { text: string; label: string; href: string }[]
    notes: readonly CaseNote[]
    watches: readonly CaseWatch[]
    notesAreShown: boolean
    mayEdit: boolean
    mayRegister: boolean
    acts: Readonly<Record<CaseAct, boolean>>
    forms: CaseForms
    retention: CaseFates
    holds: readonly LegalHold[]
    holdsHref: string
    mayHold: boolean
    secrecy: SecrecyPanel
  }

export type CaseForms = Readonly<
  Record<'case' | 'note' | 'watch' | 'relation' | 'closing' | 'striking' | 'secrecy', Form>
>

type Parts = {
  one: Case
  records: readonly RegisteredRecord[]
  paragraphs: readonly CaseParagraph[]
  notes: readonly CaseNote[]
  watches: readonly CaseWatch[]
  followups: readonly { paragraph: CaseParagraph; followup: MemberFollowup }[]
  retention: CaseRetention
  holds: readonly LegalHold[]
}

type Rights = { mayEdit: boolean; mayLift: boolean; mayHold: boolean; mayReadNotes: boolean }

export const casePage = (
  { one, records, paragraphs, notes, watches, followups, retention, holds }: Parts,
  { mayEdit, mayLift, mayHold, mayReadNotes }: Rights,
  choices: CaseChoices,
  forms: Partial<CaseForms> = {}
): CasePage => {
  const all: CaseForms = {
    case: formOf('case', editedAsText(one)),
    note: formOf('note'),
    watch: formOf('watch'),
    relation: formOf('caseRelation'),
    closing: formOf('caseClosing'),
    striking: formOf('striking'),
    secrecy: formOf('secrecy'),
    ...forms
  }
  return {
    title: `${one.dnr} ${one.title}`,
    breadcrumb: [toCases, crumb(one.dnr)],
    case: one,
    facts: factsOf(one),
    steps: stepsOfCase(records, paragraphs),
    followups: followups.map(({ paragraph, followup }) => ({
      text: followupText(followup),
      label: `${paragraph.organName} ${paragraph.firstOn}, ${paragraph.label ?? '§'}`,
      href: `/paragrafer/${paragraph.paragraphId}/medlemmar`
    })),
    notes,
    watches,
    notesAreShown: mayReadNotes && !one.isWithheld,
    mayEdit,
    mayRegister: mayEdit && one.status === 'open',
    acts: {
      close: one.status === 'open',
      reopen: one.status === 'closed',
      strike: one.status !== 'struck'
    },
    forms: all,
    retention: caseFates(one, retention),
    holds,
    holdsHref: `/gallringsstopp?arende=${one.id}`,
    mayHold: mayHold && one.status !== 'struck',
    secrecy: secrecyPanel(
      one.secrecy,
      `/arenden/${one.id}/sekretess`,
      { mayMark: mayEdit, mayLift },
      all.secrecy
    ),
    ...optionsFor(choices)
  }
}

/** A list is typed as lines: one counterpart on each, one number on each with its holder after a semicolon. */
const editedAsText = ({ counterparts, externalNumbers, ...one }: Case): object => ({
  ...one,
  counterparts: counterparts.join('\n'),
  externalNumbers: externalNumbers
    .map(({ number, holder }) => (holder ? `${number}; ${holder}` : number))
    .join('\n')
})

const factsOf = (one: Case): CasePage['facts'] =>
  [
    { term: 'Status', text: labels.caseStatus[one.status] },
    { term: 'Avslutat', text: one.closedOn ?? '' },
    { term: 'Ansvarig', text: one.officerName ?? 'Ingen vald' },
    { term: 'Initiativ', text: labels.initiative[one.initiative] },
    { term: 'Motparter', text: one.counterparts.join(', ') },
    { term: 'Klassificering', text: one.classificationCode ?? '' },
    { term: 'Andras nummer', text: one.externalNumbers.map(({ number }) => number).join(', ') },
    { term: 'Offentlig rubrik', text: one.publicTitle ?? '' },
    { term: 'Samlingsärende', text: one.isCollecting ? 'Ja' : '' }
  ].filter(({ text }) => text !== '')
