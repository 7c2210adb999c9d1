import { moveMatter } from './move-matter.ts'

type Shortcut = { matches: (event: KeyboardEvent) => boolean; run: () => void }

const withAlt =
  (key: string, isShifted = false) =>
  (event: KeyboardEvent) =>
    event.altKey && !event.ctrlKey && !event.metaKey && event.shiftKey === isShifted && event.key === key
const withControl =
  (key: string, isShifted = false) =>
  (event: KeyboardEvent) =>
    (event.ctrlKey || event.metaKey) && !event.altKey && event.shiftKey === isShifted && event.key === key

const plain =
  (key: string, isShifted = false) =>
  (event: KeyboardEvent) =>
    !event.altKey && !event.ctrlKey && !event.metaKey && event.shiftKey === isShifted && event.key === key

const form = (): HTMLFormElement | null => document.querySelector('[data-part="writing"]')

/** What the keys do wherever one is on the page; /kortkommandon tells them. */
const shortcuts: readonly Shortcut[] = [
  { matches: withAlt('PageDown'), run: () => goBy(1) },
  { matches: withAlt('PageUp'), run: () => goBy(-1) },
  { matches: withAlt('PageDown', true), run: () => void moveMatter(1) },
  { matches: withAlt('PageUp', true), run: () => void moveMatter(-1) },
  { matches: withControl('Enter'), run: () => newClause() },
  { matches: withControl('Enter', true), run: () => press('[value="add-decided"]') },
  { matches: plain('F2'), run: () => follow('to-deciding') },
  { matches: plain('F2', true), run: () => follow('to-closing') },
  { matches: plain('F8'), run: () => follow('to-deciding', '?oppna=omrostning') },
  { matches: plain('F8', true), run: () => follow('to-deciding', '?oppna=yrkande') },
  { matches: withControl('h'), run: () => press('[data-part="find"]') },
  { matches: withControl('s'), run: () => form()?.dispatchEvent(new Event('savenow')) }
]

export const listenForShortcuts = (): void =>
  addEventListener('keydown', event => {
    const shortcut = document.querySelector('dialog[open]')
      ? undefined
      : shortcuts.find(({ matches }) => matches(event))
    if (!shortcut) return
    event.preventDefault()
    shortcut.run()
  })

const press = (selector: string): void => form()?.querySelector<HTMLButtonElement>(selector)?.click()

const follow = (part: string, query = ''): void => {
  const link = document.querySelector<HTMLAnchorElement>(`a[data-part="${part}"]`)
  if (!link) return
  link.search = query
  link.click()
}

/** Along the agenda, a heading's last matter to the next heading's first. */
const goBy = (step: number): void => {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.agenda a[href]')]
  const at = links.findIndex(link => link.getAttribute('aria-current') === 'page')
  links[at + step]?.click()
}

/** The next empty row of the decision one stands in, or of the first; where there is no decision, one is begun. */
const newClause = (): void => {
  const blocks = [...document.querySelectorAll<HTMLElement>('[data-part="decisions"] > fieldset')]
  const block = blocks.find(each => each.contains(document.activeElement)) ?? blocks[0]
  if (!block) return press('[value="add-decided"]')
  const rows = [...block.querySelectorAll<HTMLTextAreaElement>('.clause textarea')]
  const empty = rows.find(row => !row.value.trim())
  if (empty) empty.focus()
  else block.querySelector<HTMLButtonElement>('[value^="add-clause"]')?.click()
}
