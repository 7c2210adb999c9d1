import { closeHistory } from 'prosemirror-history'
import type { MarkType, NodeType } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'

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
  /** On a row of its own, so that the others stay where they are when it comes and goes. */
  isOfTable?: boolean
}

export const hasMark =
  (type: MarkType) =>
  ({ doc, storedMarks, selection: { empty, $from, from, to } }: EditorState): boolean =>
    empty ? !!type.isInSet(storedMarks ?? $from.marks()) : doc.rangeHasMark(from, to, type)

export const isWithin =
  (...types: NodeType[]) =>
  ({ selection: { $from } }: EditorState): boolean => {
    for (let depth = $from.depth; depth > 0; depth--) if (types.includes($from.node(depth).type)) return true
    return false
  }

/** Undone by itself, not with the words that were typed just before it. */
export const ownStep =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch && (tr => dispatch(closeHistory(tr))), view)
