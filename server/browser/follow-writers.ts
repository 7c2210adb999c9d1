import type { Writer } from '../domain/meetings/writer-schemas.ts'

/** Shows who else is in this § and in others, for as long as it is open. Nothing waits for it and nothing is locked by it. */
export const followWriters = (paragraphId: string, signal: AbortSignal): void => {
  const line = new EventSource(`/paragrafer/${encodeURIComponent(paragraphId)}/skrivande`)
  signal.addEventListener('abort', () => line.close())
  line.addEventListener('message', ({ data }) => {
    const here = document.querySelector<HTMLElement>('[data-part="writers"]')
    const own = here?.dataset.self
    const others = (JSON.parse(String(data)) as Writer[]).filter(({ personId }) => personId !== own)
    if (here) here.textContent = inThisParagraph(others.filter(writer => writer.paragraphId === paragraphId))
    for (const row of document.querySelectorAll<HTMLElement>('.agenda [data-matter]'))
      markRow(
        row,
        others.filter(writer => writer.paragraphId === row.dataset.matter)
      )
  })
}

const inThisParagraph = (others: readonly Writer[]): string => {
  const names = namesOf(others)
  if (!names.length) return ''
  return `${names.join(', ')} har också paragrafen öppen. Ni kan skriva samtidigt.`
}

const namesOf = (writers: readonly Writer[]): string[] => [...new Set(writers.map(({ name }) => name))]

const markRow = (row: HTMLElement, others: readonly Writer[]): void => {
  row.querySelector('.here')?.remove()
  const names = namesOf(others)
  if (!names.length) return
  const mark = document.createElement('span')
  mark.className = 'here'
  mark.textContent = `${names.join(', ')} är här`
  row.append(mark)
}
