import type { DueFilter, DueRecord, PlanEffect } from '../../domain/retention/fate-schemas.ts'
import type {
  RetentionPlan,
  RetentionRow,
  RowRegistration
} from '../../domain/retention/retention-schemas.ts'
import type { Page } from '../../domain/shared/paging.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { toPlans } from './retention-row-pages.ts'
import { disposalRule, transferRule } from '../retention-words.ts'
import { effectText } from './plan-adoption-page.ts'
import { pagerOf, type Pager } from './pager.ts'

export type PlansPage = PageHead & {
  plans: readonly (RetentionPlan & { isAdopted: boolean })[]
  mayWrite: boolean
  origins: readonly Option[]
  form: Form
}

export const plansPage = (
  plans: readonly RetentionPlan[],
  mayWrite: boolean,
  form = formOf('retentionPlan')
): PlansPage => ({
  title: 'Dokumenthanteringsplan',
  breadcrumb: [crumb('Dokumenthanteringsplan')],
  plans: plans.map(plan => ({ ...plan, isAdopted: plan.status === 'adopted' })),
  mayWrite,
  origins: optionsOf({ default: 'Standardplanen', empty: 'Tomt' }),
  form
})

export type PlanPage = PageHead & {
  plan: RetentionPlan
  isDraft: boolean
  mayEdit: boolean
  rows: readonly (RetentionRow & { rule: string; registrationText: string; transfer: string })[]
  /** What adopting it would change, in words. */
  effects: readonly string[]
  exports: readonly ExportLink[]
}

type Around = {
  mayWrite: boolean
  registrations: Readonly<Record<RowRegistration, string>>
  effects: readonly PlanEffect[]
}

export const planPage = (
  plan: RetentionPlan,
  rows: readonly RetentionRow[],
  { mayWrite, registrations, effects }: Around
): PlanPage => ({
  title: plan.name,
  breadcrumb: [toPlans, crumb(plan.name)],
  plan,
  isDraft: plan.status === 'draft',
  mayEdit: mayWrite && plan.status === 'draft',
  rows: rows.map(row => ({
    ...row,
    rule: disposalRule(row),
    registrationText: registrations[row.registration],
    transfer: transferRule(row)
  })),
  effects: effects.map(effectText),
  exports: exportLinks(`retention-plans/${plan.id}`, {})
})

export type DuePage = PageHead & {
  records: readonly DueRecord[]
  total: number
  filter: { by: string; recordType: string }
  isTransfer: boolean
  isHeld: boolean
  pager: Pager
  exports: readonly ExportLink[]
}

export const duePage = (
  page: Page<DueRecord>,
  { kind, held, recordType, by }: Omit<DueFilter, 'by'> & { by: string }
): DuePage => {
  const query = { kind, held, by, recordType }
  return {
    title: 'Gallring och leverans',
    breadcrumb: [crumb('Gallring och leverans')],
    records: page.items,
    total: page.total,
    filter: { by, recordType: recordType ?? '' },
    isTransfer: kind === 'transfer',
    isHeld: held === 'true',
    pager: pagerOf(page, query),
    exports: exportLinks('due-records', query)
  }
}
