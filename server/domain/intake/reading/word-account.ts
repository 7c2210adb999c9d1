import type { ImportedMinutes } from '../imported-minutes.ts'
import { withoutGenitive } from './organ-names.ts'

type Read = Pick<ImportedMinutes, 'sections' | 'fields' | 'unplaced' | 'bodyName' | 'organName'>

/** What the system writes itself: the signs and labels around a number, and "att" before a clause. */
const written = [
  '§',
  '§§',
  'dnr',
  'diarienr',
  'diarienummer',
  'ärendenr',
  'ärendenummer',
  'd',
  'nr',
  'att',
  'ärende',
  'paragraf',
  'punkt'
]

/**
 * Holds the lines that were read (page furniture aside) against what came of them, word by word, so that the share is
 * measured and not believed. `lost` are the words that are nowhere: there should be none.
 */
export const accountForWords = (
  lines: readonly { text: string }[],
  read: Read
): { share: number; lost: string[] } => {
  const placed = new WordCount(textsOf(read))
  const unplaced = new WordCount(read.unplaced)
  const lost: string[] = []
  let total = 0
  let found = 0
  const account = (word: string): void => {
    total += word.length
    // A slip in a heading is mended: "Beredningsgruppens beslutade".
    if (placed.take(word) || written.includes(word) || placed.take(withoutGenitive(word)))
      found += word.length
    else if (!unplaced.take(word)) lost.push(word)
  }
  let broken: string | undefined
  for (const { text } of lines) {
    const words = wordsOf(text)
    if (broken !== undefined) {
      // The two parts of a word that the end of a line broke were made one, or were two words all along.
      const whole = broken + (words[0] ?? '')
      if (placed.has(whole)) words[0] = whole
      else words.unshift(broken)
    }
    broken = /\p{L}-$/u.test(text) ? words.pop() : undefined
    words.forEach(account)
  }
  if (broken !== undefined) account(broken)
  return { share: total ? found / total : 0, lost }
}

const textsOf = ({ sections, fields, bodyName, organName }: Read): string[] => [
  bodyName ?? '',
  organName ?? '',
  ...fields.flatMap(field => [field.label, field.text]),
  ...sections.flatMap(({ title, paragraphs }) => [
    title ?? '',
    ...paragraphs.flatMap(({ number, labelSuffix, title: name, dnr, text, decisions }) => [
      `${number} ${labelSuffix} ${name} ${dnr ?? ''}`,
      text,
      ...decisions.flatMap(({ heading, clauses, textAfter }) => [
        heading,
        ...clauses.map((clause, index) => `${index + 1} ${clause.text} ${clause.joiner}`),
        textAfter
      ])
    ])
  ])
]

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}§]+/gu) ?? []

class WordCount {
  readonly #counts = new Map<string, number>()

  constructor(texts: readonly string[]) {
    for (const word of texts.flatMap(wordsOf)) this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1)
  }

  has(word: string): boolean {
    return (this.#counts.get(word) ?? 0) > 0
  }

  take(word: string): boolean {
    const count = this.#counts.get(word) ?? 0
    if (count > 0) this.#counts.set(word, count - 1)
    return count > 0
  }
}
