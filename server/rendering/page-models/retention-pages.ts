import type { PlanEffect } from '../../domain/retention/fate-schemas.ts'
import type {
  PlanFault,
  RetentionPlan,
  RetentionRow,
  RowRegistration
} from '../../domain/retention/retention-schemas.ts'
import { formatNumber } from '../format.ts'
import { disposalRule, transferRule, typeCount } from '../retention-words.ts'
import { exportLinks, type ExportLink } from './export-links.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
import { crumb, type PageHead } from './page-head.ts'
import { effectText } from './plan-adoption-page.ts'
import { toPlan, toPlans } from './retention-row-pages.ts'

export type PlansPage = PageHead & {
  plans: readonly (RetentionPlan & { isAdopted: boolean })[]
  mayWrite: boolean
  origins: readonly Option[]
  form: Form
  fileForm: Form
  report: { fileName: string; faults: readonly PlanFault[]; summary: string } | null
}

export type PlansForms = {
  form?: Form
  fileForm?: Form
  /** A file that was not read in, with all that is wrong in it. */
  report?: { fileName: string; faults: readonly PlanFault[] }
}

/** So many faults on the page; the API tells all. */
const shownFaults = 500

export const plansPage = (
  plans: readonly RetentionPlan[],
  mayWrite: boolean,
  { form, fileForm, report }: PlansForms = {}
): PlansPage => ({
  title: 'Dokumenthanteringsplan',
  breadcrumb: [crumb('Dokumenthanteringsplan')],
  plans: plans.map(plan => ({ ...plan, isAdopted: plan.status === 'adopted' })),
  mayWrite,
  origins: [
    ...optionsOf({ default: 'Standardplanen', empty: 'Ett tomt utkast' }),
    ...plans.map(({ id, name }) => ({ value: id, text: `En kopia av ${name}` }))
  ],
  form: form ?? formOf('retentionPlan'),
  fileForm: fileForm ?? formOf('planFile'),
  report: report
    ? {
        fileName: report.fileName,
        faults: report.faults.slice(0, shownFaults),
        summary: summaryOf(report.faults.length)
      }
    : null
})

const summaryOf = (count: number): string =>
  [
    `Ingenting är inläst. ${formatNumber(count)} fel att rätta i filen: välj den sedan igen.`,
    ...(count > shownFaults ? [`Här står de första ${shownFaults}.`] : [])
  ].join(' ')

export type PlanPage = PageHead & {
  plan: RetentionPlan
  isDraft: boolean
  mayEdit: boolean
  rows: readonly (RetentionRow & { rule: string; registrationText: string; transfer: string })[]
  /** What adopting it would change, in words. */
  effects: readonly string[]
  exports: readonly ExportLink[]
  form: Form
}

type Around = {
  mayWrite: boolean
  registrations: Readonly<Record<RowRegistration, string>>
  effects: readonly PlanEffect[]
}

export const planPage = (
  plan: RetentionPlan,
  rows: readonly RetentionRow[],
  { mayWrite, registrations, effects }: Around,
  form = formOf('retentionPlan', plan)
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
  exports: exportLinks(`retention-plans/${plan.id}`, {}),
  form
})

export type PlanRemovalPage = PageHead & { plan: RetentionPlan; types: string }

export const planRemovalPage = (plan: RetentionPlan): PlanRemovalPage => ({
  title: `Ta bort ${plan.name}`,
  breadcrumb: [...toPlan(plan), crumb('Ta bort')],
  plan,
  types: typeCount(plan.rowCount)
})
