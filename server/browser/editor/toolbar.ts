import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Action } from './action.ts'
import { actions } from './commands.ts'

export type Toolbar = {
  element: HTMLElement
  /** Keeps the buttons true to where the caret stands. */
  plugin: Plugin
  focus: () => void
}

type OwnActs = { find: () => void; showSource: () => void }

/** One stop for Tab; the arrows go from button to button within it (WAI-ARIA toolbar). */
export const makeToolbar = (view: () => EditorView, { find, showSource }: OwnActs): Toolbar => {
  const element = document.createElement('div')
  element.className = 'format-bar'
  element.setAttribute('role', 'toolbar')
  element.setAttribute('aria-label', 'Textformat')
  const buttons = actions.map(action => ({ action, button: buttonFor(action, view) }))
  const [ofTable, others] = [true, false].map(isWanted =>
    buttons.filter(({ action }) => !!action.isOfTable === isWanted).map(({ button }) => button)
  )
  const finder = plainButton('Sök', 'Sök och ersätt i texten (Ctrl+H)', find)
  finder.dataset.part = 'find'
  const source = plainButton('Källtext', 'Visa texten som den lagras', showSource)
  element.append(...(others ?? []), finder, source, tableRow(ofTable ?? []))
  element.addEventListener('keydown', event => moveWithin(element, event, view))
  enterAt(element, stopsOf(element)[0])
  return { element, plugin: followingState(buttons, element), focus: () => current(element)?.focus() }
}

const tableRow = (buttons: HTMLButtonElement[]): HTMLElement => {
  const row = document.createElement('div')
  row.className = 'table-bar'
  row.setAttribute('role', 'group')
  row.setAttribute('aria-label', 'Tabell')
  row.append(...buttons)
  return row
}

const buttonFor = ({ name, keys, run }: Action, view: () => EditorView): HTMLButtonElement => {
  const button = plainButton(name, keys ? `${name} (${keys})` : name, () => {
    run(view().state, view().dispatch, view())
    view().focus()
  })
  // The text keeps its selection when a button is pressed.
  button.addEventListener('mousedown', event => event.preventDefault())
  return button
}

const plainButton = (name: string, tip: string, press: () => void): HTMLButtonElement => {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = name
  button.title = tip
  button.tabIndex = -1
  button.addEventListener('click', press)
  return button
}

const followingState = (
  buttons: readonly { action: Action; button: HTMLButtonElement }[],
  element: HTMLElement
): Plugin =>
  new Plugin({
    view: () => ({
      update: ({ state }) => {
        for (const { action, button } of buttons) {
          if (action.isOn) button.setAttribute('aria-pressed', String(action.isOn(state)))
          if (action.belongs) button.hidden = !action.belongs(state)
        }
        if (current(element)?.hidden) enterAt(element, stopsOf(element)[0])
      }
    })
  })

const stopsOf = (element: HTMLElement): HTMLButtonElement[] =>
  [...element.querySelectorAll('button')].filter(button => !button.hidden)

const current = (element: HTMLElement): HTMLButtonElement | null =>
  element.querySelector<HTMLButtonElement>('button[tabindex="0"]')

const enterAt = (element: HTMLElement, button: HTMLButtonElement | undefined): void => {
  for (const other of element.querySelectorAll('button')) other.tabIndex = other === button ? 0 : -1
}

const moveWithin = (element: HTMLElement, event: KeyboardEvent, view: () => EditorView): void => {
  const stops = stopsOf(element)
  const at = stops.findIndex(button => button === document.activeElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key]
  if (event.key === 'Escape') view().focus()
  else if (to === undefined) return
  else {
    const next = stops[(to + stops.length) % stops.length]
    enterAt(element, next)
    next?.focus()
  }
  event.preventDefault()
}
