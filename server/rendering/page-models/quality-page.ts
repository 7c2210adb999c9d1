import type { QualityFilter, QualityReport } from '../../domain/register/quality/quality-schemas.ts'
import { formatNumber } from '../format.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export type QualityPage = PageHead & {
  from: string
  to: string
  rule: string
  /** Why the period cannot be looked at, or ''. */
  refusal: string
  summary: string
  rules: readonly { what: string; mend: string; of: string; kind: string; count: string; href: string }[]
  faults: readonly { label: string; title: string; what: string; mend: string; href: string }[]
  pager: Pager
}

export const qualityPage = (report: QualityReport, rule = ''): QualityPage => {
  const { from, to } = report
  const ruleOf = new Map(report.rules.map(one => [one.code, one]))
  return {
    title: 'Diariets kvalitet',
    breadcrumb: [crumb('Diariets kvalitet')],
    from,
    to,
    rule,
    refusal: '',
    summary: `${formatNumber(report.cases)} ärenden och ${formatNumber(report.records)} handlingar granskade, ${formatNumber(report.total)} anmärkningar.`,
    rules: report.rules
      .filter(({ count }) => count > 0)
      .map(({ code, what, mend, kind, isFault, count }) => ({
        what,
        mend,
        of: kind === 'case' ? 'Ärende' : 'Handling',
        kind: isFault ? 'Fel' : 'Varning',
        count: formatNumber(count),
        href: `?${new URLSearchParams({ from, to, rule: code }).toString()}`
      })),
    faults: report.items.map(({ rule: code, kind, id, label, title }) => ({
      label,
      title: title ?? 'Uppgiften är sekretessmarkerad',
      what: ruleOf.get(code)?.what ?? '',
      mend: ruleOf.get(code)?.mend ?? '',
      href: kind === 'case' ? `/arenden/${id}` : `/handlingar/${id}`
    })),
    pager: pagerOf(report, { from, to, rule: rule || undefined })
  }
}

/** The form with the days that were asked for, and why there is no report of them. */
export const refusedQualityPage = (
  { from = '', to = '', rule = '' }: QualityFilter,
  refusal: string
): QualityPage => ({
  title: 'Diariets kvalitet',
  breadcrumb: [crumb('Diariets kvalitet')],
  from,
  to,
  rule,
  refusal,
  summary: '',
  rules: [],
  faults: [],
  pager: { text: '', previous: '', next: '' }
})
