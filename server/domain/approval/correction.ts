import { escapeMarkdown } from '../../text/markdown.ts'
import type { IsoDate } from '../shared/dates.ts'
import type { Minutes, MinutesCorrection } from './minutes.ts'
import { mapMinutes, type TextPlace } from './minutes-texts.ts'

/** Words in a § (null: outside the §§) as they are read, and those that come instead; '' takes them away. */
export type Change = { paragraphId: string | null; was: string; becomes: string }

/**
 * How many times the words stand in the §. A correction needs them to stand there once. Outside the §§ a name that stands the same
 * among those present and those who sign is one place.
 */
export const countPlaces = (minutes: Minutes, { paragraphId, was }: Omit<Change, 'becomes'>): number => {
  const known = new Set<string>()
  let places = 0
  mapMinutes(minutes, (text, place) => {
    const isKnown = paragraphId === null && known.has(text)
    if (isCorrectable(place, paragraphId) && !isKnown)
      places += [...text.matchAll(patternOf(was, place))].length
    known.add(text)
    return text
  })
  return places
}

/** The minutes with each change made, and told of where it was made. */
export const withChanges = (
  minutes: Minutes,
  changes: readonly Change[],
  told: { correctedOn: IsoDate; by: string[] }
): Minutes => changes.reduce((before, change) => withChange(before, change, told), minutes)

const withChange = (
  minutes: Minutes,
  { paragraphId, was, becomes }: Change,
  told: { correctedOn: IsoDate; by: string[] }
): Minutes => {
  const changed = mapMinutes(minutes, (text, place) => {
    if (!isCorrectable(place, paragraphId)) return text
    const instead = place.isMarkdown ? escapeMarkdown(becomes) : becomes
    return text.replace(patternOf(was, place), () => instead)
  })
  const note: MinutesCorrection = { ...told, was, becomes }
  if (paragraphId === null) return { ...changed, corrections: [...(changed.corrections ?? []), note] }
  return {
    ...changed,
    sections: changed.sections.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(paragraph =>
        paragraph.id === paragraphId
          ? { ...paragraph, corrections: [...(paragraph.corrections ?? []), note] }
          : paragraph
      )
    }))
  }
}

// What tells of corrections is not corrected, and a file keeps its name.
const fixed = new Set(['was', 'becomes', 'by', 'fileName'])

const isCorrectable = ({ paragraphId, field }: TextPlace, wanted: string | null): boolean =>
  paragraphId === wanted && !fixed.has(field)

/** As it is read: a line that goes on in the next is one space, and Markdown puts a sign that is not seen before some others. */
const patternOf = (words: string, { isMarkdown }: Pick<TextPlace, 'isMarkdown'>): RegExp => {
  const signs = Array.from(words).map(sign => {
    if (sign === ' ') return '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)'
    const own = sign.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
    return isMarkdown && /[!-/:-@[-`{-~]/u.test(sign) ? escapeSign + own : own
  })
  return new RegExp(signs.join(''), 'gu')
}

// After an even number of backslashes, where the next one is not itself what is read.
const escapeSign = '(?:(?<=(?<!\\\\)(?:\\\\\\\\)*)\\\\)?'
