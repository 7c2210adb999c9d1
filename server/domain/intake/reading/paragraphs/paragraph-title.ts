import type { HeadingCandidate } from './heading-candidates.ts'
import { readDecisionHeading } from '../decisions/decision-headings.ts'
import { readDnr, type FoundDnr } from './written-dnr.ts'
import { joinLines } from '../lines/joined-lines.ts'
import { isUnfinished, leavesRoom, type SourceLine, startsLower } from '../lines/source-line.ts'
import { subHeadingKind } from './sub-headings.ts'

export type ParagraphTitle = {
  title: string
  dnr: string | null
  /** More than one dnr stood there; `dnr` holds them all, as written. */
  hasSeveralDnr: boolean
  /** "Au § 85, Kf § 12": where other organs had the matter, as it stands beside the number; or ''. */
  references: string
  /** How many of the paragraph's lines, the heading's own among them, the title and the dnr took. */
  linesTaken: number
}

/** No title runs over more lines than this. */
const mostLines = 6

const otherOrgans = /^(?:(?!Dnr)\p{Lu}\p{L}{1,7}(?:[ /]\p{L}{2})? § ?\d{1,4}(?:\/\d{2,4})?(?:[ ,;]+|$))+/iu

/** The title of a paragraph, over as many lines as it takes, and its dnr: in the title, before it, or on a line of its own. */
export const readParagraphTitle = (
  heading: HeadingCandidate,
  lines: readonly SourceLine[],
  columnWidth: number
): ParagraphTitle => {
  const references = otherOrgans.exec(heading.rest)?.[0] ?? ''
  const title: string[] = []
  const found: FoundDnr[] = []
  let taken = 0
  let isComplete = false
  const dnrLine = lines.slice(0, mostLines).findIndex((line, index) => index > 0 && isDnrAlone(line.text))
  const isBeforeDnr = lines.slice(1, Math.max(dnrLine, 1)).every(line => mayBeTitle(line.text))
  for (const [index, line] of lines.slice(0, mostLines).entries()) {
    const text = taken === 0 ? heading.rest.slice(references.length) : line.text
    const goesOn =
      (isBeforeDnr && index <= dnrLine) ||
      belongs(line, lines[index - 1], lines[index + 1], title, found.length > 0, isComplete, columnWidth)
    if (taken > 0 && !goesOn) break
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
    title: joinLines(title).replace(/(?:(?<![. ]\p{L})\.| ?[|,])$/u, ''),
    dnr: found.length ? found.map(one => one.number).join(', ') : null,
    hasSeveralDnr: found.length > 1,
    references: references.trim(),
    linesTaken: Math.max(1, taken)
  }
}

const isDnrAlone = (text: string): boolean => {
  const { dnr, rest } = readDnr(text)
  return dnr !== undefined && rest === ''
}

// What stands between the heading's line and a line with the dnr alone is the title, unless it is text.
const mayBeTitle = (text: string): boolean =>
  text.length < 120 && !/[.:;!?]$/u.test(text) && !isBody(text) && !isSentence(text)

const isBody = (text: string): boolean =>
  subHeadingKind(text) !== undefined ||
  readDecisionHeading(text) !== undefined ||
  /^att\b|^[•–-] |^(?:[a-z]|\d{1,2})[.)] /u.test(text)

// Does this line go on with the title? A title that is still missing takes the next line; one that has its dnr is complete.
const belongs = (
  line: SourceLine,
  before: SourceLine | undefined,
  next: SourceLine | undefined,
  title: string[],
  hasDnr: boolean,
  isComplete: boolean,
  columnWidth: number
): boolean => {
  if (!before) return false
  if (title.length > 0 ? isBody(line.text) : readDecisionHeading(line.text)) return false
  if (title.length === 0) return true
  const { dnr, rest } = readDnr(line.text)
  if (dnr && rest === '' && !hasDnr) return true
  const written = title.join(' ')
  if (/\((?:dnr)?[^)]*$/iu.test(written)) return true
  if (!isComplete && /^\p{Ll}/u.test(line.text) && isUnfinished(written) && written.length > 30) return true
  if (isComplete || line.startsBlock || line.startsPage) return false
  if (
    /(?:[–,/-]|(?<!\p{L})(?:och|av|för|i|på|till|med|samt|om|från|vid|inom|under|den|fr|o|m))$/u.test(written)
  )
    return true
  if (/^\(/u.test(line.text) || startsLower(line.text)) return true
  if (line.emphasis !== 'unknown' || before.emphasis !== 'unknown') return line.emphasis === before.emphasis
  if (!leavesRoom(before, line, columnWidth)) return !isSentence(line.text)
  // A short last line, with the text after it set apart.
  return mayBeTitle(line.text) && before.reach > 40 && (!next || next.startsBlock || isBody(next.text))
}

const isSentence = (text: string): boolean =>
  /^\p{Lu}\p{Ll}+ (?:\p{L}+ )*(?:har|är|ska|föreslår|informerar|beslutade)(?!\p{L})/u.test(text)
