import type { DueFilter, DueRecord } from '../../domain/retention/fate-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export type DuePage = PageHead & {
  records: readonly DueRecord[]
  total: number
  filter: { by: string; recordType: string }
  isTransfer: boolean
  isHeld: boolean
  pager: Pager
  exports: readonly ExportLink[]
}

export const duePage = (
  page: Page<DueRecord>,
  { kind, held, recordType, by }: Omit<DueFilter, 'by'> & { by: string }
): DuePage => {
  const query = { kind, held, by, recordType }
  return {
    title: 'Gallring och leverans',
    breadcrumb: [crumb('Gallring och leverans')],
    records: page.items,
    total: page.total,
    filter: { by, recordType: recordType ?? '' },
    isTransfer: kind === 'transfer',
    isHeld: held === 'true',
    pager: pagerOf(page, query),
    exports: exportLinks('due-records', query)
  }
}
