import type { AppealInstructions, BoardNotice } from '../../domain/announcement/announcement-schemas.ts'
import type { DelegationNotice } from '../../domain/announcement/delegation-announcement-schemas.ts'
import type { MeetingNotice } from '../../domain/announcement/meeting-announcement-schemas.ts'
import type { AppealPeriod } from '../../domain/announcement/appeal-period.ts'
import { formatDays, formatTimes } from '../format.ts'
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
  meetings: readonly (MeetingNotice & { timeText: string })[]
  notices: readonly (BoardNotice & { dayText: string })[]
  decisions: readonly DelegationNotice[]
  appeal: AppealInstructions
}

type OnBoard = {
  meetings: readonly MeetingNotice[]
  notices: readonly BoardNotice[]
  decisions: readonly DelegationNotice[]
}

export const noticeBoardPage = (
  { meetings, notices, decisions }: OnBoard,
  appeal: AppealInstructions
): NoticeBoardPage => ({
  title: 'Anslagstavla',
  breadcrumb: [crumb('Anslagstavla')],
  meetings: meetings.map(meeting => ({ ...meeting, timeText: timeTextOf(meeting) })),
  notices: notices.map(notice => ({ ...notice, dayText: formatDays(notice.firstOn, notice.lastOn) })),
  decisions,
  appeal
})

/** "19 mars 2026, kl. 09.00" */
export const timeTextOf = ({
  firstOn,
  lastOn,
  startsAt,
  endsAt
}: Pick<MeetingNotice, 'firstOn' | 'lastOn' | 'startsAt' | 'endsAt'>): string =>
  [formatDays(firstOn, lastOn), formatTimes(startsAt, endsAt)].filter(Boolean).join(', ')
