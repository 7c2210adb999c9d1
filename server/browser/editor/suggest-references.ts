import { Plugin, type EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { closeHistory } from 'prosemirror-history'
import { choicesFor, type Choice, type ReferenceKind, type Standing } from './reference-choices.ts'

type Begun = { kind: ReferenceKind; typed: string; from: number; to: number }

const pausedMs = 120

/**
 * Offers what can be meant when "§ ", "bilaga " or "dnr " has been typed. Arrow down goes into the list, Enter takes what is marked,
 * Escape closes it; who goes on typing notices nothing.
 */
export const suggestReferences = (standing: () => Standing | undefined): Plugin => {
  let list: HTMLElement | undefined
  let choices: readonly Choice[] = []
  let marked = -1
  let begun: Begun | undefined
  let pause: ReturnType<typeof setTimeout> | undefined

  const hide = (view: EditorView) => {
    clearTimeout(pause)
    list?.remove()
    list = begun = undefined
    for (const name of ['aria-controls', 'aria-activedescendant', 'aria-autocomplete'])
      view.dom.removeAttribute(name)
  }
  const find = async (view: EditorView, wanted: Begun) => {
    const here = standing()
    const found = here ? await choicesFor(wanted.kind, wanted.typed, here) : []
    // A late answer to what is no longer written is not shown.
    if (begun !== wanted || view.isDestroyed || !view.hasFocus()) return
    list?.remove()
    list = undefined
    if (!found.length) return
    choices = found
    marked = -1
    list = listOf(found)
    list.addEventListener('mousedown', event => {
      const at = Number((event.target as Element).closest<HTMLElement>('[role="option"]')?.dataset.at ?? -1)
      event.preventDefault()
      take(view, choices[at])
    })
    view.dom.closest('.editor')?.append(list)
    place(list, view, wanted.from)
    view.dom.setAttribute('aria-autocomplete', 'list')
    view.dom.setAttribute('aria-controls', list.id)
  }
  const mark = (view: EditorView, at: number) => {
    marked = Math.min(at, choices.length - 1)
    const options = [...(list?.children ?? [])]
    options.forEach((option, nth) => option.setAttribute('aria-selected', String(nth === marked)))
    options[marked]?.scrollIntoView({ block: 'nearest' })
    const id = options[marked]?.id
    if (id) view.dom.setAttribute('aria-activedescendant', id)
    else view.dom.removeAttribute('aria-activedescendant')
  }
  const take = (view: EditorView, choice: Choice | undefined) => {
    if (!choice || !begun) return
    const { from, to } = begun
    const { tr } = view.state
    hide(view)
    view.dispatch(closeHistory(tr.insertText(choice.written, from, to)).scrollIntoView())
    view.focus()
  }

  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (!list || event.ctrlKey || event.altKey || event.metaKey) return false
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
        if (step && (step === 1 || marked >= 0)) mark(view, marked + step)
        else if (event.key === 'Enter' && marked >= 0) take(view, choices[marked])
        else if (event.key === 'Escape') hide(view)
        else return false
        event.preventDefault()
        return true
      },
      handleDOMEvents: { blur: view => hide(view) }
    },
    view: () => ({
      update: (view, before) => {
        if (before.doc.eq(view.state.doc)) {
          if (!before.selection.eq(view.state.selection)) hide(view)
          return
        }
        const now = view.hasFocus() ? begunIn(view.state) : undefined
        if (!now) return hide(view)
        begun = now
        clearTimeout(pause)
        pause = setTimeout(() => void find(view, now), pausedMs)
      },
      destroy: () => list?.remove()
    })
  })
}

// The last one: "§ 75 och bilaga " is about a bilaga.
const sign = /^.*(?<![\p{L}\d])(?<kind>§|bilaga|dnr)[ \u00a0](?<typed>[\p{L}\d/ -]{0,30})$/isu

const begunIn = ({ selection: { $from, empty } }: EditorState): Begun | undefined => {
  if (!empty || !$from.parent.isTextblock) return undefined
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n')
  const found = sign.exec(before)
  const { kind = '', typed = '' } = found?.groups ?? {}
  if (!found || typed.split(' ').length > 3) return undefined
  return {
    kind: kind.toLocaleLowerCase('sv') as ReferenceKind,
    typed: typed.trim(),
    from: $from.pos - kind.length - 1 - typed.length,
    to: $from.pos
  }
}

const listOf = (choices: readonly Choice[]): HTMLElement => {
  const list = document.createElement('ul')
  list.className = 'phrases references'
  list.id = 'hanvisningsforslag'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Hänvisningar')
  list.append(
    ...choices.map(({ written, title }, at) => {
      const option = document.createElement('li')
      option.id = `${list.id}-${at}`
      option.dataset.at = String(at)
      option.setAttribute('role', 'option')
      option.setAttribute('aria-selected', 'false')
      const name = document.createElement('strong')
      name.textContent = written
      option.append(name, ` ${title}`)
      return option
    })
  )
  return list
}

/** Below the line of the text where it was begun, and within the frame. */
const place = (list: HTMLElement, view: EditorView, at: number): void => {
  const frame = view.dom.closest('.editor')?.getBoundingClientRect()
  if (!frame) return
  const { left, top, bottom } = view.coordsAtPos(at)
  // Above the line where there is no room below it.
  const isBelow = bottom + 4 + list.offsetHeight <= innerHeight || list.offsetHeight > top
  list.style.insetBlockStart = `${isBelow ? bottom - frame.top + 4 : top - frame.top - list.offsetHeight - 4}px`
  const furthest = Math.max(0, frame.width - list.offsetWidth - 8)
  list.style.insetInlineStart = `${Math.min(Math.max(0, left - frame.left), furthest)}px`
}
