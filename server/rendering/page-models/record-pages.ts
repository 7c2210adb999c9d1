import type { Case } from '../../domain/cases/case-schemas.ts'
import type { RecordFilter } from '../../domain/register/record-filter.ts'
import type { Record as RegisteredRecord, RecordFile } from '../../domain/register/record-schemas.ts'
import type { LegalHold, RecordFate } from '../../domain/retention/fate-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { formatSize } from '../format.ts'
import { labels } from '../labels.ts'
import { recordOrderTexts } from '../list-orders.ts'
import { disposalText, transferText } from '../retention-words.ts'
import { toCases } from './case-pages.ts'
import { correspondentOf, besideOf } from './case-steps.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'
import { secrecyPanel, type SecrecyPanel } from './secrecy-panel.ts'

/** What the fields of a record choose among. */
export type RecordChoices = {
  officers: readonly Option[]
  recordTypes: readonly string[]
  endings: readonly string[]
}

type RecordOptions = RecordChoices & {
  directions: readonly Option[]
  media: readonly Option[]
  fileHelp: string
}

const optionsFor = (choices: RecordChoices): RecordOptions => ({
  ...choices,
  directions: optionsOf(labels.direction),
  media: optionsOf(labels.recordMedium),
  fileHelp: `Filer som tas emot: ${choices.endings.join(', ')}`
})

export type RecordsPage = PageHead & {
  records: readonly (RegisteredRecord & { directionText: string; correspondent: string; beside: string })[]
  filterForm: Form
  isFiltered: boolean
  directions: readonly Option[]
  officers: readonly Option[]
  orders: readonly Option[]
  exports: readonly ExportLink[]
  pager: Pager
}

export const recordsPage = (
  page: Page<RegisteredRecord>,
  asked: RecordFilter,
  officers: readonly Option[]
): RecordsPage => {
  const { limit: _, page: __, ...filter } = asked
  return {
    title: 'Handlingar',
    breadcrumb: [toCases, crumb('Handlingar')],
    records: page.items.map(record => ({
      ...record,
      directionText: labels.direction[record.direction],
      correspondent: correspondentOf(record),
      beside: besideOf(record)
    })),
    filterForm: formOf('recordFilter', filter),
    isFiltered: Object.values(filter).some(value => value !== undefined),
    directions: optionsOf(labels.direction),
    officers,
    orders: optionsOf(recordOrderTexts),
    exports: exportLinks('records', filter),
    pager: pagerOf(page, filter)
  }
}

export type NewRecordPage = PageHead & RecordOptions & { case: Case; form: Form; fileIsLost: boolean }

/** What stands in the form of a new record. */
export const newRecord = { direction: 'received', medium: 'digital' }

export const newRecordPage = (
  one: Case,
  choices: RecordChoices,
  form = formOf('record', newRecord)
): NewRecordPage => ({
  title: 'Registrera en handling',
  breadcrumb: [toCases, crumb(one.dnr, `/arenden/${one.id}`), crumb('Registrera en handling')],
  case: one,
  form,
  fileIsLost: form.refusal !== '',
  ...optionsFor(choices)
})

export type RecordPage = PageHead &
  RecordOptions & {
    record: RegisteredRecord
    directionText: string
    warnings: readonly string[]
    facts: readonly { term: string; text: string }[]
    files: readonly (RecordFile & { variantText: string; sizeText: string; textStateText: string })[]
    variants: readonly Option[]
    mayEdit: boolean
    form: Form
    fileForm: Form
    strikingForm: Form
    holds: readonly LegalHold[]
    holdsHref: string
    mayHold: boolean
    /** The row of the plan that says when it goes; '' where none does. */
    rowHref: string
    secrecy: SecrecyPanel
  }

export type RecordForms = { form?: Form; fileForm?: Form; strikingForm?: Form; secrecyForm?: Form }

export const recordPage = (
  record: RegisteredRecord,
  { fate, holds }: { fate: RecordFate; holds: readonly LegalHold[] },
  { mayEdit, mayLift, mayHold }: { mayEdit: boolean; mayLift: boolean; mayHold: boolean },
  choices: RecordChoices,
  { form, fileForm, strikingForm, secrecyForm }: RecordForms = {}
): RecordPage => ({
  title: `${record.label} ${record.title}`,
  breadcrumb: [toCases, crumb(record.dnr, `/arenden/${record.caseId}`), crumb(record.label)],
  record,
  directionText: labels.direction[record.direction],
  warnings: warningsOf(record, fate),
  facts: [...factsOf(record), ...factsOfFate(fate)],
  files: record.files.map(file => ({
    ...file,
    variantText: labels.fileVariant[file.variant],
    sizeText: formatSize(file.size),
    textStateText: [file.textState && labels.textState[file.textState], file.textError]
      .filter(Boolean)
      .join(': ')
  })),
  variants: optionsOf(labels.fileVariant),
  mayEdit,
  form: form ?? formOf('record', record),
  fileForm: fileForm ?? formOf('record', {}, 'fil'),
  strikingForm: strikingForm ?? formOf('striking'),
  holds,
  holdsHref: `/gallringsstopp?handling=${record.id}`,
  mayHold,
  rowHref: fate.planId && fate.rowId ? `/dokumenthanteringsplan/${fate.planId}/rader/${fate.rowId}` : '',
  secrecy: secrecyPanel(
    record.secrecy,
    `/handlingar/${record.id}/sekretess`,
    { mayMark: mayEdit, mayLift },
    secrecyForm
  ),
  ...optionsFor(choices)
})

const warningsOf = ({ isLate, registeredOn, recordType }: RegisteredRecord, fate: RecordFate): string[] => [
  ...(isLate ? [`Registrerad ${registeredOn}, senare än nästa arbetsdag (OSL 5 kap. 1 §).`] : []),
  ...(recordType && fate.disposal.state === 'no-row'
    ? [`Handlingstypen ”${recordType}” finns inte i dokumenthanteringsplanen. Arkivarien behöver se på den.`]
    : [])
]

const factsOfFate = ({ disposal, transfer }: RecordFate): RecordPage['facts'] =>
  [
    { term: 'Gallring', text: disposalText(disposal) },
    { term: 'Leverans till arkivet', text: transferText(transfer) }
  ].filter(({ text }) => text !== '')

const factsOf = (record: RegisteredRecord): RecordPage['facts'] =>
  [
    { term: 'Riktning', text: labels.direction[record.direction] },
    { term: 'Avsändare', text: record.sender },
    { term: 'Mottagare', text: record.receiver },
    { term: 'Kom in eller upprättades', text: record.documentOn },
    { term: 'Skickades', text: record.sentOn },
    { term: 'Registrerades', text: record.registeredOn },
    { term: 'Handlingstyp', text: record.recordType },
    { term: 'Original', text: labels.recordMedium[record.medium] },
    { term: 'Förvaras', text: record.location },
    { term: 'Ansvarig', text: record.officerName },
    { term: 'Sammanträde', text: record.meetingOn },
    { term: 'Laga kraft', text: record.legalForceOn },
    { term: 'Avtalet upphörde', text: record.agreementEndedOn },
    { term: 'Offentlig rubrik', text: record.publicTitle }
  ].flatMap(({ term, text }) => (text ? [{ term, text }] : []))
