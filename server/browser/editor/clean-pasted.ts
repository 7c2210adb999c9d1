import { rebuildLists } from './pasted-lists.ts'

/**
 * HTML from Word, Outlook, Word Online, Google Docs, LibreOffice or Excel as plain HTML that means the same. Lists that Word writes as
 * paragraphs become lists, what is bold by a style becomes bold, and the noise goes. The styles are read under another name: our content
 * security policy forbids inline styles, even in a document that is never shown.
 */
export const cleanPasted = (html: string): string => {
  // Copied from an editor of ours: it is as it should be, and says where it was cut.
  if (html.includes('data-pm-slice')) return html
  const page = new DOMParser().parseFromString(withStylesAsData(html), 'text/html')
  const { body } = page
  removeNoise(page)
  rebuildLists(page)
  for (const element of body.querySelectorAll<HTMLElement>('[data-style]')) markByStyle(page, element)
  for (const table of body.querySelectorAll('table')) withHeaderRow(page, table)
  for (const element of [...body.querySelectorAll('p, h1, h2, h3, h4, h5, h6')])
    if (!element.textContent.trim() && !element.closest('td, th, li')) element.remove()
  for (const element of body.querySelectorAll('*')) withoutLooks(element)
  return body.innerHTML
}

const withStylesAsData = (html: string): string =>
  html
    .replace(/<style\b[^]*?<\/style>/gi, '')
    .replace(/<[a-z][^<>]*>/gi, tag => tag.replace(/(?<=\s)style(?=\s*=)/gi, 'data-style'))

const removeNoise = (page: Document): void => {
  const comments = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
  for (const element of page.querySelectorAll('style, script, meta, link, title, xml, img, svg, object'))
    element.remove()
  // <o:p>, <st1:date>, <v:shape>: what is in them stays.
  for (const element of [...page.body.querySelectorAll('*')])
    if (element.localName.includes(':')) element.replaceWith(...element.childNodes)
}

/** Bold, italics and strikethrough that stand only in a style; Google Docs wraps the whole in a <b> that says it is not bold. */
const markByStyle = (page: Document, element: HTMLElement): void => {
  const style = element.dataset.style ?? ''
  if (/^(B|STRONG)$/.test(element.tagName) && /(?<![-\w])font-weight:\s*(normal|[1-4]00)/i.test(style)) {
    element.replaceWith(...element.childNodes)
    return
  }
  const marks = [
    /(?<![-\w])font-weight:\s*(bold|[6-9]00)/i.test(style) && 'strong',
    /(?<![-\w])font-style:\s*italic/i.test(style) && 'em',
    /text-decoration[^;]*:[^;]*line-through/i.test(style) && 'del'
  ].filter(tag => tag !== false)
  if (!/^(SPAN|FONT|A|P|LI)$/.test(element.tagName)) return
  for (const tag of marks) {
    const mark = page.createElement(tag)
    mark.append(...element.childNodes)
    element.append(mark)
  }
}

/** Our tables begin with a row of headings; its cells are not bold besides. */
const withHeaderRow = (page: Document, table: HTMLTableElement): void => {
  for (const cell of table.querySelectorAll<HTMLElement>('td, th')) {
    const align = /text-align:\s*(right|center)/i.exec(cell.dataset.style ?? '')?.[1]
    if (align) cell.setAttribute('align', align.toLowerCase())
  }
  const [first] = table.rows
  if (!first || table.querySelector('th')) return
  for (const cell of [...first.cells]) {
    const header = page.createElement('th')
    for (const name of ['align', 'colspan'])
      if (cell.hasAttribute(name)) header.setAttribute(name, cell.getAttribute(name) ?? '')
    header.append(...cell.childNodes)
    for (const bold of header.querySelectorAll('b, strong')) bold.replaceWith(...bold.childNodes)
    cell.replaceWith(header)
  }
}

const kept = new Set(['href', 'align', 'colspan', 'start'])

const withoutLooks = (element: Element): void => {
  for (const { name } of [...element.attributes]) if (!kept.has(name)) element.removeAttribute(name)
}
