import type { PdfRun } from './pdf-runs.ts'
import type { SourceCell, SourceLine, SourceText } from './source-line.ts'
import { withMarkAndText, wrapWidth } from './text-lines.ts'

/** What stands on one height of a page. */
type PrintedLine = { runs: PdfRun[]; y: number; size: number; page: number }

/** Pieces of text on pages made lines of text, from the top of each page to its foot. */
export const pdfLines = (pages: readonly PdfRun[][]): SourceText => {
  const printed = pages.flatMap((runs, page) =>
    linesOf(
      runs.filter(run => !run.isFurniture),
      page
    )
  )
  const measures = measure(printed)
  const lines = printed.map((line, index) => sourceLine(line, printed[index - 1], measures))
  const furniture = pages.flatMap(runs =>
    linesOf(
      runs.filter(run => run.isFurniture),
      0
    ).map(line => textOf(line.runs))
  )
  return { lines, columnWidth: wrapWidth(lines.map(line => line.reach)), furniture: [...new Set(furniture)] }
}

const linesOf = (runs: readonly PdfRun[], page: number): PrintedLine[] => {
  const lines: PrintedLine[] = []
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1)
    // A raised or lowered piece belongs to the line that it stands in.
    if (line && Math.abs(line.y - run.y) < Math.max(line.size, run.size) * 0.45) {
      line.runs.push(run)
      line.size = Math.max(line.size, run.size)
    } else lines.push({ runs: [run], y: run.y, size: run.size, page })
  }
  for (const line of lines) line.runs.sort((a, b) => a.x - b.x)
  return lines
}

type Measures = {
  /** The size of most of the text, the usual distance between its lines, its left edge and the width of a letter. */
  size: number
  leading: number
  left: number
  letter: number
}

const measure = (lines: readonly PrintedLine[]): Measures => {
  const size = weighted(lines.map(line => [Math.round(line.size * 2) / 2, textOf(line.runs).length]))
  const body = lines.filter(line => Math.abs(line.size - size) < 0.6)
  const steps = body.flatMap((line, index) => {
    const before = body[index - 1]
    const step = before?.page === line.page ? Math.round((before.y - line.y) * 2) / 2 : 0
    return step > size * 0.9 && step < size * 2 ? [step] : []
  })
  const letters = body.reduce(
    (sum, line) => sum + line.runs.reduce((count, run) => count + run.text.length, 0),
    0
  )
  const width = body.reduce((sum, line) => sum + line.runs.reduce((total, run) => total + run.width, 0), 0)
  return {
    size,
    leading: leastCommon(steps) ?? size * 1.3,
    left: weighted(body.map(line => [Math.round(line.runs[0]?.x ?? 0), 1])),
    letter: width / letters || size / 2
  }
}

/** The value with the most weight; 0 where there is none. */
const weighted = (values: readonly (readonly [value: number, weight: number])[]): number => {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  return [...weights].reduce<[number, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [0, 0]
  )[0]
}

// Lines stand closer than blocks: the least of the distances that come again and again.
const leastCommon = (steps: readonly number[]): number | undefined => {
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  const common = [...counts].filter(([, count]) => count >= Math.max(2, steps.length * 0.04))
  return common.toSorted(([one], [other]) => one - other)[0]?.[0]
}

const sourceLine = (line: PrintedLine, before: PrintedLine | undefined, measures: Measures): SourceLine => {
  const startsPage = before?.page !== line.page
  const last = line.runs.at(-1)
  const right = (last?.x ?? 0) + (last?.width ?? 0)
  const isLarge = line.size > measures.size * 1.12
  return {
    text: textOf(line.runs),
    cells: cellsOf(line, measures),
    startsBlock: !before || (!startsPage && startsBlock(before, line, measures)),
    startsPage,
    reach: (right - measures.left) / measures.letter,
    emphasis: line.runs.every(run => run.isHeading)
      ? 'heading'
      : isLarge || line.runs.every(run => run.isBold)
        ? 'bold'
        : 'unknown'
  }
}

// Tags tell where a block begins; without them a wider distance than that between lines does.
const startsBlock = (before: PrintedLine, line: PrintedLine, measures: Measures): boolean => {
  const [above, below] = [before.runs.at(-1)?.element ?? null, line.runs[0]?.element ?? null]
  if (above !== null && below !== null) return above !== below
  return before.y - line.y > Math.max(measures.leading, line.size) * 1.22
}

/** Runs that stand closer than this, in parts of their size, are one word; further than the second, two cells. */
const wordGap = 0.12
const cellGap = 1.3

const textOf = (runs: readonly PdfRun[]): string => {
  let text = ''
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1]
    const isApart = before && run.x - (before.x + before.width) > run.size * wordGap
    text += (isApart ? ' ' : '') + run.text
  }
  return text.replace(/\s+/gu, ' ').trim()
}

const cellsOf = ({ runs }: PrintedLine, { left, letter }: Measures): SourceCell[] => {
  const groups: PdfRun[][] = []
  for (const run of runs) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    if (group && before && run.x - (before.x + before.width) < run.size * cellGap) group.push(run)
    else groups.push([run])
  }
  return withMarkAndText(
    groups.map(group => ({ text: textOf(group), at: ((group[0]?.x ?? 0) - left) / letter }))
  )
}
