import Sortable from 'sortablejs'
import type { Appendix } from '../../domain/paragraphs/appendix-schemas.ts'

type Ordering = {
  paragraphId: string
  /** Writes the list anew, as the server has it. */
  refresh: () => Promise<void>
  tell: (text: string) => void
}

/** The order of the bilagor is changed where they stand: by the arrows, or by dragging a row. */
export const orderAppendices = (section: HTMLElement, { paragraphId, refresh, tell }: Ordering): void => {
  const move = async (id: string, position: number, focus?: string) => {
    const why = await sendPlace(paragraphId, id, position)
    await refresh()
    tell(why ?? toldPlace(section, id))
    if (focus) focusArrow(section, id, focus)
  }
  section.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const id = form.closest<HTMLElement>('[data-appendix]')?.dataset.appendix
    const place = form.elements.namedItem('position')
    if (!id || !(place instanceof HTMLInputElement)) return
    event.preventDefault()
    void move(id, Number(place.value), form.dataset.way)
  })
  section.addEventListener('appendiceslisted', () => makeDraggable(section, move))
  makeDraggable(section, move)
}

const makeDraggable = (section: HTMLElement, move: (id: string, position: number) => Promise<void>): void => {
  const list = section.querySelector<HTMLElement>('ol[data-part="appendix-rows"]')
  if (!list?.querySelector('form')) return
  Sortable.create(list, {
    // In what is written or pressed the mouse does what it always does.
    filter: 'input, button, a',
    preventOnFilter: false,
    animation: 0,
    onEnd: ({ item, oldIndex, newIndex }) => {
      const id = item.dataset.appendix
      if (id && newIndex !== undefined && newIndex !== oldIndex) void move(id, newIndex)
    }
  })
}

/** Why it could not be moved. */
const sendPlace = async (paragraphId: string, id: string, position: number): Promise<string | undefined> => {
  try {
    const list = await fetch(`/api/v1/paragraphs/${encodeURIComponent(paragraphId)}/appendices`)
    const { items } = (await list.json()) as { items?: Appendix[] }
    const revision = items?.find(appendix => appendix.id === id)?.revision ?? 0
    const moved = await fetch(`/api/v1/appendices/${encodeURIComponent(id)}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': `"${revision}"` },
      body: JSON.stringify({ position })
    })
    if (moved.ok) return undefined
    return ((await moved.json()) as { detail?: string }).detail ?? refused
  } catch {
    return refused
  }
}

const refused = 'Bilagan gick inte att flytta. Försök igen.'

const toldPlace = (section: HTMLElement, id: string): string => {
  const rows = [...section.querySelectorAll<HTMLElement>('[data-appendix]')]
  const at = rows.findIndex(({ dataset }) => dataset.appendix === id)
  const name = rows[at]?.querySelector('a')?.textContent ?? 'Bilagan'
  return `Flyttad till plats ${at + 1} av ${rows.length}. Den heter nu ${name}.`
}

/** On the same arrow, or the other one where it came first or last. */
const focusArrow = (section: HTMLElement, id: string, way: string): void => {
  const row = section.querySelector(`[data-appendix="${CSS.escape(id)}"]`)
  const arrow =
    row?.querySelector<HTMLElement>(`form[data-way="${way}"] button`) ??
    row?.querySelector<HTMLElement>('form[data-way] button')
  arrow?.focus()
}
