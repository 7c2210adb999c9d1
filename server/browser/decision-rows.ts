import { clauseSlips, type ClauseSlip } from '../text/clause-slips.ts'
import { bareClause, composeClauses } from '../text/clauses.ts'

/**
 * Adding a block or a row happens at once and here, so that no key pressed right after is lost; what moves or removes asks the server to write
 * the rows anew.
 */
export const handleDecisionRows = (form: HTMLFormElement, signal: AbortSignal): void => {
  form.addEventListener('keydown', handleClauseKeys, { signal })
  form.addEventListener('input', showJoinersOf, { signal })
  form.addEventListener('input', showMovesOf, { signal })
}

/** Does what the button asks for; false where the server must. */
export const addRows = (form: HTMLFormElement, command: string): boolean => {
  const [what = '', block] = command.split('.')
  if (what === 'add-decided' || what === 'add-proposed') return addBlock(form, what.slice('add-'.length))
  if (what !== 'add-clause') return false
  const fieldset = blocksOf(form)[Number(block)]
  if (fieldset) focusEmptyRow(fieldset)
  return fieldset !== undefined
}

const blocksOf = (form: HTMLFormElement): HTMLFieldSetElement[] => [
  ...form.querySelectorAll<HTMLFieldSetElement>('[data-part="decisions"] > fieldset')
]

const addBlock = (form: HTMLFormElement, kind: string): boolean => {
  const blank = document.querySelector<HTMLTemplateElement>(`template[data-blank="${kind}"]`)
  const fieldset = (blank?.content.cloneNode(true) as DocumentFragment | undefined)?.querySelector('fieldset')
  const buttons = form.querySelector('[data-part="decisions"] > .acts')
  if (!fieldset || !buttons) return false
  const index = blocksOf(form).length
  rename(fieldset, text => text.replaceAll('9998', String(index)).replaceAll('9999', String(index + 1)))
  buttons.before(fieldset)
  const addressee = fieldset.querySelector<HTMLSelectElement>('select[name$=".toOrganId"]')
  const usual = form.elements.namedItem('preparesForId')
  if (addressee && usual instanceof HTMLInputElement) addressee.value = usual.value
  focusEmptyRow(fieldset)
  return true
}

const rename = (root: Element, as: (text: string) => string): void => {
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const { name, value } of [...element.attributes]) element.setAttribute(name, as(value))
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) texts.currentNode.nodeValue = as(texts.currentNode.nodeValue ?? '')
}

const rowsOf = (fieldset: Element): HTMLTextAreaElement[] => [
  ...fieldset.querySelectorAll<HTMLTextAreaElement>('.clause textarea')
]

/** The caret in the first row without words; one is made where there is none. */
const focusEmptyRow = (fieldset: Element): void => {
  const empty = rowsOf(fieldset).find(row => !row.value.trim())
  ;(empty ?? newRow(fieldset))?.focus()
}

const newRow = (fieldset: Element): HTMLTextAreaElement | undefined => {
  const last = rowsOf(fieldset).at(-1)
  const row = last?.closest('.clause')
  if (!last || !row) return undefined
  const copy = row.cloneNode(true) as Element
  const at = rowsOf(fieldset).length
  rename(copy, text =>
    text
      .replace(/(\.clauses\.)\d+/g, `$1${at}`)
      .replace(/(\bsats )\d+/, `$1${at + 1}`)
      .replace(/^((?:clause-up|clause-down|remove-clause)\.\d+\.)\d+$/, `$1${at}`)
  )
  for (const part of copy.querySelectorAll('.phrases')) part.remove()
  for (const button of copy.querySelectorAll('button')) button.hidden = true
  for (const part of copy.querySelectorAll<HTMLElement>('.joiner, .slip')) {
    part.textContent = ''
    delete part.dataset.told
  }
  const field = copy.querySelector('textarea')
  if (field) field.value = ''
  row.after(copy)
  return field ?? undefined
}

/** In a clause Enter makes the next row, as in a list; Backspace in an empty row goes back to the one before. */
const handleClauseKeys = (event: KeyboardEvent): void => {
  const row = (event.target as Element).closest<HTMLTextAreaElement>('.clause textarea')
  const fieldset = row?.closest('fieldset')
  if (!row || !fieldset || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  const at = rowsOf(fieldset).indexOf(row)
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    if (row.value.trim()) focusEmptyRow(fieldset)
  } else if (event.key === 'Backspace' && !row.value && at > 0) {
    event.preventDefault()
    rowsOf(fieldset)[at - 1]?.focus()
  }
}

/** What the system writes after each clause, as it will print, and what reads wrong after "att". */
const showJoinersOf = (event: Event): void => {
  const fieldset = (event.target as Element).closest('fieldset')
  // The rows of an imported decision keep the form of the original.
  if (!fieldset?.querySelector('.clause .att')?.textContent.startsWith('att')) return
  const written = rowsOf(fieldset).filter(row => row.value.trim())
  const lines = composeClauses(
    written.map(row => bareClause(row.value)),
    'att'
  )
  for (const row of rowsOf(fieldset)) {
    const joiner = row.closest('.clause')?.querySelector('.joiner')
    const at = written.indexOf(row)
    const line = lines[at] ?? ''
    const bare = bareClause(row.value)
    const slip = row.closest('.clause')?.querySelector<HTMLElement>('.slip')
    if (slip) showSlips(slip, row, clauseSlips(bare))
    if (joiner) joiner.textContent = at === -1 ? '' : line.slice(line.indexOf(bare) + bare.length)
  }
}

/** What reads wrong, with a button that writes what would read right. */
const showSlips = (place: HTMLElement, row: HTMLTextAreaElement, slips: readonly ClauseSlip[]): void => {
  const told = slips.map(({ message }) => message).join(' ')
  if (place.dataset.told === told) return
  place.dataset.told = told
  place.replaceChildren(told)
  if (!slips.length) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'ds-button'
  button.dataset.variant = 'tertiary'
  button.dataset.size = 'sm'
  button.textContent = 'Rätta'
  button.setAttribute('aria-label', 'Rätta satsen')
  button.addEventListener('click', () => {
    // The clause may have got more words since it was told.
    const [first] = clauseSlips(bareClause(row.value))
    if (first) row.value = first.suggestion
    row.focus()
    row.dispatchEvent(new InputEvent('input', { bubbles: true }))
  })
  place.append(' ', button)
}

/** A row with words can be moved among the others, and removed. */
const showMovesOf = (event: Event): void => {
  const fieldset = (event.target as Element).closest('[data-part="decisions"] > fieldset')
  if (!fieldset) return
  const rows = rowsOf(fieldset)
  const last = rows.findLastIndex(row => row.value.trim())
  for (const [at, row] of rows.entries()) {
    const isEmpty = !row.value.trim()
    const show = (command: string, isShown: boolean) => {
      const button = row.closest('.clause')?.querySelector<HTMLButtonElement>(`[value^="${command}."]`)
      if (button) button.hidden = !isShown
    }
    show('clause-up', !isEmpty && at > 0)
    show('clause-down', !isEmpty && at < last)
    show('remove-clause', !isEmpty)
  }
}
