import { isIsoDate, type IsoDate, type TimeOfDay } from '../../../shared/dates.ts'
import { months } from '../../../../text/months.ts'

const isoDays =
  /(?<!\d)(?<first>\d{4}-\d\d-\d\d)(?: ?(?:--|–|-|\/|till|och) ?(?:(?<last>\d{4}-\d\d-\d\d)|(?<day>\d\d)))?(?![\d-])/u
const swedishDays = new RegExp(
  String.raw`(?<!\d)(?<from>\d{1,2})(?: ?(?:–|-|och|till) ?(?<to>\d{1,2}))? (?<month>${months.join('|')}) (?<year>\d{4})`,
  'iu'
)

/** The first day or days named in a text: "2021-05-07", "2021-12-07--08", "den 7–8 december 2021". */
export const readDays = (text: string): { firstOn: IsoDate; lastOn: IsoDate } | undefined => {
  const iso = isoDays.exec(text)?.groups
  const named = swedishDays.exec(text)?.groups
  const first = iso?.['first'] ?? (named && isoOf(named, named['from']))
  if (!first || !isIsoDate(first)) return undefined
  const day = iso?.['day'] && `${first.slice(0, 8)}${iso['day']}`
  const last = iso?.['last'] ?? day ?? (named?.['to'] && !iso ? isoOf(named, named['to']) : undefined)
  return { firstOn: first, lastOn: last && isIsoDate(last) && last >= first ? last : first }
}

const isoOf = (date: Record<string, string | undefined>, day: string | undefined): string => {
  const month = months.indexOf((date['month'] ?? '').toLowerCase()) + 1
  return `${date['year']}-${String(month).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}

const clock = String.raw`(?<!\d)([01]?\d|2[0-3])[.:]([0-5]\d)(?!\d)`
const hours = new RegExp(String.raw`${clock}(?: ?(?:--|–|-|till) ?${clock})?`, 'u')
const wholeHours = /(?:kl\.?|klockan) ?([01]?\d|2[0-3])(?: ?[–-] ?([01]?\d|2[0-3]))?(?![\d.:])/iu

/** The hours of a meeting: "kl. 13.00–16.30", "09:00 - 12:00", "kl 09-12"; null for what is not told. */
export const readHours = (text: string): { startsAt: TimeOfDay | null; endsAt: TimeOfDay | null } => {
  const [, hour, minute, endHour, endMinute] = hours.exec(text) ?? []
  if (hour && minute) return { startsAt: timeOf(hour, minute), endsAt: timeOf(endHour, endMinute) }
  const [, from, to] = wholeHours.exec(text) ?? []
  return { startsAt: timeOf(from, '00'), endsAt: timeOf(to, '00') }
}

const timeOf = (hour: string | undefined, minute: string | undefined): TimeOfDay | null =>
  hour && minute ? `${hour.padStart(2, '0')}:${minute}` : null
