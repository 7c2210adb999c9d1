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

const keys: Readonly<Record<string, () => void>> = {
  F2: () => document.querySelector<HTMLAnchorElement>('[data-part="to-text"]')?.click(),
  'Shift+F2': () => document.querySelector<HTMLAnchorElement>('[data-part="to-closing"]')?.click(),
  F8: beginVote,
  'Shift+F8': () => begin('nytt-yrkande')
}

addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('dialog[open]')) return
  const act = keys[`${event.shiftKey ? 'Shift+' : ''}${event.key}`]
  if (!act) return
  event.preventDefault()
  act()
})

for (const votes of document.querySelectorAll<HTMLElement>('[data-part="votes"]')) paceVotes(votes)
