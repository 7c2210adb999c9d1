import type { QuorumStatistics } from '../../domain/presence/quorum-statistics-schemas.ts'
import { formatNumber } from '../format.ts'
import { toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

export type QuorumStatisticsPage = PageHead & {
  year: number
  rows: readonly (QuorumStatistics & { percentText: string; targetText: string })[]
}

export const quorumStatisticsPage = (
  year: number,
  statistics: readonly QuorumStatistics[]
): QuorumStatisticsPage => ({
  title: `Beslutsföra möten ${year}`,
  breadcrumb: [toMeetings, crumb('Beslutsföra möten')],
  year,
  rows: statistics.map(row => ({
    ...row,
    percentText: row.percent === null ? '–' : `${formatNumber(row.percent)} %`,
    targetText: row.isTargetMet === null ? '–' : row.isTargetMet ? 'Uppnått' : 'Inte uppnått'
  }))
})
