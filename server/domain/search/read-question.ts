import { wordsOf } from './words.ts'

/** One thing that must be found: a word in any form, the beginning of a word, or words in this order. */
export type Term = { kind: 'word' | 'prefix' | 'phrase'; words: string[] }

/** Reads what somebody typed: words, "words in this order", and beginn* of words. Nothing in it is an error. */
export const readQuestion = (text: string): Term[] => {
  const terms = [...text.normalize('NFC').matchAll(chunk)].flatMap(([, quoted, bare]) =>
    quoted === undefined ? termOf(bare ?? '') : phraseOf(quoted)
  )
  const telling = terms.filter(({ kind, words: [word = ''] }) => kind !== 'word' || !commonWords.has(word))
  return (telling.length > 0 ? telling : terms).slice(0, mostTerms)
}

// What a Swede types for quotation marks: straight, curved or doubled on the line. One that is left open goes to the end.
const chunk = /["”“„]([^"”“„]*)(?:["”“„]|$)|([^\s"”“„]+)/gu

/** Every term is a question of its own in the index. */
const mostTerms = 12

const commonWords = new Set(
  'och i på av för om till med en ett den det de som att vid från är eller samt'.split(' ')
)

const termOf = (bare: string): Term[] => {
  const words = wordsOf(bare)
  const isPrefix = bare.endsWith('*') && words.length === 1
  if (isPrefix) return [{ kind: 'prefix', words }]
  return words.length === 1 ? [{ kind: 'word', words }] : phraseOf(bare)
}

const phraseOf = (text: string): Term[] => {
  const words = wordsOf(text)
  return words.length === 0 ? [] : [{ kind: 'phrase', words }]
}
