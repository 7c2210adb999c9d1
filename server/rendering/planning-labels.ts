import type { DayPattern } from '../domain/planning/day-pattern.ts'

/** What the days of a pattern are called. */
export const planningLabels = {
  weekday: {
    monday: 'Måndag',
    tuesday: 'Tisdag',
    wednesday: 'Onsdag',
    thursday: 'Torsdag',
    friday: 'Fredag'
  } satisfies Record<DayPattern['weekday'], string>,

  weekOfMonth: {
    first: 'Första',
    second: 'Andra',
    third: 'Tredje',
    fourth: 'Fjärde',
    last: 'Sista'
  } satisfies Record<DayPattern['week'], string>
}
