import { areRowsOfTable } from './block-table.ts'
import { readDecisionHeading } from '../decisions/decision-headings.ts'
import { joinLines } from '../lines/joined-lines.ts'
import {
  isUnfinished,
  leavesRoom,
  longestHeading,
  type SourceLine,
  startsLower
} from '../lines/source-line.ts'
import { subHeadingKind } from './sub-headings.ts'

/** Lines that make one paragraph of text, one point of a list, one heading or one table. */
export type Block = {
  kind: 'text' | 'bullet' | 'letter' | 'numbered' | 'table'
  lines: SourceLine[]
  /** The lines joined, the mark of a list left out. */
  text: string
  /** As written before a bullet or a lettered point: "–", "a)"; '' for what has none. */
  mark: string
  /** Of a numbered point. */
  number: number | null
}

/** Puts the lines of one § together to blocks: by spacing, marks of lists, and lines that were ended before they were full. */
export const readBlocks = (printed: readonly SourceLine[], columnWidth: number): Block[] => {
  const lines = withLoneMarks(printed)
  const groups: SourceLine[][] = []
  let inClauses = false
  let group: SourceLine[] = []
  for (const line of lines) {
    if (group.length && opensBlock(line, group, inClauses, columnWidth)) {
      groups.push(group)
      inClauses = opensClauses(group, inClauses)
      group = []
      if (line.text.length < longestHeading && subHeadingKind(line.text)) inClauses = false
    }
    group.push(line)
  }
  if (group.length) groups.push(group)
  return groups.map(blockOf)
}

// Some programs print the mark of a point on a line of its own. "bilaga" + "1." is none.
const withLoneMarks = (printed: readonly SourceLine[]): SourceLine[] => {
  const lines: SourceLine[] = []
  let mark: SourceLine | undefined
  for (const [index, line] of printed.entries()) {
    const isMark = mark === undefined && isLoneMark(line, printed[index - 1], printed[index + 1])
    if (mark) lines.push({ ...line, text: `${mark.text} ${line.text}`, cells: [], startsBlock: true })
    else if (!isMark) lines.push(line)
    mark = isMark ? line : undefined
  }
  return lines
}

const isLoneMark = (
  { text }: SourceLine,
  before: SourceLine | undefined,
  next: SourceLine | undefined
): boolean =>
  next !== undefined &&
  /^(?:att|[•●▪–—*-]|\d{1,2}[.)])$/iu.test(text) &&
  !(/^\d/u.test(text) && (numbered.test(next.text) || isOpen(before?.text ?? '')))

const bullet = /^([•●▪–—-]|\*{1,2}|o(?= \p{Ll})) (?=\S)/u
const lettered = /^([a-h][.)]) (?=\S)/u
const numbered = /^(\d{1,2})[.)] (?=\S)/u

const opensBlock = (
  line: SourceLine,
  group: SourceLine[],
  inClauses: boolean,
  columnWidth: number
): boolean => {
  const before = group.at(-1)
  const first = group[0]
  if (!before || !first) return true
  if (areRowsOfTable(before, line)) return false
  if (group.length > 1 && before.cells.length > 1) return true
  if (bullet.test(line.text) || lettered.test(line.text) || isNextNumber(line, first, before, columnWidth))
    return true
  if (isHeadingLine(before, group)) return true
  // Inside a text that goes on, "föreslår fullmäktige besluta" is the end of a sentence.
  if (isHeadingLine(line, [line]) && (line.startsBlock || !startsLower(line.text))) return true
  if (/^(?:Beslut|Förslag till beslut): /u.test(line.text) || acts.test(line.text)) return true
  if (
    /^att /u.test(line.text) &&
    (inClauses || opensClauses(group, false)) &&
    mayEndClause(before, line, columnWidth)
  )
    return true
  if (/^(?:Ja|Nej|Avstår|Frånvarande)(?:-röst\p{L}*)?:/u.test(line.text)) return true
  if (isOpen(before.text) && /^\p{Ll}/u.test(line.text)) return false
  if (line.emphasis !== before.emphasis) return true
  if (line.startsPage) return !goesOnOverPage(before, line, columnWidth)
  if (line.startsBlock) return true
  return (
    leavesRoom(before, line, columnWidth) &&
    /^(?!AB |HB |KB )[\p{Lu}\d–-]/u.test(line.text) &&
    !isOpen(before.text)
  )
}

