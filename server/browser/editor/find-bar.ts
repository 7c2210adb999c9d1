import { closeHistory } from 'prosemirror-history'
import {
  findNext,
  findPrev,
  getMatchHighlights,
  search,
  SearchQuery,
  setSearchState
} from 'prosemirror-search'
import { TextSelection, type Command, type Plugin } from 'prosemirror-state'
import type { Decoration, EditorView } from 'prosemirror-view'

export type FindBar = {
  element: HTMLElement
  plugins: readonly Plugin[]
  /** Begins with the words that are selected, if any. */
  open: () => void
}

/** Search and replace in the text of the editor, below its toolbar. What the decisions and the other §§ say is found by the meeting's own page. */
export const makeFindBar = (view: () => EditorView): FindBar => {
  const words = inputNamed('Sök')
  const replacement = inputNamed('Ersätt med')
  const matchCase = toggle('Skilj på stora och små', () => look())
  const wholeWord = toggle('Hela ord', () => look())
  const told = document.createElement('span')
  told.setAttribute('role', 'status')
  const element = document.createElement('div')
  element.className = 'find-bar'
  element.hidden = true
  element.setAttribute('role', 'search')
  element.setAttribute('aria-label', 'Sök i texten')

  const run = (command: Command): void => {
    command(view().state, view().dispatch, view())
    // The editor itself scrolls only to a caret that has the focus.
    view().dom.querySelector('.ProseMirror-active-search-match')?.scrollIntoView({ block: 'nearest' })
  }
  const setQuery = (search: string): void =>
    view().dispatch(
      setSearchState(
        view().state.tr,
        new SearchQuery({
          search,
          literal: true,
          caseSensitive: isPressed(matchCase),
          wholeWord: isPressed(wholeWord)
        })
      )
    )
  /** From the hit where one stands, which may go on being one while its words are typed. */
  const look = (): void => {
    const { selection, tr } = view().state
    view().dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.from)))
    setQuery(words.input.value)
    run(findNext)
    tell()
  }
  const tell = (done = ''): void => {
    const { selection } = view().state
    const hits = getMatchHighlights(view().state).find()
    const at = hits.findIndex(({ from, to }) => from === selection.from && to === selection.to)
    const where = at < 0 ? countOf(hits.length) : `Träff ${at + 1} av ${hits.length}.`
    told.textContent = [done, words.input.value && where].filter(Boolean).join(' ')
  }
  const go = (command: Command) => (): void => {
    run(command)
    tell()
  }
  /** Where they are hit now, from the last to the first, so that a change moves none that is left. */
  const change = (isWanted: (hit: Decoration) => boolean): number => {
    const { state } = view()
    const hits = getMatchHighlights(state).find().filter(isWanted).toReversed()
    // The replacing commands of the library read "$1" as a part of what was found, and lose a dollar that stands first.
    const tr = hits.reduce(
      (changed, { from, to }) => changed.insertText(replacement.input.value, from, to),
      state.tr
    )
    if (hits.length) view().dispatch(closeHistory(tr))
    // What is typed after it is undone by itself too.
    view().dispatch(closeHistory(view().state.tr))
    return hits.length
  }
  const replaceOne = (): void => {
    const { from, to } = view().state.selection
    change(hit => hit.from === from && hit.to === to)
    go(findNext)()
  }
  const replaceAll = (): void => {
    const count = change(() => true)
    tell(count === 1 ? 'Ett ställe är ändrat.' : `${count} ställen är ändrade.`)
  }
  const close = (): void => {
    element.hidden = true
    setQuery('')
    view().focus()
  }
  const open = (): void => {
    const { doc, selection } = view().state
    const { $from, $to, from, to, empty } = selection
    const chosen = !empty && $from.sameParent($to) ? doc.textBetween(from, to) : ''
    if (chosen) words.input.value = chosen
    const meetingId = document.querySelector<HTMLElement>('.agenda-pane')?.dataset.meeting ?? ''
    whole.href = `/sammantraden/${meetingId}/sok-och-ersatt`
    element.hidden = false
    if (words.input.value) look()
    words.input.focus()
    words.input.select()
  }

  const whole = document.createElement('a')
  whole.className = 'ds-link'
  whole.textContent = 'Sök i hela mötet'
  whole.addEventListener('click', () => (whole.search = wordsQuery(words.input.value)), { capture: true })
  // From the one field Tab goes to the other, as in Word.
  element.append(
    words.label,
    replacement.label,
    row(button('Föregående', go(findPrev)), button('Nästa', go(findNext)), told, button('Stäng', close)),
    row(button('Ersätt', replaceOne), button('Ersätt alla', replaceAll), matchCase, wholeWord, whole)
  )
  words.input.addEventListener('input', look)
  // It stands in the form of the §, which neither hears what is typed here nor is sent by Enter.
  for (const name of ['input', 'change']) element.addEventListener(name, event => event.stopPropagation())
  element.addEventListener('keydown', event => {
    const { key, shiftKey, target } = event
    if (key === 'Escape') close()
    else if (key === 'Enter' && target === words.input) go(shiftKey ? findPrev : findNext)()
    else if (key === 'Enter' && target === replacement.input) replaceOne()
    else return
    event.preventDefault()
  })
  return { element, plugins: [search()], open }
}

const countOf = (hits: number): string => {
  if (hits === 0) return 'Finns inte i texten.'
  return hits === 1 ? '1 träff.' : `${hits} träffar.`
}

const wordsQuery = (words: string): string => (words ? `?${new URLSearchParams({ words }).toString()}` : '')

const row = (...parts: HTMLElement[]): HTMLElement => {
  const made = document.createElement('div')
  made.append(...parts)
  return made
}

const inputNamed = (name: string) => {
  const label = document.createElement('label')
  const input = document.createElement('input')
  Object.assign(input, { type: 'text', autocomplete: 'off' })
  label.append(name, input)
  return { label, input }
}

const toggle = (name: string, change: () => void): HTMLButtonElement => {
  const made = button(name, () => {
    made.setAttribute('aria-pressed', String(!isPressed(made)))
    change()
  })
  made.setAttribute('aria-pressed', 'false')
  return made
}

const isPressed = (made: HTMLElement): boolean => made.getAttribute('aria-pressed') === 'true'

const button = (name: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = name
  made.addEventListener('click', press)
  return made
}
