import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { StartedSeries } from '../../domain/bodies/series.ts'
import { formOf, type Form } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'

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
