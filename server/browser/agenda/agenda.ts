import { findForAgenda } from './find-for-agenda.ts'
import { renewAgenda, tell } from './renew-agenda.ts'

/** The agenda is built without a page that loads: found and added, and moved by keys, buttons and the mouse. */
const form = document.querySelector<HTMLFormElement>('[data-part="finding"]')
if (form) findForAgenda(form, ask => renewAgenda(ask, true))

const rowOf = (element: EventTarget | null): HTMLElement | null =>
  (element as Element | null)?.closest<HTMLElement>('[data-part="agenda"] li[data-matter]') ?? null

document.addEventListener('keydown', event => {
  const row = rowOf(event.target)
  const step = { ArrowUp: 'up', ArrowDown: 'down' }[event.key]
  if (!row || !step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const button = row.querySelector<HTMLButtonElement>(`[data-step="${step}"]`)
  if (button) button.click()
  else tell(step === 'up' ? 'Punkten står redan först.' : 'Punkten står redan sist.')
})

document.addEventListener('submit', event => {
  const { submitter } = event
  const row = rowOf(submitter)
  const moved = event.target as HTMLFormElement
  if (!row || !(submitter instanceof HTMLElement) || !submitter.dataset.step) return
  event.preventDefault()
  const before = places()
  const body = new URLSearchParams([...new FormData(moved)] as [string, string][])
  // The link of the row is what stays where it is, whichever buttons the new place has.
  const wasOn = document.activeElement?.closest('a, button')
  const kept = wasOn instanceof HTMLButtonElement ? `[data-step="${wasOn.dataset.step ?? ''}"]` : 'a'
  void renewAgenda(() => fetch(moved.action, { method: 'POST', body })).then(isDone => {
    if (!isDone) return
    tellPlace(row, before)
    const fresh = document.getElementById(row.id)
    ;(fresh?.querySelector<HTMLElement>(kept) ?? fresh?.querySelector<HTMLElement>('[data-step], a'))?.focus()
  })
})

const places = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-part="agenda"] li[data-matter]')].map(({ id }) => id)

const tellPlace = (row: HTMLElement, before: readonly string[]): void => {
  const now = places()
  const to = now.indexOf(row.id) + 1
  tell(
    `Punkt ${before.indexOf(row.id) + 1} ${row.dataset.title ?? ''} flyttad till plats ${to} av ${now.length}.`
  )
}

/** After a drop the server is told before which matter it came; the mouse alone drags, keys and buttons do the same. */
const drop = (row: HTMLElement, before: readonly string[]): void => {
  const sectionId = row.closest<HTMLElement>('[data-section]')?.dataset.section
  const next = row.nextElementSibling as HTMLElement | null
  const place = { sectionId, beforeId: next?.dataset.matter ?? null }
  void renewAgenda(
    () =>
      fetch(`/api/v1/paragraphs/${row.dataset.matter ?? ''}/place`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', 'if-match': `"${row.dataset.revision ?? ''}"` },
        body: JSON.stringify(place)
      }),
    true
  ).then(isDone => isDone && tellPlace(row, before))
}

// Who has no mouse never fetches it.
if (matchMedia('(pointer: fine)').matches)
  void import('./drag.ts').then(({ letDrag }) => {
    letDrag(places, drop)
    document.addEventListener('agenda-renewed', () => letDrag(places, drop))
  })
