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

type Way = { columns: readonly string[]; pattern: string }

// SQLite reads all places of a word to find those of a column: what is the same word is asked for once, in all its columns.
const waysToMatch = (term: Term, reach: Nearness): string[] => {
  const steps = stepsOf(term)
  const columnsOf = new Map<string, Set<string>>()
  for (const step of nearness.slice(0, nearness.indexOf(reach) + 1))
    for (const { columns, pattern } of steps[step])
      columnsOf.set(pattern, new Set([...(columnsOf.get(pattern) ?? []), ...columns]))
  return [...columnsOf].map(([pattern, columns]) => `{${[...columns].join(' ')}} : ${pattern}`)
}

type Steps = Record<Nearness, Way[]>

const stepsOf = ({ kind, words }: Term): Steps => {
  if (kind === 'phrase') return phraseSteps(quoted(words))
  const [word = ''] = words
  return kind === 'prefix' ? prefixSteps(word) : wordSteps(word)
}

const phraseSteps = (pattern: string): Steps => ({
  'exact-title': [{ columns: ['title'], pattern }],
  title: [],
  'part-of-title': [{ columns: ['parties'], pattern }],
  anywhere: [{ columns: ['body'], pattern }]
})

const prefixSteps = (word: string): Steps => {
  const text = quoted([word])
  const isHead = word.length >= shortestPart
  const begun = (whole: string, heads: string): Way =>
    isHead ? { columns: [whole, heads], pattern: text } : { columns: [whole], pattern: `${text} *` }
  return {
    'exact-title': [begun('title', 'title_heads')],
    title: [],
    'part-of-title': [begun('parties', 'party_heads')],
    anywhere: [{ columns: ['body'], pattern: `${text} *` }]
  }
}

const wordSteps = (word: string): Steps => {
  const text = quoted([word])
  const stem = quoted([stemOf(word)])
  const parts = beginningsOf(word).map((part): Way => ({
    columns: ['title_heads', 'title_middles'],
    pattern: quoted([part])
  }))
  const isLong = word.length >= shortestPart
  return {
    'exact-title': [{ columns: ['title'], pattern: text }],
    title: [{ columns: ['title_stems'], pattern: stem }],
    'part-of-title': [
      ...parts,
      ...(isLong
        ? [
            { columns: ['title_tails'], pattern: stem },
            { columns: ['parties', 'party_heads'], pattern: text }
          ]
        : [{ columns: ['parties'], pattern: text }])
    ],
    anywhere: [
      { columns: ['body'], pattern: text },
      { columns: ['body_stems'], pattern: stem }
    ]
  }
}

// No word has a quotation mark in it.
const quoted = (words: readonly string[]): string => `"${words.join(' ')}"`
