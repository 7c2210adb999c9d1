import type { Approval } from '../../domain/approval/approval-schemas.ts'
import type { Correction } from '../../domain/approval/correction-schemas.ts'
import type { Minutes } from '../../domain/approval/minutes.ts'
import type { Meeting } from '../../domain/meetings/meeting-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { labels } from '../labels.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { toMeeting, toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'
import { signerViews, type SignerView } from './signer-views.ts'

type Shown = {
  approval: Approval
  meeting: Meeting
  /** As they stand now, for the one who reads. */
  minutes: Minutes
  corrections: readonly Correction[]
  mayWrite: boolean
  maySeeMeeting: boolean
  personId: string
  today: IsoDate
}

type CorrectionView = Omit<Correction, 'signers'> & {
  kindText: string
  stateText: string
  signers: readonly SignerView[]
  mayWithdraw: boolean
  /** Where what a signer answers is sent. */
  signingAct: string
}

export type CorrectionsPage = PageHead & {
  approval: Approval
  meeting: Meeting
  /** Where the file that was signed is. */
  fileHref: string
  backHref: string
  corrections: readonly CorrectionView[]
  /** To those who may propose, while none is waited for. */
  proposing: {
    form: Form
    first: RowNames
    more: readonly RowNames[]
    /** Something is written in them. */
    hasMore: boolean
    kinds: readonly Option[]
    paragraphs: readonly Option[]
  } | null
  refusal: string
}

export const correctionsPage = (shown: Shown, form?: Form): CorrectionsPage => {
  const { approval, meeting, minutes, corrections, mayWrite, maySeeMeeting } = shown
  const base = approval.isImmediate ? `/omedelbara-justeringar/${approval.id}` : `/sammantraden/${meeting.id}`
  const isWaiting = corrections.some(({ state }) => state === 'proposed')
  const mayPropose = mayWrite && approval.approvedOn !== null && !isWaiting
  return {
    title: `Rättelser, ${meeting.organName} ${meeting.firstOn}`,
    breadcrumb: [
      toMeetings,
      ...(maySeeMeeting ? [toMeeting(meeting)] : []),
      crumb('Justering', `${base}/justering`),
      crumb('Rättelser')
    ],
    approval,
    meeting,
    fileHref: approval.isImmediate ? `${base}/protokoll.pdf` : `/justeringar/${approval.id}/protokoll.pdf`,
    backHref: `${base}/justering`,
    corrections: corrections.map(correction => viewOf(correction, shown, form)),
    proposing: mayPropose
      ? {
          form: form?.kind === 'correction' ? form : formOf('correction', { kind: 'writing-slip' }),
          first: firstRow,
          more: moreRows,
          hasMore: moreRows.some(({ was }) => Boolean(form?.values[was])),
          kinds: optionsOf(labels.correctionKind),
          paragraphs: minutes.sections
            .flatMap(({ paragraphs }) => paragraphs)
            .filter(({ immediate }) => approval.isImmediate || !immediate)
            .map(({ id, label, title }) => ({ value: id, text: `${label} ${title}` }))
        }
      : null,
    refusal: form?.kind === 'correction' && !mayPropose ? form.refusal : ''
  }
}

const viewOf = (
  { signers, ...correction }: Correction,
  { mayWrite, personId, today }: Shown,
  form?: Form
): CorrectionView => {
  const isOpen = correction.state === 'proposed'
  return {
    ...correction,
    kindText: labels.correctionKind[correction.kind],
    stateText: labels.correctionState[correction.state],
    mayWithdraw: mayWrite && isOpen,
    signingAct: `/justeringar/${correction.approvalId}/rattelser/underskrifter`,
    signers: signerViews(signers, { mayWrite, personId, today, isOpen }, form)
  }
}

type Row = { paragraphId: string; was: string; becomes: string }

/** The names of the fields of a row. */
type RowNames = Row & { ordinal: number }

const namesOf = (row: number): RowNames => ({
  ordinal: row + 1,
  paragraphId: `changes.${row}.paragraphId`,
  was: `changes.${row}.was`,
  becomes: `changes.${row}.becomes`
})
const firstRow = namesOf(0)
const moreRows = [1, 2].map(namesOf)

/** The rows of a sent form in their order, and what else it holds. */
export const correctionRows = (
  body: Readonly<Record<string, string>>
): { others: Record<string, string>; rows: Row[] } => {
  const entries = Object.entries(body)
  const numbers = entries.flatMap(([name]) => /^changes\.(\d+)\./u.exec(name)?.[1] ?? []).map(Number)
  const at = (row: number, name: keyof Row): string => body[`changes.${row}.${name}`] ?? ''
  return {
    others: Object.fromEntries(entries.filter(([name]) => !name.startsWith('changes.'))),
    rows: [...new Set(numbers)]
      .toSorted((a, b) => a - b)
      .map(row => ({
        paragraphId: at(row, 'paragraphId'),
        was: at(row, 'was'),
        becomes: at(row, 'becomes')
      }))
  }
}
