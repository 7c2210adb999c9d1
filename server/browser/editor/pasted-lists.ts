/** Word's lists are paragraphs with a mark in front, and Word Online's are one list to an item: both become lists. */
export const rebuildLists = (page: Document): void => {
  for (const paragraph of [...page.body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')])
    takeMark(paragraph)
  for (const item of page.body.querySelectorAll<HTMLElement>('li[data-aria-level]')) {
    item.dataset.level = item.dataset.ariaLevel
    item.dataset.ordered = String(item.closest('ol, ul')?.tagName === 'OL')
  }
  for (const wrapper of [...page.body.querySelectorAll('div')]) wrapper.replaceWith(...wrapper.childNodes)
  // Word Online: the items out of their lists, to be laid together like Word's.
  for (const list of [...page.body.querySelectorAll('ul, ol')])
    if ([...list.children].some(item => item.hasAttribute('data-aria-level')))
      list.replaceWith(...list.children)
  for (const item of [...page.body.querySelectorAll<HTMLElement>('[data-level]')])
    if (!item.closest('ul, ol')) layTogether(page, runFrom(item))
}

/** "mso-list:l0 level2 lfo1": the level, and what kind of list it is by its mark, which is taken away. */
const takeMark = (paragraph: HTMLElement): void => {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(paragraph.dataset.style ?? '')?.[1]
  if (!level) return
  const mark = [...paragraph.querySelectorAll<HTMLElement>('span')].find(span =>
    /mso-list:\s*ignore/i.test(span.dataset.style ?? '')
  )
  const text = (mark?.textContent ?? '').replace(/\s+/gu, '')
  mark?.remove()
  paragraph.dataset.level = level
  // The mark of the third level is "§" in Wingdings: a square, and no paragraph.
  paragraph.dataset.ordered = String(/^\(?(\d+|[a-zåäö]|[ivxlc]+)[.)]$/i.test(text))
  const number = /^\(?(\d+)[.)]$/.exec(text)?.[1]
  if (number) paragraph.dataset.number = number
}

const runFrom = (item: HTMLElement): HTMLElement[] => {
  const run: HTMLElement[] = []
  for (
    let next: Element | null = item;
    next instanceof HTMLElement && next.dataset.level;
    next = next.nextElementSibling
  )
    run.push(next)
  return run
}

const layTogether = (page: Document, run: readonly HTMLElement[]): void => {
  const place = page.createComment('')
  run[0]?.before(place)
  const open: { level: number; list: HTMLElement }[] = []
  for (const paragraph of run) {
    const level = Number(paragraph.dataset.level)
    const tag = paragraph.dataset.ordered === 'true' ? 'ol' : 'ul'
    while (open.length && open.at(-1)!.level > level) open.pop()
    const current = open.at(-1)
    // Another kind on the same level is another list.
    if (current?.level === level && current.list.localName !== tag) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(tag)
      if (tag === 'ol' && paragraph.dataset.number) list.setAttribute('start', paragraph.dataset.number)
      const within = open.at(-1)?.list.lastElementChild
      if (within) within.append(list)
      else place.before(list)
      open.push({ level, list })
    }
    const item = page.createElement('li')
    item.append(...paragraph.childNodes)
    open.at(-1)!.list.append(item)
    paragraph.remove()
  }
  place.remove()
}
