import {
  type SourceCell,
  type SourceLine,
  type SourceText,
  startsLower,
  isUnfinished
} from './source-line.ts'

/**
 * Plain text, as it was pasted or as a program drew it out of a PDF, made lines. Three kinds of text are told apart, since
 * an empty line means three things: a new block as a rule; only leading where every line has one after it (there a line
 * that holds a space is the new block); and nothing at all where there are none.
 */
export const textLines = (text: string): SourceText => {
  const raw = rawLines(text)
  const isSpread = hasEmptyLineAfterEachLine(raw)
  const columnWidth = wrapWidth(raw.map(line => line.text.length))
  const lines = raw.map((line): SourceLine => {
    const startsPage =
      line.startsPage || (isSpread && line.isIndented && line.emptyBefore + line.spacedBefore === 0)
    return {
      text: line.text,
      cells: line.cells,
      startsBlock: isSpread
        ? line.spacedBefore > 0 || line.emptyBefore > 1
        : line.emptyBefore + line.spacedBefore > 0,
      startsPage,
      reach: line.text.length,
      emphasis: 'unknown'
    }
  })
  if (lines[0]) lines[0] = { ...lines[0], startsBlock: true, startsPage: true }
  return { lines, columnWidth, furniture: [] }
}

type RawLine = {
  text: string
  cells: SourceCell[]
  /** Lines before this one that are empty, and that hold nothing but spaces. */
  emptyBefore: number
  spacedBefore: number
  isIndented: boolean
  startsPage: boolean
}

const rawLines = (text: string): RawLine[] => {
  const lines: RawLine[] = []
  let emptyBefore = 0
  let spacedBefore = 0
  let startsPage = false
  for (const page of text.split('\f')) {
    for (const line of page.split(/\r\n|[\n\r\v\u0085\u2028\u2029]/u)) {
      const printed = printedText(line)
      if (printed) {
        lines.push({
          text: printed,
          cells: cellsOf(line),
          emptyBefore,
          spacedBefore,
          isIndented: /^\s/u.test(line),
          startsPage
        })
        emptyBefore = spacedBefore = 0
        startsPage = false
      } else if (line) spacedBefore++
      else emptyBefore++
    }
    startsPage = true
  }
  return lines
}

// Control characters, lone surrogates and marks without width carry no text; a soft hyphen does only at the end of a line.
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/gu
const wordBullets = /[\uf0b7\uf0a7\u25aa\u25cf\u00b7]/gu

/** The letters of a line as they were printed: composed, without what cannot be seen, bullets of Word's own font made "•". */
export const printedText = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/\u00ad\s*$/u, '-')
    .replace(invisible, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(wordBullets, '•')
    .replace(/\s+/gu, ' ')
    .trim()

const cellsOf = (line: string): SourceCell[] => {
  const cells: SourceCell[] = []
  for (const { 0: cell, index } of line.matchAll(/(?:\S|[ \u00a0]{1,2}(?=\S))+/gu)) {
    const text = printedText(cell)
    if (text) cells.push({ text, at: index })
  }
  return cells
}

const hasEmptyLineAfterEachLine = (lines: RawLine[]): boolean => {
  let apart = 0
  let wrapped = 0
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    if (!before || line.emptyBefore + line.spacedBefore === 0) continue
    apart++
    if (startsLower(line.text) && !line.text.startsWith('att ') && isUnfinished(before.text)) wrapped++
  }
  return apart > lines.length * 0.7 && wrapped > apart * 0.2
}

/** The width at which lines were wrapped, with a margin for letters of unlike width; 0 where every block is one long line. */
export const wrapWidth = (lengths: number[]): number => {
  const sorted = lengths.filter(length => length > 25).toSorted((a, b) => a - b)
  const common = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  return common > 160 ? Number.POSITIVE_INFINITY : common * 0.82
}
