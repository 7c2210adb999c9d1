import { markdownToPlain } from '../../text/markdown.ts'
import { findPersonalData, type PersonalDataKind } from '../../text/personal-data.ts'
import type { PublicPart, PublicText } from './public-texts.ts'

/** What stands where a person has taken something away. */
export const maskText = '[uppgift borttagen]'
const maskMarkdown = '\\[uppgift borttagen\\]'

export type Found = {
  paragraphId: string | null
  label: string
  kind: PersonalDataKind
  text: string
  /** The words around it where it first stands. */
  before: string
  after: string
  times: number
}

/** What of the parts may be personal data, each text once to a part. */
export const findIn = (parts: readonly PublicPart[], known: readonly string[]): Found[] =>
  parts.flatMap(({ paragraphId, label, texts }) => {
    const found = new Map<string, Found>()
    for (const { kind, text, before, after } of texts.flatMap(each => hitsOf(each, known))) {
      const same = found.get(text)
      if (same) same.times += 1
      else found.set(text, { paragraphId, label, kind, text, before, after, times: 1 })
    }
    return [...found.values()]
  })

// As it is read; and as it is written, where an address can hide in a link.
const hitsOf = ({ text, isMarkdown }: PublicText, known: readonly string[]) => {
  const plain = isMarkdown ? markdownToPlain(text) : text
  const hits = inContext(plain, known)
  if (!isMarkdown) return hits
  const hidden = inContext(text, known).filter(
    hit =>
      hit.kind !== 'name' && !plain.includes(hit.text) && !hits.some(other => other.text.includes(hit.text))
  )
  return [...hits, ...hidden]
}

const inContext = (text: string, known: readonly string[]) =>
  findPersonalData(text, known).map(({ kind, text: hit, start, end }) => ({
    kind,
    text: hit,
    before: wordsOf(text.slice(0, start), -around),
    after: wordsOf(text.slice(end), around)
  }))

const around = 60

/** So many characters from one end, in whole words. */
const wordsOf = (text: string, length: number): string => {
  const cut = length < 0 ? text.slice(length) : text.slice(0, length)
  const whole = cut === text ? cut : cut.replace(length < 0 ? /^\S*\s/u : /\s\S*$/u, '')
  return whole.replace(/\s+/gu, ' ')
}

/** The text without what is to be masked. Where signs of Markdown stand within it and it cannot be cut out, all of the text goes. */
export const masked = ({ text, isMarkdown }: PublicText, masks: readonly string[]): string => {
  const longestFirst = masks.toSorted((a, b) => b.length - a.length)
  const cut = longestFirst.reduce(
    (rest, mask) =>
      patternsOf(mask, isMarkdown).reduce(
        (left, pattern) => left.replace(pattern, isMarkdown ? maskMarkdown : maskText),
        rest
      ),
    text
  )
  const isLeft = (mask: string) => cut.includes(mask) || (isMarkdown && markdownToPlain(cut).includes(mask))
  return masks.some(isLeft) ? (isMarkdown ? maskMarkdown : maskText) : cut
}

// First as it is written, then with signs of emphasis within it, which go with it.
const patternsOf = (mask: string, isMarkdown: boolean): RegExp[] => {
  const signs = Array.from(mask).map(sign => sign.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
  if (!isMarkdown) return [new RegExp(signs.join(''), 'gu')]
  return [new RegExp(signs.join('\\\\?'), 'gu'), new RegExp(`[*_~]*${signs.join('[\\\\*_~]*')}[*_~]*`, 'gu')]
}
