import type { Case } from '../../domain/cases/case-schemas.ts'
import type { CaseRetention } from '../../domain/retention/fate-schemas.ts'
import { caseFateText, disposalText, transferText } from '../retention-words.ts'

/** What the plan says of a case: one sentence for the whole, and each record with the row that says it. */
export type CaseFates = {
  summary: string
  rows: readonly {
    label: string
    href: string
    recordType: string
    /** The row of the plan; '' where none says anything. */
    rowHref: string
    disposal: string
    transfer: string
  }[]
}

export const caseFates = ({ status }: Case, { disposal, items }: CaseRetention): CaseFates => ({
  summary: [
    caseFateText(disposal),
    ...(status === 'open' && disposal.state === 'dated'
      ? ['Ärendet är öppet: nya handlingar kan flytta dagen.']
      : [])
  ].join(' '),
  rows: items.map(({ recordId, label, recordType, rowId, planId, disposal: when, transfer }) => ({
    label: `:${label.split(':').at(-1) ?? ''}`,
    href: `/handlingar/${recordId}`,
    recordType: recordType ?? 'ingen handlingstyp',
    rowHref: planId && rowId ? `/dokumenthanteringsplan/${planId}/rader/${rowId}` : '',
    disposal: when.state === 'struck' ? 'makulerad' : disposalText(when),
    transfer: transferText(transfer)
  }))
})
