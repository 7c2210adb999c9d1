import type { ImportFlag } from '../../imported-minutes.ts'
import { type HeadingCandidate, headingCandidates } from './heading-candidates.ts'
import { HeadingSeries } from './heading-series.ts'
import { withoutRepeated } from './repeated-headings.ts'
import type { SourceText } from '../lines/source-line.ts'

export type FoundHeadings = {
  headings: HeadingCandidate[]
  /** Lines of a table of contents before the minutes themselves, and running heads of paragraphs that go on. */
  repeated: HeadingCandidate[]
  flags: ImportFlag[]
}

/**
 * Which candidates are headings: the one series of numbers that runs through the text. A reference ("§ 19 …" first on a
 * line of prose) falls out since its number does not come next; what is taken on weak ground is flagged.
 */
export const findParagraphHeadings = (source: SourceText): FoundHeadings => {
  const { repeated, candidates: all } = withoutRepeated(headingCandidates(source))
  const mark = commonMark(all)
  const candidates = all.filter(candidate => candidate.mark === mark)
  const series = new HeadingSeries(candidates)
  for (const [position, candidate] of candidates.entries()) series.offer(candidate, position)
  if (!mark.endsWith('§') && series.headings.length) series.flag('no-paragraph-sign', series.headings[0])
  if (series.headings[0]?.prefix) series.flag('organ-prefix', series.headings[0])
  return { headings: series.headings, repeated, flags: series.flags }
}

/** "§" or "Kf §": what most headings of this text bear; a § of another organ, quoted in the text, bears another. */
const commonMark = (candidates: HeadingCandidate[]): string => {
  const counts = new Map<string, number>()
  for (const { mark, isClear } of candidates) if (isClear) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0]
}
