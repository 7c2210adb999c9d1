import { completeNames } from './complete-names.ts'
import { paceVotes } from './pace-votes.ts'

/** The page of how a § is decided, at the pace of a meeting: what the keys open, and votes by one key each. */
const fold = (id: string): HTMLDetailsElement | null => document.querySelector<HTMLDetailsElement>(`#${id}`)

/** Opens a fold and puts the caret where the writing begins. */
const begin = (id: string): void => {
  const details = fold(id)
  if (!details) return
  details.open = true
  details.querySelector<HTMLElement>('input:not([type="hidden"], [type="radio"]), select, textarea')?.focus()
}

/** The vote that is about to be held; the words of it stand there already. */
const beginVote = (): void => {
  const details = fold('ny-proposition')
  const method = details?.querySelector<HTMLSelectElement>('[name="method"]')
  if (!details || !method) return
  details.open = true
  method.value = 'open-vote'
  const first = details.querySelector<HTMLElement>('.vote input[type="radio"]')
  ;(first ?? method).focus()
}

/** Ctrl+Enter sends the form one stands in, from a field of several lines too. */
const sendForm = (event: KeyboardEvent): void => {
  const form = (event.target as Element).closest('form')
  if (!form || document.querySelector('dialog[open]')) return
  event.preventDefault()
  // What is written in the field is taken as when one leaves it.
  ;(document.activeElement as HTMLElement | null)?.blur()
  form.requestSubmit()
}

const keys: Readonly<Record<string, () => void>> = {
  F2: () => document.querySelector<HTMLAnchorElement>('[data-part="to-text"]')?.click(),
  'Shift+F2': () => document.querySelector<HTMLAnchorElement>('[data-part="to-closing"]')?.click(),
  F8: beginVote,
  'Shift+F8': () => begin('nytt-yrkande')
}

addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return sendForm(event)
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
  const act = keys[`${event.shiftKey ? 'Shift+' : ''}${event.key}`]
  if (!act) return
  event.preventDefault()
  act()
})

completeNames(document)
for (const votes of document.querySelectorAll<HTMLElement>('[data-part="votes"]')) paceVotes(votes)
