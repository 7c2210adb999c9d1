import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { StartedSeries } from '../../domain/bodies/series.ts'
import type { CaseFilter } from '../../domain/cases/case-filter.ts'
import type { Case } from '../../domain/cases/case-schemas.ts'
import type { CaseParagraph } from '../../domain/meetings/case-history.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { labels } from '../labels.ts'
import { formOf, type Form } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { secrecyPanel, type SecrecyPanel } from './secrecy-panel.ts'
import { pagerOf, type Pager } from './pager.ts'

const toCases = crumb('Ärenden', '/arenden')

export type CasesPage = PageHead & {
  cases: readonly Case[]
  filter: { text: string; year: string }
  isFiltered: boolean
  pager: Pager
  form: Form
}

export const casesPage = (
  page: Page<Case>,
  { text, year }: Pick<CaseFilter, 'text' | 'year'>,
  form = formOf('case')
): CasesPage => ({
  title: 'Ärenden',
  breadcrumb: [crumb('Ärenden')],
  cases: page.items,
  filter: { text: text ?? '', year: String(year ?? '') },
  isFiltered: Boolean(text) || year !== undefined,
  pager: pagerOf(page, { text, year }),
  form
})

export type CasePage = PageHead & {
  case: Case
  paragraphs: readonly (CaseParagraph & { stateText: string })[]
  form: Form
  mayEdit: boolean
  secrecy: SecrecyPanel
}

export type CaseForms = { form?: Form; secrecyForm?: Form }

export const casePage = (
  one: Case,
  paragraphs: readonly CaseParagraph[],
  { mayEdit, mayLift }: { mayEdit: boolean; mayLift: boolean },
  { form = formOf('case', one), secrecyForm }: CaseForms = {}
): CasePage => ({
  title: `${one.dnr} ${one.title}`,
  breadcrumb: [toCases, crumb(one.dnr)],
  case: one,
  paragraphs: paragraphs.map(paragraph => ({
    ...paragraph,
    stateText: labels.meetingState[paragraph.meetingState]
  })),
  form,
  mayEdit,
  secrecy: secrecyPanel(
    one.secrecy,
    `/arenden/${one.id}/sekretess`,
    { mayMark: mayEdit, mayLift },
    secrecyForm
  )
})

export type SeriesPage = PageHead & {
  series: readonly (StartedSeries & { name: string })[]
  organs: readonly { value: string; text: string }[]
  form: Form
}

export const seriesPage = (
  series: readonly StartedSeries[],
  organs: readonly Organ[],
  form = formOf('series')
): SeriesPage => ({
  title: 'Nummerserier',
  breadcrumb: [crumb('Organisation', '/organisation'), crumb('Nummerserier')],
  series: series.map(one => ({
    ...one,
    name:
      one.kind === 'case'
        ? 'Diarienummer'
        : `Paragrafer, ${organs.find(({ id }) => id === one.organId)?.name ?? ''}`
  })),
  organs: organs.map(({ id, name }) => ({ value: id, text: `Paragrafer, ${name}` })),
  form
})
