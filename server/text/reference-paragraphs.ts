import { months } from './months.ts'

/** "FD 2019-10-02 § 81", "§§ 73–75", "den 19 september 2018 § 60". */
export type ParagraphReference = {
  kind: 'paragraph'
  start: number
  end: number
  raw: string
  /** As written: "FD", "KSAU"; null where none is named. */
  organ: string | null
  /** The first day of the meeting, ISO; null where none is named. */
  date: string | null
  /** The last day of a meeting of two days ("2020-03-10/11"), else the same as `date`. */
  lastDate: string | null
  /** The numbers in order, a range written out. */
  numbers: number[]
  /** "2019-10-02 89": the sign was forgotten. */
  isSignMissing: boolean
  /** A § of a law, a contract or a set of rules. */
  isForeign: boolean
}

// Space inside a reference may be a line end, also a hard break of Markdown.
const space = String.raw`(?:\\?\s){1,3}`
const gap = String.raw`(?:\\?\s){0,3}`
const organ = String.raw`(?:(?<organ>(?:FD|AU|BG|KS|KF|KSAU|RS|RF|RSAU|FS|FF|LS|LF|RLS|FUI|[A-ZÅÄÖ]{2,5})(?::s|s)?)${space})?`
const isoDate = String.raw`(?<year>\d{4})-${gap}(?<month>\d\d)-${gap}(?<day>\d\d)(?:(?:\/|--?|–)(?:\d{4}-\d\d-)?(?<lastDay>\d\d)(?!\d))?`
const proseDate = String.raw`(?:den${space})?(?<proseDay>\d{1,2})${space}(?<proseMonth>${months.join('|')})${space}(?<proseYear>\d{4})`
const number = String.raw`\d{1,4}(?:${gap}[a-h](?![\p{L}\d]))?`
const numbers = String.raw`(?<numbers>${number}(?:${gap}(?:–|-|,|${space}och)${gap}(?:§${gap})?${number}(?![\d/.:-]\d))*)`
const single = String.raw`(?<number>${number})`

const signed = new RegExp(
  String.raw`(?<![\p{L}\d/-])(?:${organ}(?:${isoDate}|${proseDate})?,?${gap}\(?|\(?)(?:§§${gap}${numbers}|§${gap}${single})(?!\d)`,
  'gu'
)
const unsigned = new RegExp(
  String.raw`(?<![\p{L}\d/-])${organ}${isoDate}${space}(?<number>\d{1,3})(?=${gap}(?:[.,;)]|$|och\b|samt\b|\n))(?![.,:]\d)`,
  'gu'
)
const foreignAfter =
  /^[^.;\n]{0,30}?(?<!\p{L})(?:i|av|enligt) (?:\p{L}+ ){0,2}?\p{L}*(?:lagen|lag|förordningen|ordningen|stadgarna|reglemente(?:t|n)?|avtalet|avtalen|instruktionen|föreskrifterna)(?!\p{L})/u

// "9 kap. 5 § 2 stycket": a number before the sign makes it a § of a law.
const isOfLaw = (found: RegExpExecArray, text: string): boolean =>
  found[0].startsWith('§') &&
  /\d ?[a-z]?\s{0,3}$/u.test(text.slice(Math.max(0, found.index - 6), found.index))

/** Every mention of a §; see `ParagraphReference`. */
export const findParagraphReferences = (text: string): ParagraphReference[] =>
  [...text.matchAll(signed), ...text.matchAll(unsigned)]
    .filter(found => !isOfLaw(found, text))
    .map(found => {
      const { groups = {} } = found
      const index = found.index + found[0].search(/\S/u)
      const raw = closed(found[0].trimStart(), text, index)
      const end = index + raw.length
      return {
        kind: 'paragraph',
        start: index,
        end,
        raw,
        organ: groups['organ']?.replace(/:?s$/u, '') ?? null,
        ...daysOf(groups),
        numbers: numbersOf(groups['numbers'] ?? groups['number'] ?? ''),
        isSignMissing: !raw.includes('§'),
        isForeign: foreignAfter.test(text.slice(end, end + 60))
      }
    })

// "(§ 104)": the bracket that was opened inside the reference is closed in it.
const closed = (raw: string, text: string, index: number): string =>
  raw.includes('(') && text[index + raw.length] === ')' ? `${raw})` : raw

const daysOf = (
  groups: Record<string, string | undefined>
): { date: string | null; lastDate: string | null } => {
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

/** No meeting has more §§ than this; a wider range is a slip. */
const widestRange = 500

const numbersOf = (written: string): number[] => {
  const parts = [...written.matchAll(/(?<dash>[–-]\s*§?\s*)?(?<number>\d+)/gu)]
  return parts.flatMap(({ groups }, index) => {
    const number = Number(groups?.['number'])
    const from = Number(parts[index - 1]?.groups?.['number'] ?? number)
    if (!groups?.['dash'] || number <= from || number - from > widestRange) return [number]
    return Array.from({ length: number - from }, (_, step) => from + step + 1)
  })
}
