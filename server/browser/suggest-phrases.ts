/**
 * Offers what the organ has decided in the same words before, while a clause is typed. Arrow down goes into the list, Enter takes what is
 * marked; who goes on typing notices nothing.
 */
export const suggestPhrases = (form: HTMLFormElement, signal: AbortSignal): void => {
  const known = [...document.querySelectorAll('[data-part="phrases"] li')].map(
    ({ textContent }) => textContent
  )
  if (!known.length) return
  form.addEventListener('input', ({ target }) => showFor(rowOf(target), known), { signal })
  form.addEventListener('focusout', ({ target }) => hide(rowOf(target)), { signal })
  form.addEventListener('keydown', handleKey, { signal })
  // Before the field loses focus by the press.
  form.addEventListener('mousedown', takePressed, { signal })
}

const most = 6

const rowOf = (target: EventTarget | null): HTMLTextAreaElement | null =>
  (target as Element | null)?.closest<HTMLTextAreaElement>('.clause textarea') ?? null

const listOf = (row: HTMLTextAreaElement | null): HTMLElement | null =>
  row?.closest('.clause')?.querySelector('.phrases') ?? null

const matching = (known: readonly string[], typed: string): string[] => {
  const words = typed.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  const beginsAlike = (phrase: string) => phrase.toLocaleLowerCase('sv').startsWith(words.join(' '))
  return known
    .filter(phrase => phrase !== typed && words.every(word => phrase.toLocaleLowerCase('sv').includes(word)))
    .sort((a, b) => Number(beginsAlike(b)) - Number(beginsAlike(a)))
    .slice(0, most)
}

const showFor = (row: HTMLTextAreaElement | null, known: readonly string[]): void => {
  hide(row)
  const typed = row?.value.trim() ?? ''
  const phrases = typed.length < 2 ? [] : matching(known, typed)
  if (!row || !phrases.length) return
  const list = document.createElement('ul')
  list.className = 'phrases'
  list.id = `${row.id}-fraser`
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', 'Vanliga formuleringar')
  list.append(...phrases.map((phrase, at) => optionOf(phrase, `${list.id}-${at}`)))
  row.closest('.clause')?.append(list)
  row.setAttribute('aria-autocomplete', 'list')
  row.setAttribute('aria-controls', list.id)
}

const optionOf = (phrase: string, id: string): HTMLElement => {
  const option = document.createElement('li')
  option.id = id
  option.textContent = phrase
  option.setAttribute('role', 'option')
  option.setAttribute('aria-selected', 'false')
  return option
}

const hide = (row: HTMLTextAreaElement | null): void => {
  listOf(row)?.remove()
  for (const name of ['aria-controls', 'aria-activedescendant']) row?.removeAttribute(name)
}

const handleKey = (event: KeyboardEvent): void => {
  const row = rowOf(event.target)
  const list = listOf(row)
  if (!row || !list) return
  const options = [...list.children]
  const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true')
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step && (step === 1 || at >= 0)) mark(row, options, at + step)
  else if (event.key === 'Enter' && at >= 0) take(row, options[at]!.textContent)
  else if (event.key === 'Escape') hide(row)
  else return
  event.preventDefault()
  event.stopImmediatePropagation()
}

const mark = (row: HTMLTextAreaElement, options: readonly Element[], at: number): void => {
  options.forEach((option, place) => option.setAttribute('aria-selected', String(place === at)))
  const marked = options[at]
  if (marked) row.setAttribute('aria-activedescendant', marked.id)
  else row.removeAttribute('aria-activedescendant')
}

const takePressed = (event: MouseEvent): void => {
  const option = (event.target as Element).closest('.phrases [role="option"]')
  const row = option?.closest('.clause')?.querySelector('textarea')
  if (!option || !row) return
  event.preventDefault()
  take(row, option.textContent)
}

const take = (row: HTMLTextAreaElement, phrase: string): void => {
  row.value = phrase
  row.dispatchEvent(new InputEvent('input', { bubbles: true }))
  hide(row)
}
