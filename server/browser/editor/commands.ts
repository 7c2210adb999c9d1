import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable
} from 'prosemirror-tables'
import { editorSchema } from '../../text/editor/schema.ts'

const { nodes, marks } = editorSchema

/** Something that the toolbar and the keyboard can do with the text. */
export type Action = {
  name: string
  /** As it is written on the button's tip; '' without keys. */
  keys: string
  run: Command
  /** What is pressed while it holds where the caret stands. */
  isOn?: (state: EditorState) => boolean
  /** Where it can be used at all; everywhere without it. */
  belongs?: (state: EditorState) => boolean
}

const hasMark =
  (type: MarkType) =>
  ({ doc, storedMarks, selection: { empty, $from, from, to } }: EditorState): boolean =>
    empty ? !!type.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, type)

const isWithin =
  (...types: NodeType[]) =>
  ({ selection: { $from } }: EditorState): boolean => {
    for (let depth = $from.depth; depth > 0; depth--) if (types.includes($from.node(depth).type)) return true
    return false
  }

const toggleList =
  (type: NodeType): Command =>
  (state, dispatch, view) =>
    isWithin(type)(state)
      ? liftListItem(nodes.list_item)(state, dispatch, view)
      : wrapInList(type)(state, dispatch, view)

/** A table of two columns with a row for headings, the caret in its first cell. */
const insertTable: Command = (state, dispatch) => {
  const row = (type: NodeType) => nodes.table_row.create(null, [type.createAndFill()!, type.createAndFill()!])
  const table = nodes.table.create(null, [row(nodes.table_header), row(nodes.table_cell)])
  const tr = state.tr.replaceSelectionWith(table)
  const inFirstCell = tr.doc.resolve(Math.min(state.selection.from + 3, tr.doc.content.size))
  dispatch?.(tr.setSelection(TextSelection.near(inFirstCell)).scrollIntoView())
  return true
}

const headingLevel = 1

export const actions: readonly Action[] = [
  { name: 'Fet', keys: 'Ctrl+B', run: toggleMark(marks.strong), isOn: hasMark(marks.strong) },
  { name: 'Kursiv', keys: 'Ctrl+I', run: toggleMark(marks.em), isOn: hasMark(marks.em) },
  {
    name: 'Rubrik',
    keys: 'Ctrl+Skift+1',
    run: (state, dispatch, view) =>
      isWithin(nodes.heading)(state)
        ? setBlockType(nodes.paragraph)(state, dispatch, view)
        : setBlockType(nodes.heading, { level: headingLevel })(state, dispatch, view),
    isOn: isWithin(nodes.heading)
  },
  {
    name: 'Punktlista',
    keys: 'Ctrl+Skift+8',
    run: toggleList(nodes.bullet_list),
    isOn: isWithin(nodes.bullet_list)
  },
  {
    name: 'Numrerad lista',
    keys: 'Ctrl+Skift+7',
    run: toggleList(nodes.ordered_list),
    isOn: isWithin(nodes.ordered_list)
  },
  {
    name: 'Dra in',
    keys: 'Tabb',
    run: sinkListItem(nodes.list_item),
    belongs: isWithin(nodes.list_item)
  },
  { name: 'Citat', keys: '', run: wrapIn(nodes.blockquote), isOn: isWithin(nodes.blockquote) },
  { name: 'Tabell', keys: '', run: insertTable, belongs: state => !isInTable(state) },
  { name: 'Rad under', keys: '', run: addRowAfter, belongs: isInTable },
  { name: 'Kolumn till höger', keys: '', run: addColumnAfter, belongs: isInTable },
  { name: 'Ta bort rad', keys: '', run: deleteRow, belongs: isInTable },
  { name: 'Ta bort kolumn', keys: '', run: deleteColumn, belongs: isInTable },
  { name: 'Ta bort tabell', keys: '', run: deleteTable, belongs: isInTable },
  { name: 'Ångra', keys: 'Ctrl+Z', run: undo },
  { name: 'Gör om', keys: 'Ctrl+Y', run: redo }
]
