import { findForAgenda } from './agenda/find-for-agenda.ts'
import { tell } from './agenda/renew-agenda.ts'
import { fetchPage } from './fetch-page.ts'

/** Puts a freshly written agenda in the place of the one beside the text. */
export const takeAgenda = (page: Document): void => {
  const [here, there] = [document, page].map(listOf)
  if (!here || !there) return
  here.replaceWith(there)
  showOpened()
}

/** What is found below the agenda is put on it, while the text is left as it is. */
export const findBeside = (): void => {
  const form = document.querySelector<HTMLFormElement>('.agenda-pane [data-part="finding"]')
  if (!form) return
  findForAgenda(form, async ask => {
    try {
      const answer = await ask()
      const page = answer.ok ? await fetchPage(location.href) : undefined
      if (page) takeAgenda(page)
      else tell(((await answer.json()) as { detail?: string }).detail ?? 'Det gick inte.', true)
      return page !== undefined
    } catch {
      tell('Det gick inte att nå servern. Försök igen.', true)
      return false
    }
  })
}

/** The § that is open, in an agenda that is longer than the window. The page itself stays where it is. */
export const showOpened = (): void => {
  const list = document.querySelector('.agenda-pane > .stuck')
  const opened = list?.querySelector('[aria-current="page"]')?.getBoundingClientRect()
  if (!list || !opened) return
  const { top, bottom, height } = list.getBoundingClientRect()
  if (opened.top < top || opened.bottom > bottom) list.scrollTop += opened.top - top - height / 2
}

/** The § that is open has got its first words. */
export const tellBegun = (): void =>
  document.querySelector('.agenda li:has([aria-current="page"]) .unwritten')?.remove()

const listOf = (page: Document): HTMLElement | null => page.querySelector('.agenda-pane nav')
