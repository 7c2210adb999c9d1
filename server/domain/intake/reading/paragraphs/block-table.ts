import { escapeMarkdown } from '../../../../text/markdown.ts'
import type { SourceCell, SourceLine } from '../lines/source-line.ts'

/** How far, in characters, a cell may stand from the cell above it and still be of the same column. */
const tolerance = 12

/** True when two lines are rows of one table: each cell of the shorter stands under or over a cell of the longer. */
export const areRowsOfTable = (above: SourceLine, below: SourceLine): boolean => {
  if (above.cells.length < 2 || below.cells.length < 2) return false
  const [long, short] = above.cells.length >= below.cells.length ? [above, below] : [below, above]
  const columns = short.cells.map(cell => columnOf(cell, long.cells))
  return (
    columns.every((column, index) => column !== undefined && column !== columns[index - 1]) &&
    columns[0] === 0
  )
}

/** Rows as a Markdown table, the first of them its head; a cell stands in the column that it is printed under. */
export const tableMarkdown = (lines: readonly SourceLine[]): string => {
  const widest = lines.reduce<SourceCell[]>(
    (most, line) => (line.cells.length > most.length ? line.cells : most),
    []
  )
  const rows = lines.map(line => {
    const row = widest.map(() => '')
    for (const cell of line.cells) {
      const column = columnOf(cell, widest) ?? row.length - 1
      row[column] = `${row[column] ?? ''} ${cellMarkdown(cell.text)}`.trim()
    }
    return `| ${row.join(' | ')} |`
  })
  return [rows[0], `|${' --- |'.repeat(widest.length)}`, ...rows.slice(1)].join('\n')
}

/** The column whose begin or end is nearest to the cell's: text stands left in its column, figures right. */
const columnOf = (cell: SourceCell, columns: readonly SourceCell[]): number | undefined => {
  const distances = columns.map(column =>
    Math.min(Math.abs(column.at - cell.at), Math.abs(endOf(column) - endOf(cell)))
  )
  const least = Math.min(...distances)
  return least <= tolerance ? distances.indexOf(least) : undefined
}

const endOf = ({ at, text }: SourceCell): number => at + text.length

const cellMarkdown = (text: string): string => escapeMarkdown(text).replace(/(?<!\\)\|/gu, '\\|')
