import type { AppealPeriod } from '../../domain/announcement/appeal-period.ts'
import { crumb, type PageHead } from './page-head.ts'

export type AppealPeriodPage = PageHead & {
  written: string
  period: AppealPeriod | null
}

/** `written` is the day as it was typed; where there is no such day there is no period. */
export const appealPeriodPage = (written: string, period: AppealPeriod | null): AppealPeriodPage => ({
  title: 'Överklagandetid',
  breadcrumb: [crumb('Överklagandetid')],
  written,
  period
})
