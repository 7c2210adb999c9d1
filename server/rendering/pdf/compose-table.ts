import type { Alignment, Block, Inline } from '../../text/markdown-tree.ts'
import type { Canvas, PlacedLine } from './canvas.ts'
import { columnWidths } from './column-widths.ts'
import type { ColumnNeed } from './column-widths.ts'
import { child } from './compose-text.ts'
import type { Place } from './compose-text.ts'
import { strip } from './flow.ts'
import type { FlowBlock, Strip } from './flow.ts'
import type { StructNode } from './structure.ts'
import { breakLines } from './line-breaking.ts'
import type { Line } from './line-breaking.ts'
import { cell as cellStyle, cellHead, page, textWidth } from './styles.ts'
import { wordsOf } from './words.ts'
import type { WordOrBreak } from './words.ts'

/**
 * A table whose head stands again on each page. A row is as many strips as its tallest cell has lines, so a row taller
 * than a page goes on over several.
 */
export const composeTable = (table: Block & { type: 'table' }, place: Place): FlowBlock => {
  const left = page.left + place.indent
  const measured = [table.header, ...table.rows].map((row, index) =>
    row.map(content => measure(content, index === 0, place))
  )
  const columns = columnsOf(measured, left, textWidth - place.indent, table.align)
  const tableNode = child(place.node, 'Table')
  const groups = { head: child(tableNode, 'THead'), body: child(tableNode, 'TBody') }
  const rows = measured.map((words, index) =>
    rowOf(words, columns, index === 0, index === 0 ? groups.head : groups.body)
  )
  const head = rows[0] as Row
  const strips = rows.flatMap((row, index) => stripsOf(row, index === 0 || index === rows.length - 2))
  if (strips[0]) strips[0].before = place.before + 2
  return {
    strips,
    repeatedHead: {
      height: heightOfRow(head),
      draw: (canvas, top) => {
        canvas.artifactText(
          head.cells.flatMap(each => placeCell(each, 0, each.lines.length, top + padding)),
          false
        )
        canvas.rule(left, top + heightOfRow(head), textWidth - place.indent, 0.2)
      }
    },
    draw: (canvas, from, to, top) =>
      drawRows(canvas, rows, { from, to, top, left, width: textWidth - place.indent })
  }
}

const padding = 3.5
const gutter = 9
const tallRow = 14

type Column = { x: number; width: number; align: Alignment }
type Cell = { node: StructNode; lines: Line[]; column: Column }
type Row = { cells: Cell[]; count: number; isHead: boolean }

const measure = (content: Inline[], isHead: boolean, place: Place): WordOrBreak[] =>
  wordsOf(content, isHead ? cellHead : cellStyle, place.missing)

const columnsOf = (rows: WordOrBreak[][][], left: number, width: number, align: Alignment[]): Column[] => {
  const needs = align.map((_, column) => needOf(rows.map(row => row[column] ?? [])))
  let x = left
  return columnWidths(needs, width).map((columnWidth, column) => {
    const isLast = column === needs.length - 1
    const placed = { x, width: isLast ? columnWidth : columnWidth - gutter, align: align[column] ?? null }
    x += columnWidth
    return placed
  })
}

const needOf = (cells: WordOrBreak[][]): ColumnNeed => {
  let natural = 0
  let minimal = 0
  for (const words of cells) {
    let line = 0
    for (const word of words) {
      if (word === 'break') line = 0
      else {
        line += (line ? word.space : 0) + word.width
        minimal = Math.max(minimal, Math.min(word.width, widestWord))
      }
      natural = Math.max(natural, line)
    }
  }
  return { natural: natural + gutter + 0.5, minimal: Math.max(minimal, narrowest) + gutter + 0.5 }
}

const widestWord = 110
const narrowest = 16

const rowOf = (words: WordOrBreak[][], columns: Column[], isHead: boolean, group: StructNode): Row => {
  const node = child(group, 'TR')
  const cells = columns.map((column, index): Cell => ({
    node: isHead ? child(node, 'TH', { scope: 'Column' }) : child(node, 'TD'),
    lines: breakLines(words[index] ?? [], column.width),
    column
  }))
  return { cells, count: Math.max(...cells.map(each => each.lines.length)), isHead }
}

const heightOfRow = (row: Row): number => row.count * cellStyle.lead + 2 * padding

const stripsOf = (row: Row, isGluedToNext: boolean): Strip[] =>
  Array.from({ length: row.count }, (_, index) => {
    const isLast = index === row.count - 1
    const height = cellStyle.lead + (index === 0 ? padding : 0) + (isLast ? padding : 0)
    return strip(height, {
      isGlued: isLast ? isGluedToNext : row.count <= tallRow || index === 0 || index === row.count - 2
    })
  })

type Extent = { from: number; to: number; top: number; left: number; width: number }

/** Draws the strips of each row cell by cell, so that a cell is one piece of content on each page. */
const drawRows = (canvas: Canvas, rows: Row[], { from, to, top, left, width }: Extent): void => {
  let index = 0
  let y = top
  for (const row of rows) {
    const first = Math.max(from - index, 0)
    const last = Math.min(to - index, row.count)
    index += row.count
    if (first >= last) continue
    const textTop = y + (first === 0 ? padding : 0)
    for (const each of row.cells) {
      canvas.element(each.node)
      canvas.text(each.node, placeCell(each, first, last, textTop))
    }
    y = textTop + (last - first) * cellStyle.lead + (last === row.count ? padding : 0)
    if (last === row.count) canvas.rule(left, y, width, row.isHead ? 0.2 : 0.75)
  }
}

const placeCell = ({ lines, column }: Cell, from: number, to: number, top: number): PlacedLine[] =>
  lines.slice(from, to).map((line, index) => {
    const spare = column.width - line.width
    const shift = column.align === 'right' ? spare : column.align === 'center' ? spare / 2 : 0
    return { line, x: column.x + shift, top: top + index * cellStyle.lead, lead: cellStyle.lead }
  })
