import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { editorSchema } from '../../text/editor/schema.ts'
import { findReferences } from '../../text/references.ts'
import { fetchReferenceFacts, type ReferenceFacts } from './reference-facts.ts'

type Chips = { facts: ReferenceFacts; shown: DecorationSet }

const nothing: ReferenceFacts = { known: new Map(), missing: new Set() }
const key = new PluginKey<Chips>('referenceChips')

/**
 * Shows each §, bilaga and dnr that is mentioned as a chip: what it points at, or that it is not there. The text itself is plain and stays
 * so. What it points at is asked of the server for the text that is stored, when the form tells `stored`.
 */
export const referenceChips = (form: HTMLFormElement | null): Plugin<Chips> =>
  new Plugin<Chips>({
    key,
    state: {
      init: (_, state) => ({ facts: nothing, shown: chipsIn(state, nothing) }),
      apply: (tr, before, _, state) => {
        const facts = (tr.getMeta(key) as ReferenceFacts | undefined) ?? before.facts
        if (!tr.docChanged && !tr.selectionSet && facts === before.facts) return before
        return { facts, shown: chipsIn(state, facts) }
      }
    },
    props: {
      decorations: state => key.getState(state)?.shown,
      handleClick: (view, at, event) => (event.ctrlKey || event.metaKey) && openAt(view.state, at),
      handleKeyDown: (view, event) =>
        event.altKey && event.key === 'Enter' && openAt(view.state, view.state.selection.head)
    },
    view: view => followStored(view, form)
  })

const followStored = (view: EditorView, form: HTMLFormElement | null) => {
  const controller = new AbortController()
  const ask = async () => {
    const names = view.state.doc.content.size ? namesIn(view.state.doc) : []
    const known = key.getState(view.state)?.facts.known
    if (!form?.dataset.paragraph || names.every(name => known?.has(name))) return
    const facts = await fetchReferenceFacts(form.dataset.paragraph)
    if (facts && !controller.signal.aborted) view.dispatch(view.state.tr.setMeta(key, facts))
  }
  form?.addEventListener('stored', () => void ask(), { signal: controller.signal })
  void ask()
  return { destroy: () => controller.abort() }
}

type Mention = { name: string; start: number; end: number }

// Nodes never change: a key pressed in a long text costs one block.
const found = new WeakMap<Node, readonly Mention[]>()

const mentionsOf = (block: Node): readonly Mention[] => {
  const mentions =
    found.get(block) ??
    // A line break is one sign too, so that places in the text are places in the block.
    findReferences(block.textBetween(0, block.content.size, undefined, '\n'))
      .filter(({ isForeign }) => !isForeign)
      .flatMap(({ links }) => links)
      .filter(({ start, end }) => !block.rangeHasMark(start, end, editorSchema.marks.link))
  found.set(block, mentions)
  return mentions
}

const mentionsIn = (doc: Node): Mention[] => {
  const mentions: Mention[] = []
  doc.descendants((block, at) => {
    if (!block.isTextblock) return true
    for (const { name, start, end } of mentionsOf(block))
      mentions.push({ name, start: at + 1 + start, end: at + 1 + end })
    return false
  })
  return mentions
}

const namesIn = (doc: Node): string[] => mentionsIn(doc).map(({ name }) => name)

const chipsIn = ({ doc, selection }: EditorState, { known, missing }: ReferenceFacts): DecorationSet =>
  DecorationSet.create(
    doc,
    mentionsIn(doc).map(({ name, start, end }) => {
      const target = known.get(name)
      // Who is still writing the number is not told that it is not there.
      const isBeingWritten = selection.empty && selection.head >= start && selection.head <= end
      if (target)
        return Decoration.inline(start, end, {
          class: 'reference reference-known',
          title: `${target.title} (Ctrl+klick eller Alt+Enter öppnar)`
        })
      return missing.has(name) && !isBeingWritten
        ? Decoration.inline(start, end, { class: 'reference reference-missing', title: `${name} finns inte` })
        : Decoration.inline(start, end, { class: 'reference' })
    })
  )

/** In a tab of its own, so that what is being written stays. */
const openAt = (state: EditorState, at: number): boolean => {
  const mention = mentionsIn(state.doc).find(({ start, end }) => at >= start && at <= end)
  const target = mention && key.getState(state)?.facts.known.get(mention.name)
  const link = editorSchema.marks.link.isInSet(state.doc.resolve(at).marks())
  const href = target?.href ?? (link && String(link.attrs.href))
  if (!href) return false
  open(href, '_blank', 'noopener')
  return true
}
