import type { Node } from 'prosemirror-model'
import { editorSchema } from '../../../text/editor/schema.ts'
import { inlinesOf } from './word-inlines.ts'
import type { Losses } from './word-losses.ts'
import type { WordBlock, WordRow } from './word-tree.ts'

const { nodes, marks } = editorSchema

/** A table of ours: its first row has the headings, and every row as many cells. */
export const tableOf = (rows: readonly WordRow[], lost: Losses): Node[] => {
  const grid = gridOf(rows, lost)
  const width = Math.max(0, ...grid.map(row => row.length))
  if (width === 0) return []
  return [
    nodes.table.create(
      null,
      grid.map((row, at) =>
        nodes.table_row.create(
          null,
          Array.from({ length: width }, (_, column) => cellOf(row[column] ?? [], at === 0))
        )
      )
    )
  ]
}

/** The paragraphs of each cell; a cell that goes over several has its words in the first of them. */
const gridOf = (rows: readonly WordRow[], lost: Losses): Node[][][] => {
  const grid: Node[][][] = rows.map(() => [])
  for (const [at, row] of rows.entries()) {
    let column = 0
    for (const { colSpan, rowSpan, children } of row.children) {
      while (grid[at]![column]) column += 1
      if (colSpan > 1 || rowSpan > 1) lost.add('merged')
      const paragraphs = children.flatMap(block => paragraphsOf(block, lost))
      for (let down = 0; down < Math.min(rowSpan, rows.length - at); down += 1)
        for (let right = 0; right < Math.min(colSpan, mostColumns); right += 1)
          grid[at + down]![column + right] = down === 0 && right === 0 ? paragraphs : []
      column += colSpan
    }
  }
  return grid.filter(row => row.length > 0)
}

const mostColumns = 63

const paragraphsOf = (block: WordBlock, lost: Losses): Node[] => {
  if (block.type === 'table') {
    lost.add('innerTables')
    return block.children.flatMap(row =>
      row.children.flatMap(cell => cell.children.flatMap(inner => paragraphsOf(inner, lost)))
    )
  }
  if (block.type !== 'paragraph') return []
  if (block.numbering) lost.add('tableLists')
  const words = inlinesOf(block.children, lost)
  return words.length ? [nodes.paragraph.create(null, words)] : []
}

const cellOf = (paragraphs: readonly Node[], isHeader: boolean): Node => {
  const content = paragraphs.length ? paragraphs : [nodes.paragraph.create()]
  if (!isHeader) return nodes.table_cell.create(null, content)
  // The headings of a table are bold as they are.
  const bare = content.map(paragraph =>
    paragraph.copy(
      nodes.paragraph.create(
        null,
        paragraph.children.map(node => node.mark(marks.strong.removeFromSet(node.marks)))
      ).content
    )
  )
  return nodes.table_header.create(null, bare)
}
