import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list'
import type { Command, Plugin } from 'prosemirror-state'
import { editorSchema } from '../../text/editor/schema.ts'
import { linkAction } from './link-action.ts'
import { tableKeys, tableShiftTab, tableTab } from './table-actions.ts'

const { nodes, marks } = editorSchema

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

/** What the keys do. Escape leaves the text, so that Tab can go on to the next field (WCAG 2.1.2). */
export const keyPlugins = (leave: Command, toToolbar: Command): Plugin[] => [
  // "1. " makes no list: "1. juni" is a date.
  inputRules({ rules: [wrappingInputRule(/^\s*[-*]\s$/, nodes.bullet_list)] }),
  // Nothing with Ctrl and Alt together: that is AltGr on a Swedish keyboard, where @ and { are.
  keymap({
    'Mod-z': undo,
    'Mod-y': redo,
    'Shift-Mod-z': redo,
    'Mod-b': toggleMark(marks.strong),
    'Mod-i': toggleMark(marks.em),
    'Alt-k': linkAction.run,
    'Mod-Shift-1': setBlockType(nodes.heading, { level: 1 }),
    'Mod-Shift-2': setBlockType(nodes.heading, { level: 2 }),
    'Mod-Shift-0': setBlockType(nodes.paragraph),
    'Mod-Shift-8': wrapInList(nodes.bullet_list),
    'Mod-Shift-7': wrapInList(nodes.ordered_list),
    Enter: splitListItem(nodes.list_item),
    'Shift-Enter': lineBreak,
    Tab: chainCommands(tableTab, sinkListItem(nodes.list_item)),
    'Shift-Tab': chainCommands(tableShiftTab, liftListItem(nodes.list_item)),
    ...tableKeys,
    Backspace: undoInputRule,
    'Alt-F10': toToolbar,
    Escape: leave
  }),
  keymap(baseKeymap)
]
