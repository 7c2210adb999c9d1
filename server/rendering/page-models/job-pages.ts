import type { Job, JobFilter } from '../../domain/jobs/job-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { labels } from '../labels.ts'
import { optionsOf, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { pagerOf, type Pager } from './pager.ts'

export type JobsPage = PageHead & {
  jobs: readonly JobRow[]
  filter: { state: string; states: readonly Option[] }
  isFiltered: boolean
  pager: Pager
}

type JobRow = {
  id: string
  /** "Länk till nytt lösenord" */
  what: string
  recipient: string
  state: string
  isWaiting: boolean
  isFailed: boolean
  createdAt: string
  /** When it was done, given up or will be tried. */
  stateAt: string
  attempts: number
  lastError: string
}

export const jobsPage = (page: Page<Job>, { state }: Pick<JobFilter, 'state'>): JobsPage => ({
  title: 'Utskick',
  breadcrumb: [crumb('Organisation', '/organisation'), crumb('Utskick')],
  jobs: page.items.map(job => ({
    id: job.id,
    what: job.template ? labels.mailTemplate[job.template] : labels.jobKind[job.kind],
    recipient: job.recipient ?? '',
    state: labels.jobState[job.state],
    isWaiting: job.state === 'waiting',
    isFailed: job.state === 'failed',
    createdAt: job.createdAt,
    stateAt: job.doneAt ?? job.failedAt ?? job.runAt,
    attempts: job.attempts,
    lastError: job.lastError ?? ''
  })),
  filter: { state: state ?? '', states: optionsOf(labels.jobState) },
  isFiltered: state !== undefined,
  pager: pagerOf(page, { state })
})