// "Anna Ek (S) reserverar sig" begins a line of its own.
const acts =
  /^\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+(?: \([^)]{1,5}\))?(?: m\.? ?fl\.?)? (?:reserverar|yrkar|deltar|anmäler|avstår)(?!\p{L})/u

// Ends inside a bracket or with a word that calls for another.
const isOpen = (text: string): boolean =>
  /(?:\([^)]{0,60}|(?<!\p{L})(?:bilaga|bilagorna|dnr|§|den|av|och|eller|i|på|till|för|med|om|kl|ca|under|från|nr))$/iu.test(
    text.slice(-80)
  )

// A decision heading opens clauses; they last while lines begin with "att", a number or a bullet.
const opensClauses = (group: SourceLine[], wereOpen: boolean): boolean => {
  const text = headingText(group)
  if (text && readDecisionHeading(text)) return true
  return wereOpen && /^(?:att |[•–-] |\d{1,2}[.)] )/iu.test(group[0]?.text ?? '')
}

const headingText = (group: SourceLine[]): string | undefined =>
  group.length <= 3 ? joinLines(group.map(line => line.text)) : undefined

const isHeadingLine = (line: SourceLine, group: SourceLine[]): boolean => {
  if (line.text.length > longestHeading || group.length > 3) return false
  const text = headingText(group) ?? ''
  if (subHeadingKind(text)) return true
  const decision = readDecisionHeading(text)
  return decision !== undefined && decision.inlineClause === null
}

const mayEndClause = (before: SourceLine, line: SourceLine, columnWidth: number): boolean =>
  line.startsBlock ||
  /(?:[,;.:]|(?<!\p{L})(?:samt|och|beslutar|beslutade))$/u.test(before.text) ||
  // A clause that wraps fills its line.
  leavesRoom(before, line, columnWidth * 1.1)

const isNextNumber = (
  line: SourceLine,
  first: SourceLine,
  before: SourceLine,
  columnWidth: number
): boolean => {
  const number = Number(numbered.exec(line.text)?.[1] ?? Number.NaN)
  if (Number.isNaN(number)) return false
  const previous = Number(numbered.exec(first.text)?.[1] ?? Number.NaN)
  return (
    number === previous + 1 ||
    line.startsBlock ||
    leavesRoom(before, line, columnWidth) ||
    /[:.]$/u.test(before.text)
  )
}

// A text broken by the turn of the page goes on in lower case, or where the last line was full and had no end.
const goesOnOverPage = (before: SourceLine, line: SourceLine, columnWidth: number): boolean =>
  isUnfinished(before.text) && (startsLower(line.text) || !leavesRoom(before, line, columnWidth))

const blockOf = (lines: SourceLine[]): Block => {
  const text = textOf(lines)
  if (isTable(lines)) return { kind: 'table', lines, text, mark: '', number: null }
  const point = bullet.exec(text) ?? lettered.exec(text)
  if (point) {
    const kind = bullet.test(text) ? 'bullet' : 'letter'
    return { kind, lines, text: text.slice(point[0].length), mark: point[1] ?? '', number: null }
  }
  const number = numbered.exec(text)
  if (number) {
    const rest = text.slice(number[0].length)
    return { kind: 'numbered', lines, text: rest, mark: '', number: Number(number[1]) }
  }
  return { kind: 'text', lines, text, mark: '', number: null }
}

const isTable = (lines: SourceLine[]): boolean =>
  lines.length > 1 && lines.every((line, index) => areRowsOfTable(lines[index - 1] ?? line, line))

const textOf = (lines: SourceLine[]): string => joinLines(lines.map(line => line.text))
