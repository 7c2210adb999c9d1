import { irregularFormsOf } from './irregular-forms.ts'
import { stemOf } from './stem-of.ts'

/** How a word may begin: "sjukvård" in "sjukvårdsregionens". Written out, since SQLite reads every longer word to find a beginning. */
export const headsOf = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - shortestPart) }, (_, index) =>
    word.slice(0, shortestPart + index)
  )

/** The stems of how a long word may end, so that its last part is found in any form: "sjukvård" in "universitetssjukvården". */
export const tailsOf = (word: string): string[] => {
  const count = word.length < shortestCompound ? 0 : word.length - shortestPart - firstStart + 1
  const stems = Array.from({ length: count }, (_, index) => stemOf(word.slice(firstStart + index)))
  return [...new Set(stems.filter(stem => stem.length >= 3))]
}

export const shortestPart = 4
const shortestCompound = 8
const firstStart = 3

/** How a compound begins that a word is the first part of. A short stem begins too much: "ambul" is no part of "ambulans". */
export const beginningsOf = (word: string): string[] => {
  const stem = stemOf(word)
  const found = [word, ...(stem.length >= shortestStem ? [stem] : []), ...irregularFormsOf(word)]
  return [...new Set(found)].filter(part => part.length >= shortestPart)
}

const shortestStem = 6
