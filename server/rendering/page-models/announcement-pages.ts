import type { AppealInstructions, BoardNotice } from '../../domain/announcement/announcement-schemas.ts'
import type { DelegationNotice } from '../../domain/announcement/delegation-announcement-schemas.ts'
import type { AppealPeriod } from '../../domain/announcement/appeal-period.ts'
import { formatDays } from '../format.ts'
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

export type NoticeBoardPage = PageHead & {
  notices: readonly (BoardNotice & { dayText: string })[]
  decisions: readonly DelegationNotice[]
  appeal: AppealInstructions
}

export const noticeBoardPage = (
  { notices, decisions }: { notices: readonly BoardNotice[]; decisions: readonly DelegationNotice[] },
  appeal: AppealInstructions
): NoticeBoardPage => ({
  title: 'Anslagstavla',
  breadcrumb: [crumb('Anslagstavla')],
  notices: notices.map(notice => ({ ...notice, dayText: formatDays(notice.firstOn, notice.lastOn) })),
  decisions,
  appeal
})
