import type { FormField } from './cover/form-fields.ts'
import type { ImportedMinutes, ImportFlag } from '../imported-minutes.ts'

type Read = Pick<
  ImportedMinutes,
  'sections' | 'unplaced' | 'organName' | 'firstOn' | 'attendance' | 'signers'
>

const messages = {
  'no-paragraphs': 'Inga paragrafer hittades i texten.',
  'no-organ': 'Texten säger inte vilket organ som sammanträdde.',
  'no-date': 'Texten säger inte vilken dag sammanträdet hölls.',
  'no-attendance': 'Texten har ingen närvarolista som kunde läsas.',
  'no-signers': 'Texten säger inte vilka som undertecknade protokollet.',
  'paragraph-range-differs': 'Försättsbladets paragrafer är inte de som hittades i texten.',
  'unplaced-text': 'En del av texten fann ingen plats och behöver läsas.',
  'lost-words': 'Ord i texten finns inte i det som lästes. Jämför med originalet.'
} as const

/** What a person must look at in the text as a whole. */
export const textFlags = (
  read: Read,
  lost: readonly string[],
  fields: readonly FormField[]
): ImportFlag[] => {
  const numbers = read.sections.flatMap(section => section.paragraphs.map(paragraph => paragraph.number))
  const range = fields.find(field => field.kind === 'paragraphs')?.text ?? ''
  const flags: ImportFlag[] = []
  const add = (code: keyof typeof messages, excerpt = ''): void => {
    flags.push({ code, message: messages[code], paragraph: null, excerpt: excerpt.slice(0, 200) })
  }
  if (numbers.length === 0) add('no-paragraphs')
  if (!read.organName) add('no-organ')
  if (!read.firstOn) add('no-date')
  if (numbers.length && read.attendance.length === 0) add('no-attendance')
  if (numbers.length && read.signers.length === 0) add('no-signers')
  if (numbers.length && !isRange(range, numbers)) add('paragraph-range-differs', range)
  if (read.unplaced.length) add('unplaced-text', read.unplaced.join(' '))
  if (lost.length) add('lost-words', lost.slice(0, 30).join(' '))
  return flags
}

const isRange = (range: string, numbers: readonly number[]): boolean => {
  const told = range.match(/\d+/gu)?.map(Number) ?? []
  return told.length === 0 || (told[0] === numbers[0] && told.at(-1) === numbers.at(-1))
}
