import { setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import type { NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command } from 'prosemirror-state'
import { editorSchema } from '../../text/editor/schema.ts'
import { hasMark, isWithin, type Action } from './action.ts'
import { linkAction } from './link-action.ts'
import { tableActions } from './table-actions.ts'

const { nodes, marks } = editorSchema

const toggleList =
  (type: NodeType): Command =>
  (state, dispatch, view) =>
    isWithin(type)(state)
      ? liftListItem(nodes.list_item)(state, dispatch, view)
      : wrapInList(type)(state, dispatch, view)

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
  linkAction,
  ...tableActions,
  { name: 'Ångra', keys: 'Ctrl+Z', run: undo },
  { name: 'Gör om', keys: 'Ctrl+Y', run: redo }
]
