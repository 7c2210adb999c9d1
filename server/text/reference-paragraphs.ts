import { numbersBetween } from './number-range.ts'
import {
  datePattern,
  gap,
  meetingOf,
  nameIn,
  organPattern,
  space,
  type NamedMeeting
} from './reference-meeting.ts'

/** "FD 2019-10-02 § 81", "§§ 73–75", "den 19 september 2018 § 60". */
export type ParagraphReference = NamedMeeting & {
  kind: 'paragraph'
  start: number
  end: number
  raw: string
  /** The numbers in order, a range written out. */
  numbers: number[]
  /** Each number that is written, with its place in the text; those inside a range have none. */
  links: ReferenceLink[]
  /** "2019-10-02 89": the sign was forgotten. */
  isSignMissing: boolean
  /** A § of a law, a contract or a set of rules. */
  isForeign: boolean
}

/** What part of a mention names one thing: the "§§ 92" and the "94" of "§§ 92–94". */
export type ReferenceLink = { name: string; start: number; end: number }

/** The full name of one § of a reference: "FD 2019-10-02 § 81". */
export const paragraphName = (reference: NamedMeeting, number: number): string =>
  nameIn(reference, `§ ${number}`)

const number = String.raw`\d{1,4}(?:${gap}[a-h](?![\p{L}\d]))?`
const numbers = String.raw`(?<numbers>${number}(?:${gap}(?:–|-|,|${space}och)${gap}(?:§${gap})?${number}(?![\d/.:-]\d))*)`
const single = String.raw`(?<number>${number})`

const signed = new RegExp(
  String.raw`(?<![\p{L}\d/-])(?:${organPattern}${datePattern.any}?,?${gap}\(?|\(?)(?:§§${gap}${numbers}|§${gap}${single})(?!\d)`,
  'gu'
)
const unsigned = new RegExp(
  String.raw`(?<![\p{L}\d/-])${organPattern}${datePattern.iso}${space}(?<number>\d{1,3})(?=${gap}(?:[.,;)]|$|och\b|samt\b|\n))(?![.,:]\d)`,
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
      const start = found.index + found[0].search(/\S/u)
      const raw = closed(found[0].trimStart(), text, start)
      const end = start + raw.length
      const written = groups['numbers'] ?? groups['number'] ?? ''
      const meeting = meetingOf(groups)
      const named = numbersIn(written)
      return {
        kind: 'paragraph',
        start,
        end,
        raw,
        ...meeting,
        numbers: named.map(({ number }) => number),
        links: linksOf(named, {
          meeting,
          start,
          end,
          numbersAt: found.index + found[0].length - written.length
        }),
        isSignMissing: !raw.includes('§'),
        isForeign: foreignAfter.test(text.slice(end, end + 60))
      }
    })

// "(§ 104)": the bracket that was opened inside the reference is closed in it.
const closed = (raw: string, text: string, index: number): string =>
  raw.includes('(') && text[index + raw.length] === ')' ? `${raw})` : raw

/** `at` is where the number stands in what is written, null inside a range. */
type Named = { number: number; at: readonly [start: number, end: number] | null }

/** No meeting has more §§ than this; a wider range is a slip. */
const widestRange = 500

const numbersIn = (written: string): Named[] => {
  if (/^\d+$/.test(written)) return [{ number: Number(written), at: [0, written.length] }]
  let last = Infinity
  return [...written.matchAll(/(?<dash>[–-]\s*§?\s*)?(?<number>\d+)/gu)].flatMap(
    ({ 0: all, groups, index }) => {
      const digits = groups?.['number'] ?? ''
      const number = Number(digits)
      const end = index + all.length
      const between = groups?.['dash'] && number - last <= widestRange ? numbersBetween(last, number) : []
      last = number
      return [
        ...between.map(each => ({ number: each, at: null })),
        { number, at: [end - digits.length, end] as const }
      ]
    }
  )
}

type Mention = { meeting: NamedMeeting; start: number; end: number; numbersAt: number }

// The first takes the sign, and what stands before it, with it; one alone is the whole mention.
const linksOf = (named: Named[], { meeting, start, end, numbersAt }: Mention): ReferenceLink[] =>
  named.flatMap(({ number, at }, index) =>
    at
      ? {
          name: paragraphName(meeting, number),
          start: index === 0 ? start : numbersAt + at[0],
          end: named.length === 1 ? end : numbersAt + at[1]
        }
      : []
  )
