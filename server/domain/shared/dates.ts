import { z } from 'zod'

/** A calendar day, `2021-05-07`. Never passes through a time zone. */
export type IsoDate = string
/** A point in time in UTC, `2021-05-12T13:53:33.000Z`. */
export type Instant = string
/** A time of day, `09:00`. */
export type TimeOfDay = string

const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** True for a day that exists, from 1800 to 2199. */
export const isIsoDate = (text: string): boolean => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? []
  if (!year || !month || !day || year < 1800 || year > 2199 || month > 12) return false
  return day <= daysInMonth(year, month)
}

export const isoDate = z
  .string()
  .refine(isIsoDate, { error: 'Skriv ett datum som finns, som 2026-03-12.' })
  .meta({ format: 'date', examples: ['2026-03-12'] })

export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Skriv klockslaget som 09:00.' })
  .meta({ examples: ['09:00'] })

/** An instant on the way out: RFC 3339 in UTC with Z. */
export const instant = z.string().meta({ format: 'date-time', examples: ['2026-03-12T08:00:00.000Z'] })

/** The instant so many milliseconds later; earlier for a negative number. */
export const later = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString()

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4))

/** The calendar day it is in Sweden at that instant. */
export const dayInSweden = (at: Instant): IsoDate => swedishDay.format(Date.parse(at))

// Made once: to make one costs more than all else that a request asks for.
const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** The time of day it is in Sweden at that instant, `10:30`. */
export const timeInSweden = (at: Instant): TimeOfDay => swedishTime.format(Date.parse(at))

const swedishTime = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit'
})

/** The day so many days later; earlier for a negative number. Counts in UTC, where every day has 24 hours. */
export const addDays = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** The instant at which a clock in Sweden shows this: `2026-03-29`, `09:00` is 07:00 UTC. */
export const instantInSweden = (day: IsoDate, time: TimeOfDay): Instant => {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`)
  const shown = Date.parse(`${swedishClock.format(asIfUtc).replace(' ', 'T')}Z`)
  // The clock shows one or two hours more than UTC; the hour of the change itself is asked for once more.
  const guess = asIfUtc - (shown - asIfUtc)
  const again = Date.parse(`${swedishClock.format(guess).replace(' ', 'T')}Z`)
  return new Date(guess + (asIfUtc - again)).toISOString()
}

const swedishClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium'
})
