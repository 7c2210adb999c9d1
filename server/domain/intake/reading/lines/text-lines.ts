import {
  type SourceCell,
  type SourceLine,
  type SourceText,
  startsLower,
  isUnfinished
} from './source-line.ts'

/**
 * Plain text, as it was pasted or as a program drew it out of a PDF, made lines. An empty line means a new block as a rule,
 * but only leading where every line has one after it: there a wider gap, or a line that holds a space, is the new block.
 */
export const textLines = (text: string): SourceText => {
  const raw = rawLines(text)
  const leading = leadingGap(raw)
  const columnWidth = wrapWidth(raw.map(line => line.text.length))
  const lines = raw.map((line, index): SourceLine => {
    const turnsPage = leading > 0 && line.isIndented && line.emptyBefore + line.spacedBefore === 0
    return {
      text: line.text,
      cells: line.cells,
      startsBlock: index === 0 || line.emptyBefore + line.spacedBefore > leading,
      startsPage: index === 0 || line.startsPage || turnsPage,
      reach: line.text.length,
      emphasis: 'unknown'
    }
  })
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
          cells: /\t| {3}/u.test(line) ? cellsOf(line) : [{ text: printed, at: 0 }],
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

const wordBullets = /[\uf0b7\uf0a7\u25aa\u25cf\u00b7]/gu

/**
 * The letters of a line as they were printed: composed, without what cannot be seen (control characters, marks without
 * width, soft hyphens inside the line), bullets of Word's own font made "•".
 */
export const printedText = (line: string): string =>
  line
    .normalize('NFC')
    .replace(/\u00ad\s*$/u, '-')
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(wordBullets, '•')
    .replace(/ +/gu, ' ')
    .trim()

const cellsOf = (line: string): SourceCell[] => {
  const cells: SourceCell[] = []
  for (const { 0: cell, index } of line.matchAll(/(?:\S|[ \u00a0]{1,2}(?=\S))+/gu)) {
    const text = printedText(cell)
    if (text) cells.push({ text, at: index })
  }
  return withMarkAndText(cells)
}

/** The mark of a clause or a list and its text are one cell, however wide the gap. */
export const withMarkAndText = (cells: SourceCell[]): SourceCell[] => {
  const [mark, text, ...others] = cells
  const isMark = mark && text && /^(?:att|Att|[•–*-]|\d{1,2}[.)]|[a-z]\))$/u.test(mark.text)
  return isMark ? [{ text: `${mark.text} ${text.text}`, at: mark.at }, ...others] : cells
}

// The narrowest gap is leading and no new block where nearly all lines have one and sentences run over it.
const leadingGap = (lines: RawLine[]): number => {
  const gaps = new Map<number, { count: number; wrapped: number }>()
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1]
    const size = line.emptyBefore + line.spacedBefore
    if (!before || size === 0) continue
    const gap = gaps.get(size) ?? { count: 0, wrapped: 0 }
    gap.count++
    if (startsLower(line.text) && !line.text.startsWith('att ') && isUnfinished(before.text)) gap.wrapped++
    gaps.set(size, gap)
  }
  const apart = [...gaps.values()].reduce((sum, gap) => sum + gap.count, 0)
  if (apart < lines.length * 0.7) return 0
  const usual = [...gaps].filter(([, gap]) => gap.count > apart * 0.1).toSorted(([a], [b]) => a - b)
  const [size, gap] = usual[0] ?? [0, { count: 0, wrapped: 0 }]
  const isEverywhere = gap.count > lines.length * 0.9 && gap.wrapped > 1
  return isEverywhere || gap.wrapped > gap.count * 0.12 ? size : 0
}

/** A text of a few short lines has no column to measure. */
const narrowestColumn = 50

/** The width at which lines were wrapped, with a margin for letters of unlike width; 0 where every block is one long line. */
export const wrapWidth = (lengths: number[]): number => {
  const sorted = lengths.filter(length => length > 25).toSorted((a, b) => a - b)
  const common = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  return common > 160 ? Number.POSITIVE_INFINITY : Math.max(common * 0.82, narrowestColumn)
}
