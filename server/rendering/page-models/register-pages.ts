import type { CaseWatch } from '../../domain/cases/watches.ts'
import type { Unregistered } from '../../domain/register/list-unregistered.ts'
import type { PublicCase, PublicRecord } from '../../domain/register/public-entry.ts'
import type { PublicHit, PublicHits } from '../../domain/register/search-public.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { formatNumber } from '../format.ts'
import { labels } from '../labels.ts'
import { toCases } from './case-pages.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export type WatchesPage = PageHead & {
  watches: readonly (CaseWatch & { isDue: boolean })[]
  exports: readonly ExportLink[]
  pager: Pager
}

export const watchesPage = (page: Page<CaseWatch>, today: IsoDate): WatchesPage => ({
  title: 'Bevakningar',
  breadcrumb: [toCases, crumb('Bevakningar')],
  exports: exportLinks('watches', {}),
  watches: page.items.map(watch => ({ ...watch, isDue: watch.watchOn <= today })),
  pager: pagerOf(page, {})
})

export type UnregisteredPage = PageHead & {
  items: readonly (Unregistered & { kindText: string })[]
  exports: readonly ExportLink[]
  pager: Pager
}

export const unregisteredPage = (page: Page<Unregistered>): UnregisteredPage => ({
  title: 'Oregistrerat',
  breadcrumb: [toCases, crumb('Oregistrerat')],
  exports: exportLinks('unregistered', {}),
  items: page.items.map(item => ({ ...item, kindText: labels.unregisteredKind[item.kind] })),
  pager: pagerOf(page, {})
})

type ShownRecord = PublicRecord & { directionText: string; href: string }

export type DayListPage = PageHead & {
  day: IsoDate
  before: IsoDate
  /** Null for today: there is no list of a day that has not been. */
  after: IsoDate | null
  records: readonly ShownRecord[]
  exports: readonly ExportLink[]
  pager: Pager
}

export const dayListPage = (
  page: Page<PublicRecord> & { day: IsoDate },
  beside: { before: IsoDate; after: IsoDate | null }
): DayListPage => ({
  title: `Postlista ${page.day}`,
  breadcrumb: [toPublicRegister, crumb('Postlista')],
  day: page.day,
  ...beside,
  records: page.items.map(shown),
  exports: exportLinks('public-register/day-list', { day: page.day }),
  pager: pagerOf(page, { day: page.day })
})

export type PublicCasesPage = PageHead & {
  cases: readonly (PublicCase & { statusText: string; href: string })[]
  year: string
  pager: Pager
}

export const publicCasesPage = (page: Page<PublicCase>, year: number | undefined): PublicCasesPage => ({
  title: year ? `Diariet ${year}` : 'Diariet',
  breadcrumb: [crumb('Diariet')],
  cases: page.items.map(one => ({
    ...one,
    statusText: labels.caseStatus[one.status],
    href: addressOf(one.dnr)
  })),
  year: String(year ?? ''),
  pager: pagerOf(page, { year })
})

export type PublicHitsPage = PageHead & {
  text: string
  year: string
  /** How many there are; '' for none. */
  summary: string
  hits: readonly (PublicHit & { href: string })[]
  pager: Pager
}

export const publicHitsPage = (page: PublicHits, text: string): PublicHitsPage => ({
  title: `Sökning efter ${text} i diariet`,
  breadcrumb: [toPublicRegister, crumb('Sökning')],
  text,
  year: '',
  summary: summaryOf(page),
  hits: page.items.map(hit => ({ ...hit, href: addressOf(hit.label.split(':')[0] ?? '') })),
  pager: pagerOf(page, { text })
})

const summaryOf = ({ total, isMore }: PublicHits): string => {
  if (isMore) return 'Över 5 000 träffar, de senaste först. Lägg till ord för att få färre.'
  return total === 0 ? '' : `${formatNumber(total)} ${total === 1 ? 'träff' : 'träffar'}.`
}

export type PublicCasePage = PageHead & {
  case: PublicCase
  statusText: string
  records: readonly ShownRecord[]
}

export const publicCasePage = (one: PublicCase, records: readonly PublicRecord[]): PublicCasePage => ({
  title: `${one.dnr} ${one.title}, diariet`,
  breadcrumb: [toPublicRegister, crumb(one.dnr)],
  case: one,
  statusText: labels.caseStatus[one.status],
  records: records.map(shown)
})

const toPublicRegister = crumb('Diariet', '/diarium')

const shown = (record: PublicRecord): ShownRecord => ({
  ...record,
  directionText: labels.direction[record.direction],
  href: addressOf(record.dnr)
})

/** "/diarium/26/044" */
const addressOf = (dnr: string): string => {
  const [number = '', year = ''] = dnr.split('/')
  return `/diarium/${year}/${number}`
}
