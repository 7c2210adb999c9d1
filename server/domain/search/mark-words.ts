import type { Segment } from './search-schemas.ts'
import { irregularFormsOf } from './irregular-forms.ts'
import { beginningsOf, middlesOf, shortestPart, tailsOf } from './parts-of.ts'
import type { Term } from './read-question.ts'
import { stemOf } from './stem-of.ts'

/** The text in pieces, those that are what was asked for set apart. */
export const markWords = (text: string, terms: readonly Term[]): Segment[] => {
  const segments: Segment[] = []
  let at = 0
  for (const found of text.matchAll(word)) {
    if (!terms.some(term => isAskedFor(found[0], term))) continue
    add(segments, text.slice(at, found.index), false)
    add(segments, found[0], true)
    at = found.index + found[0].length
  }
  add(segments, text.slice(at), false)
  return segments
}

/** The words of a longer text around the first that was asked for; empty where none is there. */
export const contextOf = (text: string, terms: readonly Term[]): Segment[] => {
  const first = firstOf(text, terms)
  if (first === undefined) return []
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, first - before)) + 1)
  const to = text.indexOf(' ', first + after)
  const piece = text.slice(from, to === -1 || to > first + after + 40 ? first + after : to)
  const segments = markWords(piece.replace(/\s+/gu, ' ').trim(), terms)
  return [
    ...(from > 0 ? [{ text: '… ', isHit: false }] : []),
    ...segments,
    ...(from + piece.length < text.length ? [{ text: ' …', isHit: false }] : [])
  ]
}

const before = 80
const after = 160
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

const add = (segments: Segment[], text: string, isHit: boolean): void => {
  if (text !== '') segments.push({ text, isHit })
}

const isAskedFor = (written: string, term: Term): boolean => {
  const known = matchers.get(term)
  if (known) return known(written.toLowerCase())
  const matches = matcherOf(term)
  matchers.set(term, matches)
  return matches(written.toLowerCase())
}

// A page has some hundred words, each asked about once for every term.
const matchers = new WeakMap<Term, (found: string) => boolean>()

const matcherOf = ({ kind, words }: Term): ((found: string) => boolean) => {
  if (kind === 'phrase') return found => words.includes(found)
  const [asked = ''] = words
  if (kind === 'prefix') return found => found.startsWith(asked)
  const stem = stemOf(asked)
  // Every form begins in one of these ways, and what holds none of them need not be stemmed part by part.
  const starts = [asked, stem, ...irregularFormsOf(asked)].map(form => form.slice(0, 3))
  const isLikely = (found: string) => starts.some(start => found.includes(start))
  const isForm = (found: string) => isLikely(found) && (found === asked || stemOf(found) === stem)
  if (asked.length < shortestPart) return isForm
  const beginnings = beginningsOf(asked)
  return found =>
    isLikely(found) &&
    (beginnings.some(part => found.startsWith(part)) ||
      isForm(found) ||
      tailsOf(found).includes(stem) ||
      middlesOf(found).some(part => beginnings.includes(part)))
}

/** Where the first word that was asked for stands: by its beginning, since to stem every word of a long file takes too long. */
const firstOf = (text: string, terms: readonly Term[]): number | undefined => {
  const beginnings = terms.flatMap(({ words }) =>
    words.flatMap(asked => [asked, ...irregularFormsOf(asked)].map(form => form.slice(0, 4)))
  )
  const likely = new RegExp(
    `(?<![\\p{L}\\p{N}\\p{M}])(?:${beginnings.join('|')})[\\p{L}\\p{N}\\p{M}]*`,
    'giu'
  )
  for (const found of text.matchAll(likely))
    if (terms.some(term => isAskedFor(found[0], term))) return found.index
  return undefined
}
