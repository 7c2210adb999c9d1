import type { Canvas, PlacedLine } from './canvas.ts'
import { breakLines } from './line-breaking.ts'
import { page, textWidth } from './styles.ts'
import type { TextStyle } from './styles.ts'
import { wordsOf } from './words.ts'
import type { Missing } from './text-in-faces.ts'

/**
 * Two rows at the top of each page: whose document and of what day, and what kind of document. The page number is
 * written after the first row, as "14 (16)".
 */
export type RunningHeader = { rows: [[left: string, right: string], [left: string, right: string]] }

export const drawRunningHeader = (
  canvas: Canvas,
  header: RunningHeader,
  number: number,
  count: number
): void => {
  const missing: Missing = new Set()
  const lines = header.rows.flatMap(([left, right], row): PlacedLine[] => {
    const top = firstTop + row * style.lead
    return [
      fit(left, page.left, top, columnAt - page.left - 12, missing),
      fit(right, columnAt, top, pageNumberAt - columnAt - 12, missing)
    ]
  })
  const pageNumber = fit(`${number} (${count})`, 0, firstTop, textWidth, missing)
  lines.push({ ...pageNumber, x: page.width - page.right - pageNumber.line.width })
  canvas.artifactText(lines, true)
  canvas.rule(page.left, firstTop + 2 * style.lead + 5, textWidth)
}

const style: TextStyle = { family: 'sans', size: 9, lead: 12.5, gray: 0.3 }
const firstTop = 52
const columnAt = page.left + 262
const pageNumberAt = page.width - page.right - 46

/** The text on one line; what has no room ends in "…". */
const fit = (text: string, x: number, top: number, width: number, missing: Missing): PlacedLine => {
  const [line, ...rest] = breakLines(wordsOf([{ type: 'text', text }], style, missing), width)
  if (!line || !rest.length)
    return { line: line ?? { segments: [], width: 0, endsWord: true }, x, top, lead: style.lead }
  const [shortened] = breakLines(
    wordsOf(
      [{ type: 'text', text: `${line.segments.flatMap(segment => segment.texts).join('')}…` }],
      style,
      missing
    ),
    textWidth
  )
  return { line: shortened ?? line, x, top, lead: style.lead }
}
