import type { Instant, IsoDate, TimeOfDay } from '../domain/shared/dates.ts'

/** "7 maj 2026": a day in running text. */
export const formatDate = (day: IsoDate): string => longDay.format(noonOf(day))

/** "torsdag 7 maj 2026" */
export const formatWeekday = (day: IsoDate): string => fullDay.format(noonOf(day))

/** "7 maj 2026", "7–8 maj 2026", "30 april–1 maj 2026". */
export const formatDays = (first: IsoDate, last: IsoDate): string =>
  first === last
    ? formatDate(first)
    : longDay.formatRange(noonOf(first), noonOf(last)).replaceAll(/\s*–\s*/gu, '–')

/** "2021-05-07", "2021-12-07–08", "2021-11-30–12-01", "2021-12-31–2022-01-01": where there is little room. */
export const formatIsoDays = (first: IsoDate, last: IsoDate): string => {
  if (first === last) return first
  const shared = first.slice(0, 8) === last.slice(0, 8) ? 8 : first.slice(0, 5) === last.slice(0, 5) ? 5 : 0
  return `${first}–${last.slice(shared)}`
}

/** "kl. 09.00–12.00", "kl. 09.00"; empty when nothing is known. */
export const formatTimes = (startsAt: TimeOfDay | null, endsAt: TimeOfDay | null): string => {
  const times = [startsAt, endsAt].filter(time => time !== null).map(time => time.replace(':', '.'))
  return times.length ? `kl. ${times.join('–')}` : ''
}

/** "12 maj 2026 kl. 15:53", in Sweden. */
export const formatInstant = (at: Instant): string => moment.format(new Date(at))

/** "1 234,5" with no-break spaces. */
export const formatNumber = (value: number): string => number.format(value)

/** "27,12 %" */
export const formatPercent = (value: number): string => `${percent.format(value)}\u00a0%`

/** "1,2 MB" */
export const formatSize = (bytes: number): string =>
  bytes < 1_000_000
    ? `${number.format(Math.max(1, Math.round(bytes / 1_000)))}\u00a0kB`
    : `${oneDecimal.format(bytes / 1_000_000)}\u00a0MB`

/** Sorts by name as a Swede does: å, ä and ö last, capitals and small letters together. */
export const byName = (a: { name: string }, b: { name: string }): number => collator.compare(a.name, b.name)

const locale = 'sv-SE'
const timeZone = 'Europe/Stockholm'
const longDay = new Intl.DateTimeFormat(locale, {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric'
})
const fullDay = new Intl.DateTimeFormat(locale, {
  timeZone: 'UTC',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric'
})
const moment = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long', timeStyle: 'short' })
const collator = new Intl.Collator(locale)
const number = new Intl.NumberFormat(locale)
const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
const percent = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

// A calendar day has no time zone: noon UTC formatted in UTC is that day for everyone.
const noonOf = (day: IsoDate): Date => new Date(`${day}T12:00:00Z`)
