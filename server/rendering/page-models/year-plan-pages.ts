import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { PlannedDay, YearPlan } from '../../domain/planning/year-plan-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { formatDays, formatTimes } from '../format.ts'
import { formOf, type Form, type Option } from './form.ts'
import { toMeetings } from './meeting-pages.ts'
import { crumb, type PageHead } from './page-head.ts'

const toPlans = crumb('Sammanträdesplaner', '/sammantradesplaner')

export type YearPlansPage = PageHead & {
  plans: readonly (YearPlan & { count: number })[]
  /** Of the organs whose meetings one may plan; nobody else gets the form. */
  choices: readonly Option[]
  form: Form
}

export const yearPlansPage = (
  plans: readonly YearPlan[],
  mine: readonly Organ[],
  form = formOf('yearPlan', { materialDays: 14, dispatchDays: 7, approvalDays: 14 })
): YearPlansPage => ({
  title: 'Sammanträdesplaner',
  breadcrumb: [toMeetings, crumb('Sammanträdesplaner')],
  plans: plans.map(plan => ({ ...plan, count: plan.days.length })),
  choices: optionsOfOrgans(mine),
  form
})

export type YearPlanForms = { day: Form; adoption: Form }

export type YearPlanPage = PageHead & {
  plan: YearPlan
  days: readonly (PlannedDay & { dayText: string; timeText: string })[]
  mayChange: boolean
  organs: readonly Option[]
  forms: YearPlanForms
}

type Shown = { plan: YearPlan; mayPlan: boolean; organs: readonly Organ[]; today: IsoDate }

export const yearPlanPage = (
  { plan, mayPlan, organs, today }: Shown,
  forms: Partial<YearPlanForms>
): YearPlanPage => ({
  title: `Sammanträdesplan ${plan.year}, ${plan.organName}`,
  breadcrumb: [toMeetings, toPlans, crumb(`${plan.organName} ${plan.year}`)],
  plan,
  days: plan.days.map(day => ({
    ...day,
    dayText: formatDays(day.firstOn, day.lastOn),
    timeText: formatTimes(day.startsAt, day.endsAt)
  })),
  mayChange: mayPlan && plan.adoptedOn === null,
  organs: optionsOfOrgans(organs),
  forms: {
    day: forms.day ?? formOf('plannedDay'),
    adoption: forms.adoption ?? formOf('yearPlanAdoption', { adoptedOn: today })
  }
})

const optionsOfOrgans = (organs: readonly Organ[]): Option[] =>
  organs.map(({ id, name }) => ({ value: id, text: name }))
