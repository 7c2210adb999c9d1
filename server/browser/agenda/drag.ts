import Sortable from 'sortablejs'

/** Matters without a § of their own yet can be dragged, from heading to heading. */
export const letDrag = (
  places: () => string[],
  drop: (row: HTMLElement, before: readonly string[]) => void
): void => {
  let before: string[] = []
  for (const list of document.querySelectorAll<HTMLElement>('[data-part="agenda"] ol[data-section]')) {
    for (const row of list.querySelectorAll<HTMLElement>('li:not([data-fixed])'))
      row.querySelector('.nr')?.classList.add('grip')
    Sortable.create(list, {
      group: 'agenda',
      draggable: 'li',
      handle: '.grip',
      animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
      onStart: () => (before = places()),
      onEnd: ({ item }) => {
        if (places().join() !== before.join() || item.parentElement !== list) drop(item, before)
      }
    })
  }
}
