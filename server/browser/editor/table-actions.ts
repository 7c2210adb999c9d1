import { chainCommands } from 'prosemirror-commands'
import type { Node, NodeType } from 'prosemirror-model'
import { Plugin, TextSelection, type Command } from 'prosemirror-state'
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  selectedRect,
  TableMap
} from 'prosemirror-tables'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { editorSchema } from '../../text/editor/schema.ts'
import { ownStep, type Action } from './action.ts'

const { nodes } = editorSchema

/** A table of two columns with a row for headings, the caret in its first cell. What was selected stays, before it. */
const insertTable = ownStep((state, dispatch) => {
  const { $to } = state.selection
  const row = (type: NodeType) => nodes.table_row.create(null, [type.createAndFill()!, type.createAndFill()!])
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell)])
  const { parent } = $to
  const isEmptyLine = parent.type === nodes.paragraph && parent.childCount === 0
  const to = parent.isTextblock ? $to.after() : $to.pos
  const from = isEmptyLine ? $to.before() : to
  const tr = state.tr.replaceWith(from, to, table)
  const end = from + table.nodeSize
  // There is a line to go on writing on below it.
  if (!tr.doc.resolve(end).nodeAfter) tr.insert(end, nodes.paragraph.create())
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(from + 3))).scrollIntoView())
  return true
})

/** The headings are the first row of every table of the Markdown: nothing comes before them, and they go with the table. */
const belowHeadings =
  (command: Command): Command =>
  (state, dispatch, view) =>
    isInTable(state) && selectedRect(state).top > 0 && command(state, dispatch, view)

const rowBefore = ownStep(belowHeadings(addRowBefore))
const rowAfter = ownStep(addRowAfter)
const columnBefore = ownStep(addColumnBefore)
const columnAfter = ownStep(addColumnAfter)
const removeRow = ownStep(belowHeadings(deleteRow))
const removeColumn = ownStep(deleteColumn)
const removeTable = ownStep(deleteTable)

/** From the last cell one writes on in a new row. */
const rowAtEnd: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false
  const { bottom, right, map } = selectedRect(state)
  if (bottom < map.height || right < map.width || !rowAfter(state, dispatch)) return false
  return !view || goToNextCell(1)(view.state, dispatch)
}

const stayInTable: Command = state => isInTable(state)

export const tableTab = chainCommands(goToNextCell(1), rowAtEnd)
export const tableShiftTab = chainCommands(goToNextCell(-1), stayInTable)

/** What the keys do in a table; outside one they are left alone. Word has the arrows of these for moving rows. */
export const tableKeys: Record<string, Command> = {
  'Alt-Shift-ArrowUp': chainCommands(rowBefore, stayInTable),
  'Alt-Shift-ArrowDown': rowAfter,
  'Alt-Shift-ArrowLeft': columnBefore,
  'Alt-Shift-ArrowRight': columnAfter,
  'Alt-Shift-Delete': chainCommands(removeRow, stayInTable),
  'Alt-Shift-Backspace': chainCommands(removeColumn, stayInTable)
}

const inTable = (name: string, keys: string, run: Command): Action => ({
  name,
  keys,
  run,
  belongs: state => isInTable(state) && run(state),
  isOfTable: true
})

export const tableActions: readonly Action[] = [
  { name: 'Tabell', keys: '', run: insertTable, belongs: state => !isInTable(state) },
  inTable('Rad över', 'Alt+Skift+Pil upp', rowBefore),
  inTable('Rad under', 'Alt+Skift+Pil ned', rowAfter),
  inTable('Kolumn till vänster', 'Alt+Skift+Pil vänster', columnBefore),
  inTable('Kolumn till höger', 'Alt+Skift+Pil höger', columnAfter),
  inTable('Ta bort rad', 'Alt+Skift+Delete', removeRow),
  inTable('Ta bort kolumn', 'Alt+Skift+Backsteg', removeColumn),
  inTable('Ta bort tabell', '', removeTable)
]

/** Whatever is done to a table, its first row are headings, the others are not, and a column stands to one side. */
export const keepHeadings = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => emptyHeadings(doc),
      apply: (tr, before) => (tr.docChanged ? emptyHeadings(tr.doc) : before)
    },
    props: {
      decorations(state) {
        return this.getState(state)
      }
    },
    appendTransaction: (transactions, _before, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const { tr } = state
      state.doc.descendants((table, at) => {
        if (table.isTextblock) return false
        if (table.type !== nodes.table) return true
        const { map, width } = TableMap.get(table)
        map.forEach((place, nth) => {
          const cell = table.nodeAt(place)
          if (!cell || map.indexOf(place) !== nth) return
          const type = nth < width ? nodes.table_header : nodes.table_cell
          const heading = table.nodeAt(map[nth % width] ?? 0)
          const align: unknown = heading?.attrs.align ?? null
          if (cell.type !== type || cell.attrs.align !== align)
            tr.setNodeMarkup(at + 1 + place, type, { ...cell.attrs, align })
        })
        return false
      })
      return tr.docChanged ? tr : null
    }
  })

/** A heading without words is told as a cell like others, until it has some. */
const emptyHeadings = (doc: Node): DecorationSet => {
  const empty: Decoration[] = []
  doc.descendants((node, at) => {
    if (node.type === nodes.table_header && !node.textContent)
      empty.push(Decoration.node(at, at + node.nodeSize, { role: 'cell' }))
    return !node.isTextblock
  })
  return DecorationSet.create(doc, empty)
}
