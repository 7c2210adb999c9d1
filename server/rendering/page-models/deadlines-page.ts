import type { Deadline, DeadlineFilter, DeadlineKind } from '../../domain/deadlines/deadline-schemas.ts'
import type { OwnTask } from '../../domain/deadlines/own-task-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { labels } from '../labels.ts'
import { formatWeekday } from '../format.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

/** A row of the desk: what is to be done, with what, and where it is done. */
export type DeadlineRow = Deadline & {
  kindText: string
  day: string
  subject: string
  href: string
  isToday: boolean
}

export type DeadlinesPage = PageHead & {
  deadlines: readonly DeadlineRow[]
  tasks: readonly OwnTaskRow[]
  pager: Pager
}

export type OwnTaskRow = OwnTask & { kindText: string; href: string }

export const deadlinesPage = (
  page: Page<Deadline>,
  filter: DeadlineFilter,
  tasks: readonly OwnTask[],
  today: IsoDate
): DeadlinesPage => ({
  title: 'Att göra',
  breadcrumb: [crumb('Att göra')],
  deadlines: page.items.map(deadline => deadlineRow(deadline, today)),
  tasks: tasks.map(ownTaskRow),
  pager: pagerOf(page, { until: filter.until, organId: filter.organId })
})

export const deadlineRow = (deadline: Deadline, today: IsoDate): DeadlineRow => ({
  ...deadline,
  kindText: labels.deadlineKind[deadline.kind],
  day: formatWeekday(deadline.dueOn),
  subject: subjectOf(deadline),
  href: placeOf(deadline),
  isToday: deadline.dueOn === today
})

const subjectOf = ({ organName, firstOn, dnr, note }: Deadline): string =>
  dnr === null ? `${organName} ${firstOn}` : `${dnr}: ${note}`

const placeOf = ({ kind, meetingId, immediateApprovalId, caseId, delegatedDecisionId }: Deadline): string => {
  if (delegatedDecisionId !== null) return `/delegationsbeslut/${delegatedDecisionId}${placeOfKind[kind]}`
  if (meetingId === null) return `/arenden/${caseId}`
  return immediateApprovalId && placeOfKind[kind] === '/justering'
    ? approvalAtOnce(immediateApprovalId)
    : `/sammantraden/${meetingId}${placeOfKind[kind]}`
}

const approvalAtOnce = (id: string): string => `/omedelbara-justeringar/${id}/justering`

const placeOfKind: Record<DeadlineKind, string> = {
  material: '',
  summons: '/kallelse',
  'announce-meeting': '/tillkannagivande',
  'report-decisions': '/delegationsbeslut',
  'report-decision': '',
  'announce-decision': '',
  review: '/granskning',
  approval: '/protokoll',
  announcement: '/justering',
  'legal-force': '/laga-kraft',
  'take-down': '/justering',
  'take-down-meeting': '/tillkannagivande',
  'take-down-decision': '',
  watch: ''
}

export const ownTaskRow = (task: OwnTask): OwnTaskRow => ({
  ...task,
  kindText: labels.ownTaskKind[task.kind],
  href: placeOfTask[task.kind](task)
})

const placeOfTask: Record<OwnTask['kind'], (task: OwnTask) => string> = {
  'answer-summons': ({ meetingId }) => `/kallelse/${meetingId}`,
  'review-paragraphs': ({ meetingId }) => `/sammantraden/${meetingId}/granskning`,
  'review-minutes': ({ meetingId }) => `/sammantraden/${meetingId}/granskning`,
  'sign-minutes': ({ meetingId, immediateApprovalId }) =>
    immediateApprovalId ? approvalAtOnce(immediateApprovalId) : `/sammantraden/${meetingId}/justering`,
  'sign-correction': ({ correctedApprovalId }) => `/justeringar/${correctedApprovalId ?? ''}/rattelser`
}
