import { openPages } from './preview/pages.ts'
import { paragraphPlaces } from './preview/read-pdf.ts'

/** Draws the PDF that was read in beside what came of it, and leads from each § to where it stands there. */
const open = async (box: HTMLElement): Promise<void> => {
  const answer = await fetch(box.dataset.address ?? '')
  if (!answer.ok) return
  const bytes = new Uint8Array(await answer.arrayBuffer())
  box.hidden = false
  const pages = openPages(box, paragraphPlaces)
  await pages.show(bytes, new AbortController().signal)
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLElement>('[data-part="to-original"]')
    const place = pages.places().find(({ title }) => title === link?.dataset.number)
    if (!place) return
    event.preventDefault()
    // Where there is one column it may be out of sight.
    box.scrollIntoView({ block: 'nearest' })
    pages.jumpTo(place)
  })
}

const box = document.querySelector<HTMLElement>('[data-part="original-pages"]')
if (box) await open(box)
