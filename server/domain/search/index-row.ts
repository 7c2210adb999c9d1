import { createHash } from 'node:crypto'
import type { FullTextRow } from '../../db/full-text.ts'
import type { Entry, TierText } from './entry.ts'
import { headsOf, middlesOf, tailsOf } from './parts-of.ts'
import { stemOf } from './stem-of.ts'
import { wordsOf } from './words.ts'

/** What is written in the full text index of one tier. */
export const indexRow = (entry: Entry, { title, parties, body }: TierText): FullTextRow => {
  const titleWords = wordsOf(title)
  const partyWords = wordsOf(parties)
  const bodyWords = wordsOf(body)
  return {
    title: titleWords.join(' '),
    titleStems: titleWords.map(stemOf).join(' '),
    titleHeads: titleWords.flatMap(headsOf).join(' '),
    titleMiddles: titleWords.flatMap(middlesOf).join(' '),
    titleTails: titleWords.flatMap(tailsOf).join(' '),
    parties: partyWords.join(' '),
    partyHeads: partyWords.flatMap(headsOf).join(' '),
    body: bodyWords.join(' '),
    bodyStems: bodyWords.map(stemOf).join(' '),
    facets: facetsOf(entry).join(' ')
  }
}

export const facetNames = [
  'kind',
  'direction',
  'recordType',
  'status',
  'officerId',
  'caseOfficerId',
  'classificationCode'
] as const
export type FacetName = (typeof facetNames)[number]

/** A filter as a word of the index, so that words and filters are one question. */
export const facetWord = (name: FacetName, value: string): string =>
  `f${createHash('sha256').update(`${name}\n${value}`).digest('hex').slice(0, 14)}`

const facetsOf = (entry: Entry): string[] =>
  facetNames.flatMap(name => {
    const value = entry[name]
    return value === null ? [] : facetWord(name, value)
  })
