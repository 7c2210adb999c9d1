import type { Organ } from '../../domain/bodies/organ-schemas.ts'
import type { PlannedDay, YearPlan } from '../../domain/planning/year-plan-schemas.ts'
import type { IsoDate } from '../../domain/shared/dates.ts'
import { months } from '../../text/months.ts'
import { formatDays, formatTimes } from '../format.ts'
import { labels } from '../labels.ts'
import { daySeries, type DaySeries } from './day-series.ts'
import { formOf, optionsOf, type Form, type Option } from './form.ts'
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

export type YearPlanForms = { day: Form; adoption: Form; pattern: Form; series: Form }

export type YearPlanPage = PageHead & {
  plan: YearPlan
  days: readonly (PlannedDay & { dayText: string; timeText: string })[]
  mayChange: boolean
  organs: readonly Option[]
  forms: Omit<YearPlanForms, 'series'>
  patternChoices: {
    weekdays: readonly Option[]
    weeks: readonly Option[]
    months: readonly { value: string; text: string; isChosen: boolean }[]
  }
  /** Days to tick, when a pattern has been asked for. */
  series: DaySeries | null
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
  patternChoices: patternChoicesOf(forms.pattern),
  series: forms.series ? daySeries(forms.series) : null,
  forms: {
    pattern: forms.pattern ?? formOf('dayPattern', { weekday: 'thursday', week: 'second' }),
    day: forms.day ?? formOf('plannedDay'),
    adoption: forms.adoption ?? formOf('yearPlanAdoption', { adoptedOn: today })
  }
})

const patternChoicesOf = (pattern?: Form): YearPlanPage['patternChoices'] => {
  const chosen = pattern?.values.months?.split(',') ?? usualMonths
  return {
    weekdays: optionsOf(labels.weekday),
    weeks: optionsOf(labels.weekOfMonth),
    months: months.map((text, at) => ({
      value: String(at + 1),
      text,
      isChosen: chosen.includes(String(at + 1))
    }))
  }
}

// Few meet in January, in the summer, or when the year ends.
const usualMonths = ['2', '3', '4', '5', '6', '9', '10', '11']

const optionsOfOrgans = (organs: readonly Organ[]): Option[] =>
  organs.map(({ id, name }) => ({ value: id, text: name }))
