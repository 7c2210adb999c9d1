import { gapCursor } from 'prosemirror-gapcursor'
import { closeHistory, history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, Selection } from 'prosemirror-state'
import { tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { documentOf } from '../../text/editor/from-markdown.ts'
import { markdownOf } from '../../text/editor/to-markdown.ts'
import { cleanPasted } from './clean-pasted.ts'
import { keyPlugins } from './keys.ts'
import { makeFindBar } from './find-bar.ts'
import type { Standing } from './reference-choices.ts'
import { referenceChips } from './reference-chips.ts'
import { suggestReferences } from './suggest-references.ts'
import { keepHeadings } from './table-actions.ts'
import { makeToolbar } from './toolbar.ts'

export type Editor = {
  focus: () => void
  /** Takes in a text from elsewhere; what stands alike on both sides of the change stays as it is, the caret with it. */
  take: (markdown: string) => void
  /** Lays in a text after the paragraph where the caret stands, or last where nobody has been: one step to undo. */
  insert: (markdown: string) => void
  /** Writes the text into the field now, if it has changed since. */
  flush: () => void
}

// What listens to the field costs more than a key may take.
const writtenAfterMs = 120

/**
 * Lays an editor over a text field, which stays the field of the form: while one writes it is written back to it, at most some times a
 * second, as Markdown, which the field tells of by its own `input` event.
 */
export const mountEditor = (field: HTMLTextAreaElement, label: string): Editor => {
  const frame = document.createElement('div')
  frame.className = 'editor'
  const box = document.createElement('div')
  box.className = 'editor-text'
  // Escape in the text goes here, from where Tab goes on.
  const end = document.createElement('p')
  end.className = 'ds-sr-only'
  end.tabIndex = -1
  end.textContent = 'Efter texten. Tabb går vidare, Skift och Tabb tillbaka.'
  let written: Node | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(pause)
    pause = undefined
    if (view.state.doc === written) return
    written = view.state.doc
    field.value = markdownOf(written)
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  const findBar = makeFindBar(() => view)
  const toolbar = makeToolbar(() => view, { find: findBar.open, showSource: () => toSource() })
  const view: EditorView = new EditorView(box, {
    state: EditorState.create({
      doc: documentOf(field.value),
      plugins: [
        // It takes its keys before the text does.
        suggestReferences(() => standingOf(field.form)),
        referenceChips(field.form),
        ...keyPlugins(
          () => {
            view.dom.blur()
            end.focus()
            return true
          },
          () => {
            toolbar.focus()
            return true
          }
        ),
        history(),
        gapCursor(),
        tableEditing(),
        keepHeadings(),
        toolbar.plugin,
        ...findBar.plugins
      ]
    }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      lang: 'sv',
      spellcheck: 'true'
    },
    // In the midst of a form these are no headings of the page; what is copied from here has them as headings (the schema).
    nodeViews: { heading: headingView },
    transformPastedHTML: cleanPasted,
    dispatchTransaction: transaction => {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged) pause ??= setTimeout(write, writtenAfterMs)
    }
  })
  written = view.state.doc
  const back = sourceButton(() => {
    frame.hidden = false
    field.hidden = back.hidden = true
    take(field.value)
    view.focus()
  })
  const toSource = () => {
    write()
    frame.hidden = true
    field.hidden = back.hidden = false
    field.focus()
  }
  const take = (markdown: string) => replaceChanged(view, documentOf(markdown))

  // Until somebody has been in the text the caret stands first, which nobody chose.
  let isVisited = false
  view.dom.addEventListener('focus', () => (isVisited = true))
  const insert = (markdown: string) => {
    if (frame.hidden) {
      field.value = [field.value.trimEnd(), markdown].filter(Boolean).join('\n\n')
      field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return
    }
    insertBlocks(view, documentOf(markdown), isVisited)
    view.focus()
    write()
  }

  const head = document.createElement('div')
  head.className = 'editor-head'
  head.append(toolbar.element, findBar.element)
  frame.append(head, box, end)
  field.before(back)
  field.after(frame)
  field.hidden = back.hidden = true
  view.dispatch(view.state.tr)
  return { focus: () => view.focus(), take, insert, flush: write }
}

const insertBlocks = (view: EditorView, { content }: Node, isAtCaret: boolean): void => {
  const { doc, tr, selection } = view.state
  const { $to } = selection
  const at = isAtCaret && $to.depth > 0 ? $to.after(1) : doc.content.size
  const before = doc.resolve(at).nodeBefore
  // An empty paragraph gives its place.
  const from = before?.isTextblock && before.childCount === 0 ? at - before.nodeSize : at
  tr.replaceWith(from, at, content)
  const end = tr.doc.resolve(from + content.size)
  view.dispatch(closeHistory(tr.setSelection(Selection.near(end, -1)).scrollIntoView()))
  view.dispatch(closeHistory(view.state.tr))
}

const standingOf = (form: HTMLFormElement | null): Standing | undefined => {
  const paragraphId = form?.dataset.paragraph
  const meetingId = document.querySelector<HTMLElement>('.agenda-pane')?.dataset.meeting
  return paragraphId && meetingId ? { paragraphId, meetingId } : undefined
}

const headingView = ({ attrs }: Node) => {
  const dom = document.createElement('p')
  dom.className = `heading heading-${String(attrs.level)}`
  return { dom, contentDOM: dom }
}

const sourceButton = (press: () => void): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ds-button'
  button.dataset.variant = 'secondary'
  button.textContent = 'Tillbaka från källtexten'
  button.addEventListener('click', press)
  return button
}

const replaceChanged = (view: EditorView, wanted: Node): void => {
  const { doc, tr } = view.state
  const start = doc.content.findDiffStart(wanted.content)
  const end = doc.content.findDiffEnd(wanted.content)
  if (start === null || !end) return
  // The two ends can overlap where the same words stand on both sides.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  view.dispatch(tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap)))
}
