import type { HeadingCandidate } from './heading-candidates.ts'
import { readDecisionHeading } from './decision-headings.ts'
import { readDnr, type FoundDnr } from './written-dnr.ts'
import { joinLines } from './joined-lines.ts'
import { leavesRoom, type SourceLine, startsLower } from './source-line.ts'
import { subHeadingKind } from './sub-headings.ts'

export type ParagraphTitle = {
  title: string
  dnr: string | null
  /** More than one dnr stood there; `dnr` holds them all, as written. */
  hasSeveralDnr: boolean
  /** How many of the paragraph's lines, the heading's own among them, the title and the dnr took. */
  linesTaken: number
}

/** No title runs over more lines than this. */
const mostLines = 6

/** The title of a paragraph, over as many lines as it takes, and its dnr: in the title, before it, or on a line of its own. */
export const readParagraphTitle = (
  heading: HeadingCandidate,
  lines: readonly SourceLine[],
  columnWidth: number
): ParagraphTitle => {
  const title: string[] = []
  const found: FoundDnr[] = []
  let taken = 0
  let isComplete = false
  for (const line of lines.slice(0, mostLines)) {
    const text = taken === 0 ? heading.rest : line.text
    if (taken > 0 && !belongs(line, lines[taken - 1], title, found.length > 0, isComplete, columnWidth)) break
    const alone = readDnr(text)
    const together = readDnr(joinLines([...title, text]))
    taken++
    if (found.length > 0) {
      if (text) title.push(text)
    } else if (alone.dnr) {
      found.push(...alone.dnr)
      if (alone.rest) title.push(alone.rest)
    } else if (together.dnr) {
      found.push(...together.dnr)
      title.splice(0, title.length, together.rest)
    } else if (text) title.push(text)
    // A dnr after the title ends it; one before it ("§ 12 Dnr KS 2018/124") does not.
    isComplete ||= found.length > 0 && title.length > 0 && /[\d)]$/u.test(text)
  }
  return {
    title: joinLines(title).replace(/(?<![. ]\p{L})\.$/u, ''),
    dnr: found.length ? found.map(one => one.number).join(', ') : null,
    hasSeveralDnr: found.length > 1,
    linesTaken: Math.max(1, taken)
  }
}

// Does this line go on with the title? A title that is still missing takes the next line; one that has its dnr is complete.
const belongs = (
  line: SourceLine,
  before: SourceLine | undefined,
  title: string[],
  hasDnr: boolean,
  isComplete: boolean,
  columnWidth: number
): boolean => {
  if (!before) return false
  if (readDecisionHeading(line.text) || /^att\b|^[•–-] /u.test(line.text)) return false
  if (title.length === 0) return true
  if (subHeadingKind(line.text)) return false
  const { dnr, rest } = readDnr(line.text)
  if (dnr && rest === '' && !hasDnr) return true
  const written = title.join(' ')
  if (/\((?:dnr)?[^)]*$/iu.test(written)) return true
  if (isComplete || line.startsBlock || line.startsPage) return false
  if (
    /(?:[–,/-]|(?<!\p{L})(?:och|av|för|i|på|till|med|samt|om|från|vid|inom|under|den|fr|o|m))$/u.test(written)
  )
    return true
  if (/^\(/u.test(line.text) || startsLower(line.text)) return true
  if (line.emphasis !== 'unknown' || before.emphasis !== 'unknown') return line.emphasis === before.emphasis
  return !leavesRoom(before, line, columnWidth) && !isSentence(line.text)
}

const isSentence = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+ (?:\p{L}+ )*(?:har|är|ska|föreslår|informerar|beslutade)(?!\p{L})/u.test(text)
