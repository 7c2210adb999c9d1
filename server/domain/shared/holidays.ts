import { addDays, yearOf, type IsoDate } from './dates.ts'

/**
 * Days on which what the law wants done may wait to the next (lag 1930:173 2 §): Saturdays, Sundays, the public holidays of
 * lag 1989:253, and the eves of midsummer, Christmas and New Year.
 */
export const isHoliday = (day: IsoDate): boolean => holidayName(day) !== undefined

/** What makes a day such a day, "nyårsafton" or "lördag"; undefined for a working day (vardag). */
export const holidayName = (day: IsoDate): string | undefined =>
  holidaysOf(yearOf(day)).get(day) ?? weekendNames[weekdayOf(day)]

/** The first day after this one that is no holiday. */
export const nextWorkingDay = (day: IsoDate): IsoDate => {
  let next = addDays(day, 1)
  while (isHoliday(next)) next = addDays(next, 1)
  return next
}

// 0 is Sunday; a calendar day stands at midnight in UTC.
const weekdayOf = (day: IsoDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const weekendNames: { [weekday: number]: string } = { 0: 'söndag', 6: 'lördag' }

const years = new Map<number, ReadonlyMap<IsoDate, string>>()

const holidaysOf = (year: number): ReadonlyMap<IsoDate, string> => {
  const known = years.get(year)
  if (known) return known
  const made = new Map(makeHolidays(year))
  years.set(year, made)
  return made
}

const makeHolidays = (year: number): [IsoDate, string][] => {
  const easter = easterSunday(year)
  const midsummer = saturdayFrom(`${year}-06-20`)
  return [
    [`${year}-01-01`, 'nyårsdagen'],
    [`${year}-01-06`, 'trettondedag jul'],
    [`${year}-05-01`, 'första maj'],
    [addDays(easter, -2), 'långfredagen'],
    [addDays(easter, 0), 'påskdagen'],
    [addDays(easter, 1), 'annandag påsk'],
    [addDays(easter, 39), 'Kristi himmelsfärdsdag'],
    [addDays(easter, 49), 'pingstdagen'],
    // The national day took the place of Whit Monday in 2005 (SFS 2004:1320).
    year < 2005 ? [addDays(easter, 50), 'annandag pingst'] : [`${year}-06-06`, 'nationaldagen'],
    [addDays(midsummer, -1), 'midsommarafton'],
    [midsummer, 'midsommardagen'],
    [saturdayFrom(`${year}-10-31`), 'alla helgons dag'],
    [`${year}-12-24`, 'julafton'],
    [`${year}-12-25`, 'juldagen'],
    [`${year}-12-26`, 'annandag jul'],
    [`${year}-12-31`, 'nyårsafton']
  ]
}

const saturdayFrom = (day: IsoDate): IsoDate => addDays(day, (6 - weekdayOf(day) + 7) % 7)

// The Gregorian computus in the form of Meeus, Jones and Butcher.
const easterSunday = (year: number): IsoDate => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
