import type { Place } from './read-pdf.ts'

/** Which of the places are §§ of the agenda: a bookmark begins with the label that the agenda has. */
export const paragraphPlaces = (places: readonly Place[]): Map<string, Place> => {
  const left = [...places]
  const found = new Map<string, Place>()
  for (const row of document.querySelectorAll<HTMLElement>('.agenda [data-matter]')) {
    const label = row.querySelector('.nr')?.textContent.trim() ?? ''
    const at = left.findIndex(({ title }) => title.startsWith(`${label} `))
    const [place] = at < 0 ? [] : left.splice(at, 1)
    if (place) found.set(row.dataset.matter ?? '', place)
  }
  return found
}
