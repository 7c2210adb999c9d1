import type { ProposedDay } from '../../domain/planning/day-pattern.ts'
import { formatDate, formatWeekday } from '../format.ts'
import { formOf, type Form } from './form.ts'

export type DaySeries = {
  form: Form
  rows: readonly { day: string; isChosen: string; note: string; label: string }[]
}

/** A row for each day, ticked where it is not planned already. */
export const seriesForm = (days: readonly ProposedDay[]): Form => ({
  ...formOf('plannedDays'),
  values: Object.fromEntries(
    days.flatMap(({ firstOn, insteadOf, isPlanned }, row) => [
      [`days.${row}.firstOn`, firstOn],
      [`days.${row}.isChosen`, String(!isPlanned)],
      [`days.${row}.label`, formatWeekday(firstOn)],
      [`days.${row}.note`, noteOf(insteadOf, isPlanned)]
    ])
  )
})

export const daySeries = (form: Form): DaySeries => ({
  form,
  rows: Object.keys(form.values)
    .filter(name => name.endsWith('.firstOn'))
    .map(name => {
      const row = name.replace('.firstOn', '')
      const day = form.values[name] ?? ''
      return {
        day: name,
        isChosen: `${row}.isChosen`,
        note: form.values[`${row}.note`] ?? '',
        label: form.values[`${row}.label`] ?? day
      }
    })
})

const noteOf = (insteadOf: ProposedDay['insteadOf'], isPlanned: boolean): string =>
  [
    isPlanned ? 'Finns redan i planen.' : '',
    insteadOf ? `I stället för ${formatDate(insteadOf.day)}, som är ${insteadOf.name}.` : ''
  ]
    .filter(Boolean)
    .join(' ')
