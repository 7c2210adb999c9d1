import { isAgendaSection } from './agenda-sections.ts'
import type { HeadingCandidate } from './paragraphs/heading-candidates.ts'
import { signatureStart } from './cover/signature-block.ts'
import type { SourceLine, SourceText } from './lines/source-line.ts'

export type TextParts = {
  cover: SourceLine[]
  /** A table of contents, and running heads of paragraphs that go on. */
  repeated: SourceLine[]
  paragraphs: { heading: HeadingCandidate; lines: SourceLine[]; sectionBefore: string | null }[]
  end: SourceLine[]
}

/** Cuts the text at its headings: cover, one piece per §, and what comes after the minutes. */
export const divideText = (
  source: SourceText,
  headings: HeadingCandidate[],
  repeated: HeadingCandidate[]
): TextParts => {
  const hasFonts = source.lines.some(line => line.emphasis !== 'unknown')
  const first = headings[0]?.index ?? source.lines.length
  const taken = repeatedIndexes(repeated, first)
  const between = (from: number, to: number): SourceLine[] =>
    source.lines.slice(from, to).filter((_, offset) => !taken.has(from + offset))
  const before = between(0, first)
  const contents = before.filter(line => contentsHeading.test(line.text))
  const cover = before.filter(line => !contents.includes(line))
  let sectionBefore = headings.length ? popSection(cover, hasFonts) : null
  const paragraphs: TextParts['paragraphs'] = []
  for (const [position, heading] of headings.entries()) {
    const next = headings[position + 1]
    const lines = between(heading.index, next?.index ?? source.lines.length)
    const own = { heading, lines, sectionBefore }
    sectionBefore = next && lines.length > (heading.rest ? 1 : 2) ? popSection(lines, hasFonts) : null
    paragraphs.push(own)
  }
  const last = paragraphs.at(-1)?.lines ?? []
  const end = last.splice(signatureStart(last))
  return {
    cover,
    repeated: [...contents, ...source.lines.filter((_, index) => taken.has(index))],
    paragraphs,
    end
  }
}

const contentsHeading =
  /^(?:innehållsförteckning|innehåll|ärendeförteckning|ärendelista|ärenden|föredragningslista):?(?: sid(?:a|an|nr)?\.?)?$/iu

const popSection = (lines: SourceLine[], hasFonts: boolean): string | null => {
  const line = lines.at(-1)
  if (!line || !isAgendaSection(line, lines.at(-2), hasFonts)) return null
  lines.pop()
  return line.text
}

/** Lines that a wrapped entry of a table of contents may run over. */
const wrappedEntry = 3

// In a table of contents the lines between two close entries belong to the first of them.
const repeatedIndexes = (repeated: HeadingCandidate[], first: number): Set<number> => {
  const taken = new Set<number>()
  for (const [position, { index }] of repeated.entries()) {
    taken.add(index)
    const next = repeated[position + 1]?.index ?? index
    if (next < first && next - index <= wrappedEntry)
      for (let line = index; line < next; line++) taken.add(line)
  }
  return taken
}
