/** Puts a freshly written agenda in the place of the one beside the text, which stays at the place it was scrolled to. */
export const takeAgenda = (page: Document): void => {
  const [here, there] = [document, page].map(one => one.querySelector('.agenda-pane'))
  if (!here || !there) return
  const place = listOf(document)?.scrollTop ?? 0
  here.replaceWith(there)
  listOf(document)?.scrollTo({ top: place })
  showOpened()
}

/** The § that is open, in an agenda that is longer than the window. The page itself stays where it is. */
export const showOpened = (): void => {
  const list = listOf(document)
  const opened = list?.querySelector('[aria-current="page"]')?.getBoundingClientRect()
  if (!list || !opened) return
  const { top, bottom, height } = list.getBoundingClientRect()
  if (opened.top < top || opened.bottom > bottom) list.scrollTop += opened.top - top - height / 2
}

/** The § that is open has got its first words. */
export const tellBegun = (): void =>
  document.querySelector('.agenda li:has([aria-current="page"]) .unwritten')?.remove()

const listOf = (page: Document): HTMLElement | null => page.querySelector('.agenda-pane > nav')
