import { z } from 'zod'
import { holidayName, isHoliday, nextWorkingDay } from '../shared/holidays.ts'
import { addDays, isoDate, type IsoDate } from '../shared/dates.ts'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
export const weeksOfMonth = ['first', 'second', 'third', 'fourth', 'last'] as const

/** "The second Thursday of February, March and May." */
export const DayPattern = z.object({
  weekday: z
    .enum(weekdays)
    .default('thursday')
    .meta({ description: 'Veckodagen', examples: ['thursday'] }),
  week: z
    .enum(weeksOfMonth)
    .default('second')
    .meta({ description: 'Vilken sådan dag i månaden', examples: ['second'] }),
  months: z
    .string()
    .regex(/^(?:[1-9]|1[0-2])(?:,(?:[1-9]|1[0-2])){0,11}$/, { error: 'Välj månader, 1 till 12.' })
    .default('2,3,4,5,6,9,10,11')
    .meta({ description: 'Månadernas nummer med komma mellan', examples: ['2,3,5,9,11'] })
})
export type DayPattern = z.infer<typeof DayPattern>

/** A day that a pattern gives; `insteadOf` is the holiday that it fell on, and the day is then the next working day. */
export const ProposedDay = z
  .object({
    firstOn: isoDate,
    insteadOf: z
      .object({ day: isoDate, name: z.string() })
      .nullable()
      .meta({ description: 'Helgdagen som mönstret föll på' }),
    isPlanned: z.boolean().meta({ description: 'Dagen finns redan i planen' })
  })
  .meta({ id: 'ProposedDay' })
export type ProposedDay = z.infer<typeof ProposedDay>

/** The days of a pattern in a year, in order, each once; a holiday gives way to the next working day. */
export const daysOfPattern = (
  year: number,
  { weekday, week, months }: DayPattern
): Omit<ProposedDay, 'isPlanned'>[] => {
  const wanted = [...new Set(months.split(',').map(Number))].toSorted((a, b) => a - b)
  return wanted.map(month => {
    const day = dayOf(year, month, weekdays.indexOf(weekday) + 1, week)
    return isHoliday(day)
      ? { firstOn: nextWorkingDay(day), insteadOf: { day, name: holidayName(day) ?? '' } }
      : { firstOn: day, insteadOf: null }
  })
}

// A calendar day stands at midnight in UTC; 1 is Monday.
const dayOf = (year: number, month: number, weekday: number, week: DayPattern['week']): IsoDate => {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const offset = (weekday - new Date(`${first}T00:00:00Z`).getUTCDay() + 7) % 7
  const days = Array.from({ length: 5 }, (_, at) => addDays(first, offset + 7 * at)).filter(
    day => day.slice(0, 7) === first.slice(0, 7)
  )
  return days[week === 'last' ? days.length - 1 : weeksOfMonth.indexOf(week)]!
}
