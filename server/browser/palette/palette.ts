import { actsOfPage, matching, otherActs, type Act } from './acts.ts'
import { findInRegister } from './find-in-register.ts'

/** A dialog with one field: what the page offers and what the register holds, found while one types (WAI-ARIA combobox). */
export const openPalette = (): void => {
  if (document.querySelector('dialog[open]')) return
  const { dialog, field, list, count } = makeDialog()
  const before = document.activeElement as HTMLElement | null
  const offered = actsOfPage()
  const more = otherActs(offered)
  let shown: Act[] = []
  let chosen = 0
  let asking = new AbortController()

  const show = (acts: readonly Act[]) => {
    shown = [...acts]
    chosen = 0
    list.replaceChildren(...rowsOf(shown))
    tell(shown.length ? `${shown.length} förslag` : nothing)
    markChosen()
  }
  // How many there are is seen; that there are none must be said to everyone.
  const tell = (words: string) => {
    count.className = shown.length ? 'ds-sr-only' : 'nothing'
    count.textContent = words
  }
  const markChosen = () => {
    const rows = list.querySelectorAll('[role="option"]')
    rows.forEach((row, at) => row.setAttribute('aria-selected', String(at === chosen)))
    const row = rows[chosen]
    row?.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', row?.id ?? '')
  }
  const run = (act: Act | undefined) => {
    if (!act) return
    // After the place is given back, so that an act may take it.
    dialog.addEventListener('close', act.run)
    dialog.close()
  }
  const find = async () => {
    asking.abort()
    asking = new AbortController()
    const typed = field.value.trim()
    const own = matching(typed ? [...offered, ...more] : offered, typed)
    show(own)
    if (typed.length < 2) return
    if (!own.length) tell('Söker …')
    await new Promise(resolve => setTimeout(resolve, 150))
    if (asking.signal.aborted || field.value.trim() !== typed) return
    const found = await findInRegister(typed, asking.signal)
    // A late answer to what is no longer asked for is not shown.
    if (field.value.trim() === typed) show([...own, ...found])
  }

  field.addEventListener('input', () => void find())
  field.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) chosen = (chosen + step + shown.length) % Math.max(shown.length, 1)
    else if (event.key === 'Enter') run(shown[chosen])
    else return
    event.preventDefault()
    markChosen()
  })
  list.addEventListener('click', event => {
    const row = (event.target as Element).closest<HTMLElement>('[role="option"]')
    if (row) run(shown[Number(row.dataset.at)])
  })
  dialog.addEventListener('close', () => {
    asking.abort()
    dialog.remove()
    before?.focus()
  })
  document.body.append(dialog)
  dialog.showModal()
  show(offered)
}

const nothing = 'Inget hittades. Pröva ett annat ord, eller ett diarienummer.'

const makeDialog = () => {
  const dialog = document.createElement('dialog')
  dialog.className = 'ds-dialog palette'
  dialog.setAttribute('aria-label', 'Sök eller utför')
  dialog.setAttribute('closedby', 'any')
  const field = document.createElement('input')
  field.className = 'ds-input'
  field.autocomplete = 'off'
  field.placeholder = 'Sök ett ärende, en paragraf eller något att göra'
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-label': 'Sök eller utför',
    'aria-expanded': 'true',
    'aria-controls': 'palett-lista',
    'aria-autocomplete': 'list'
  }))
    field.setAttribute(name, value)
  const list = document.createElement('ul')
  list.id = 'palett-lista'
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Förslag')
  const count = document.createElement('p')
  count.className = 'ds-sr-only'
  count.setAttribute('role', 'status')
  dialog.append(field, list, count)
  return { dialog, field, list, count }
}

const rowsOf = (acts: readonly Act[]): HTMLElement[] =>
  acts.map(({ name, group }, at) => {
    const row = document.createElement('li')
    row.id = `palett-${at}`
    row.dataset.at = String(at)
    row.setAttribute('role', 'option')
    const kind = document.createElement('span')
    kind.className = 'muted'
    kind.textContent = group
    row.append(name, ' ', kind)
    return row
  })
