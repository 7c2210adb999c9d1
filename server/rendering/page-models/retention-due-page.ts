import type { DueFilter, DueRecord, LegalHold } from '../../domain/retention/fate-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { formatNumber } from '../format.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export type DuePage = PageHead & {
  records: readonly (DueRecord & { holds: readonly LegalHold[] })[]
  /** The same list, of what a hold stops. */
  heldHref: string
  /** "12 handlingar" */
  totalText: string
  filter: { by: string; recordType: string }
  isTransfer: boolean
  isHeld: boolean
  pager: Pager
  exports: readonly ExportLink[]
}

export const duePage = (
  page: Page<DueRecord>,
  { kind, held, recordType, by }: Omit<DueFilter, 'by'> & { by: string },
  holds: readonly LegalHold[]
): DuePage => {
  const query = { kind, held, by, recordType }
  return {
    title: 'Gallring och leverans',
    breadcrumb: [crumb('Gallring och leverans')],
    records: page.items.map(record => ({
      ...record,
      holds: holdsOf(record, holds)
    })),
    heldHref: `/gallring-och-leverans?${new URLSearchParams({ kind, by, held: 'true', ...(recordType && { recordType }) }).toString()}`,
    totalText: `${formatNumber(page.total)} ${page.total === 1 ? 'handling' : 'handlingar'}`,
    filter: { by, recordType: recordType ?? '' },
    isTransfer: kind === 'transfer',
    isHeld: held === 'true',
    pager: pagerOf(page, query),
    exports: exportLinks('due-records', query)
  }
}

const holdsOf = ({ recordId, caseId }: DueRecord, holds: readonly LegalHold[]): LegalHold[] =>
  holds.filter(hold => hold.liftedOn === null && (hold.recordId === recordId || hold.caseId === caseId))
