import type { Mark } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { closeHistory } from 'prosemirror-history'
import { editorSchema } from '../../text/editor/schema.ts'
import { hasMark, type Action } from './action.ts'
import { askForLink, type Link } from './link-dialog.ts'

const { link } = editorSchema.marks

type Place = { from: number; to: number; mark: Mark | undefined }

/** What is selected, without the space that a double click takes along, or the whole of the link that the caret stands in. */
const placeOf = ({ selection: { empty, $from, $to, from, to }, doc }: EditorState): Place => {
  if (!empty) {
    let mark: Mark | undefined
    doc.nodesBetween(from, to, node => void (mark ??= link.isInSet(node.marks)))
    if (!$from.sameParent($to)) return { from, to, mark }
    const text = doc.textBetween(from, to, undefined, '\uFFFC')
    const words = text.trim().length
    const start = from + (words ? text.length - text.trimStart().length : 0)
    return { from: start, to: words ? start + words : to, mark }
  }
  const mark = link.isInSet($from.marks())
  if (!mark) return { from, to, mark }
  const range = { from, to, mark }
  $from.parent.forEach((node, offset) => {
    const [start, end] = [$from.start() + offset, $from.start() + offset + node.nodeSize]
    if (!mark.isInSet(node.marks)) return
    // Bold within it makes it several nodes, which lie edge to edge.
    if (start <= range.to && end >= range.from)
      Object.assign(range, { from: Math.min(start, range.from), to: end })
  })
  return range
}

const linkDialog: Command = (state, _dispatch, view) => {
  if (!view) return true
  const { from, to, mark } = placeOf(state)
  const text = state.doc.textBetween(from, to, ' ')
  const isOneBlock = state.doc.resolve(from).sameParent(state.doc.resolve(to))
  void askForLink({
    href: String(mark?.attrs.href ?? ''),
    text,
    hasText: isOneBlock,
    isLink: mark !== undefined
  }).then(answer => {
    // Somebody else's words may have come in meanwhile: the place is asked for anew.
    if (answer === 'remove') view.dispatch(withoutLink(view.state))
    else if (answer) view.dispatch(withLink(view.state, answer, !isOneBlock || answer.text === text))
    view.focus()
  })
  return true
}

const withoutLink = (state: EditorState): Transaction => {
  const { from, to } = placeOf(state)
  return closeHistory(state.tr.removeMark(from, to, link))
}

const withLink = (state: EditorState, { href, text }: Link, keepsText: boolean): Transaction => {
  const { from, to } = placeOf(state)
  const mark = link.create({ href })
  if (keepsText && to > from) return closeHistory(state.tr.addMark(from, to, mark))
  const others = link.removeFromSet(state.doc.resolve(from).marksAcross(state.doc.resolve(to)) ?? [])
  const tr = state.tr.replaceWith(from, to, editorSchema.text(text, mark.addToSet(others)))
  return closeHistory(
    tr.setSelection(TextSelection.create(tr.doc, from + text.length)).removeStoredMark(link)
  )
}

export const linkAction: Action = {
  name: 'Länk',
  keys: 'Alt+K',
  run: linkDialog,
  isOn: hasMark(link)
}
