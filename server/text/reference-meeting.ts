import { months } from './months.ts'

/** The meeting that a mention names, wholly, in part or not at all. */
export type NamedMeeting = {
  /** As written, without genitive: "FD", "KSAU"; null where none is named. */
  organ: string | null
  /** The first day of the meeting, ISO; null where none is named. */
  date: string | null
  /** The last day of a meeting of two days ("2020-03-10/11"), else the same as `date`. */
  lastDate: string | null
}

// Space inside a reference may be a line end, also a hard break of Markdown.
export const space = String.raw`(?:\\?\s){1,3}`
export const gap = String.raw`(?:\\?\s){0,3}`
/** Part of a pattern: "FD ", "BG:s "; the groups are those that `meetingOf` reads. */
export const organPattern = String.raw`(?:(?<organ>(?:FD|AU|BG|KS|KF|KSAU|RS|RF|RSAU|FS|FF|LS|LF|RLS|FUI|[A-ZÅÄÖ]{2,5})(?::s|s)?)${space})?`
const isoDate = String.raw`(?<year>\d{4})-${gap}(?<month>\d\d)-${gap}(?<day>\d\d)(?:(?:\/|--?|–)(?:\d{4}-\d\d-)?(?<lastDay>\d\d)(?!\d))?`
const proseDate = String.raw`(?:den${space})?(?<proseDay>\d{1,2})${space}(?<proseMonth>${months.join('|')})${space}(?<proseYear>\d{4})`
/** Part of a pattern, in both ways of writing a day. */
export const datePattern = { iso: isoDate, any: String.raw`(?:${isoDate}|${proseDate})` }

type Groups = Record<string, string | undefined>

/** What the groups of a match tell of the meeting. */
export const meetingOf = (groups: Groups): NamedMeeting => ({
  organ: groups['organ']?.replace(/:?s$/u, '') ?? null,
  ...daysOf(groups)
})

const daysOf = (groups: Groups): Pick<NamedMeeting, 'date' | 'lastDate'> => {
  const {
    year = groups['proseYear'],
    month,
    day = groups['proseDay']?.padStart(2, '0'),
    lastDay,
    proseMonth
  } = groups
  const named = proseMonth && String(months.indexOf(proseMonth) + 1).padStart(2, '0')
  if (!year || !day) return { date: null, lastDate: null }
  const start = `${year}-${month ?? named}-`
  return { date: start + day, lastDate: start + (lastDay ?? day) }
}

/** One thing of a meeting by its full name: "FD 2019-10-02 § 81", "bilaga 75 a". */
export const nameIn = ({ organ, date }: NamedMeeting, thing: string): string =>
  [organ, date, thing].filter(Boolean).join(' ')
