import { datePattern, gap, meetingOf, organPattern, space, type NamedMeeting } from './reference-meeting.ts'

/** Where a mention of a bilaga stands, and the number of its §. */
type Mention = { start: number; end: number; number: number }

/**
 * The meeting that the words beside a bilaga tie it to: "FD 2019-10-02 § 81, bilaga 81 a", "protokollet 2021-04-16,
 * bilaga 70", "bilaga 81 a till protokollet den 2 oktober 2019". A date alone does not: "rapporten 2021-04-16 (bilaga 79)"
 * tells when the report was written.
 */
export const meetingBeside = (text: string, { start, end, number }: Mention): NamedMeeting => {
  return (
    tiedMeeting(before.exec(text.slice(Math.max(0, start - reach), start)), number, 'before') ??
    tiedMeeting(after.exec(text.slice(end, end + reach)), number, 'after') ??
    noMeeting
  )
}

export const noMeeting: NamedMeeting = { organ: null, date: null, lastDate: null }

const reach = 80

/** A cheap look first: whether anything in the text can name a meeting. */
export const mayNameMeeting = (text: string): boolean => /\d{4}|§|[A-ZÅÄÖ]{2}/u.test(text)

const meetingWord = String.raw`(?:möte|sammanträde)\p{L}*${space}(?:med${space})?`
const minutesOf = String.raw`(?<minutes>[Pp]rotokoll\p{L}*${space}(?:(?:från|för|av)${space})?(?:${meetingWord})?|(?<=från${space})${meetingWord})?`
const meeting = String.raw`${minutesOf}${organPattern}${datePattern.any}?`
const paragraph = String.raw`(?:,?${gap}\(?§${gap}(?<number>\d{1,4})\)?)?`

const before = new RegExp(
  String.raw`(?<![\p{L}\d/-])${meeting}${paragraph},?${gap}(?:(?:med|och|jämte)${space})?\(?$`,
  'u'
)
const after = new RegExp(
  String.raw`^${gap}[,(]?${gap}(?:(?:till|i|från|ur)${space})?${meeting}${paragraph}`,
  'u'
)

const tiedMeeting = (
  found: RegExpExecArray | null,
  number: number,
  side: 'before' | 'after'
): NamedMeeting | undefined => {
  const groups = found?.groups
  if (!groups) return undefined
  const named = meetingOf(groups)
  const isSameParagraph = Number(groups['number']) === number
  if (groups['number'] && !isSameParagraph) return undefined
  const isOwners = side === 'before' && /s$/u.test(groups['organ'] ?? '')
  const isTied = named.date
    ? isSameParagraph || named.organ || groups['minutes']
    : named.organ && (isSameParagraph || isOwners)
  return isTied ? named : undefined
}
