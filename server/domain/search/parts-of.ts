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

/**
 * What may stand in the middle of a compound: "sjukvård" in "universitetssjukvårdsregionen". Only what can be a Swedish word
 * between two others is written out: by its sounds, since no list has all words.
 */
export const middlesOf = (word: string): string[] => {
  const places = placesBetween(word)
  const starts = places.filter(({ at, opens }) => opens && vowel.test(word.slice(0, at)))
  const middles = starts.flatMap(start =>
    places
      .filter(end => mayEnd(end, end.at - start.at))
      .map(end => word.slice(start.at, end.at))
      .filter(part => vowel.test(part))
  )
  return [...new Set(middles)]
}

type Place = { at: number; opens: boolean; isJoint: boolean }

/** Where one part may end and the next begin, as it does or after the s of a joint. */
const placesBetween = (word: string): Place[] => {
  const count = word.length < shortestOfThree ? 0 : word.length - shortestPart - firstStart + 1
  return Array.from({ length: count }, (_, index) => firstStart + index)
    .filter(at => !noEnding.test(word.slice(at - 2, at)))
    .map(at => ({ at, opens: opening.test(word.slice(at)), isJoint: joint.test(word.slice(at)) }))
}

// Four letters are as often an ending ("ning") as a word: where an s joins them to the next they are a word.
const mayEnd = ({ opens, isJoint }: Place, length: number): boolean =>
  length > shortestPart ? opens || isJoint : length === shortestPart && isJoint

const vowel = /[aeiouyåäöé]/u
const opening =
  /^(?:[bcdfghjklmnpqrstvwxz]|[bfgkp][jlr]|[dtv][jr]|[dst]v|[fgks]n|[hlmns]j|ch|kv|ps|s[klmpt]|sk[jlrv]|sp[jlr]|st[jr])?[aeiouyåäöé]/u
const joint = new RegExp(`^s(?=.{4})(?=${opening.source.slice(1)})`, 'u')
const noEnding = /(?:[bcdfkpstxz][rlnmvjh]|g[rlmvjh]|[lmnrvj]h|[ln]r|[mnr]l)$/u

export const shortestPart = 4
const shortestCompound = 8
/** Three letters, four and four. */
const shortestOfThree = 11
const firstStart = 3

/**
 * How a word is written where it is a part of a compound. A short stem begins too much, "ambul" of "ambulera" is no part of
 * "ambulans", unless what was taken off is the ending of a noun: "vård" of "vården" is.
 */
export const beginningsOf = (word: string): string[] => {
  const stem = stemOf(word)
  const isPart =
    stem.length >= shortestStem || (word.startsWith(stem) && nounEnding.test(word.slice(stem.length)))
  const found = [word, ...(isPart ? [stem] : []), ...irregularFormsOf(word)]
  return [...new Set(found)].filter(part => part.length >= shortestPart)
}

const shortestStem = 6
const nounEnding = /^(?:ens?|ets?|erna?s?|arnas?|ernas)$/u
