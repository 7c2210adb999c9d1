import { beginningsOf, shortestPart } from './parts-of.ts'
import type { Term } from './read-question.ts'
import { stemOf } from './stem-of.ts'

/** How near an entry is to what was asked, the nearest first: each step takes in more than the one before. */
export const nearness = ['exact-title', 'title', 'part-of-title', 'anywhere'] as const
export type Nearness = (typeof nearness)[number]

/** The terms as a question to FTS5, where every word is quoted: what somebody types is never its syntax. */
export const matchExpression = (terms: readonly Term[], reach: Nearness): string =>
  terms.map(term => `(${waysToMatch(term, reach).join(' OR ')})`).join(' AND ')

/** The same for names of counterparts and correspondents, which may be begun only. */
export const partyExpression = (terms: readonly Term[]): string =>
  terms
    .map(({ words }) =>
      words.length === 1 ? `{parties party_heads} : ${quoted(words)}` : `parties : ${quoted(words)}`
    )
    .join(' AND ')

const waysToMatch = (term: Term, reach: Nearness): string[] => {
  const steps = stepsOf(term)
  return nearness.slice(0, nearness.indexOf(reach) + 1).flatMap(step => steps[step])
}

type Steps = Record<Nearness, string[]>

const stepsOf = ({ kind, words }: Term): Steps => {
  if (kind === 'phrase') return phraseSteps(quoted(words))
  const [word = ''] = words
  return kind === 'prefix' ? prefixSteps(word) : wordSteps(word)
}

const phraseSteps = (phrase: string): Steps => ({
  'exact-title': [`title : ${phrase}`],
  title: [],
  'part-of-title': [`parties : ${phrase}`],
  anywhere: [`body : ${phrase}`]
})

const prefixSteps = (word: string): Steps => {
  const text = quoted([word])
  const isHead = word.length >= shortestPart
  return {
    'exact-title': [isHead ? `{title title_heads} : ${text}` : `title : ${text} *`],
    title: [],
    'part-of-title': [isHead ? `{parties party_heads} : ${text}` : `parties : ${text} *`],
    anywhere: [`body : ${text} *`]
  }
}

const wordSteps = (word: string): Steps => {
  const text = quoted([word])
  const stem = quoted([stemOf(word)])
  const beginnings = beginningsOf(word)
  const parts = beginnings.map(part => `{title_heads title_middles} : ${quoted([part])}`)
  const isLong = word.length >= shortestPart
  return {
    'exact-title': [`title : ${text}`],
    title: [`title_stems : ${stem}`],
    'part-of-title': [
      ...parts,
      ...(isLong ? [`title_tails : ${stem}`, `{parties party_heads} : ${text}`] : [`parties : ${text}`])
    ],
    anywhere: [`body : ${text}`, `body_stems : ${stem}`]
  }
}

// No word has a quotation mark in it.
const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`
