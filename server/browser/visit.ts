import { takeAgenda } from './agenda-beside.ts'
import { fetchPage } from './fetch-page.ts'

type Visiting = {
  /** Nothing waits to be saved. */
  isSaved: () => boolean
  /** Whether the page may be left. */
  leave: () => Promise<boolean>
  arrive: () => Promise<void>
}

/**
 * Links of the agenda change what is in the panes, without a new page: the address, the title and the way back are as if there had
 * been one. Where something fails, the browser goes there itself. Another link, or another form of the page,
 * waits until what is written is saved.
 */
export const visitWithin = ({ isSaved, leave, arrive }: Visiting): void => {
  document.addEventListener('click', event => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
    if (!link || link.target || link.download || event.defaultPrevented || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    if (link.closest('.agenda')) {
      event.preventDefault()
      void visit(link.href, true)
    } else if (!isSaved() && isAnotherPage(link)) {
      event.preventDefault()
      void leave().then(isLeft => isLeft && location.assign(link.href))
    }
  })
  document.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    if (event.defaultPrevented || form.closest('dialog, [data-part="writing"]') || isSaved()) return
    event.preventDefault()
    void leave().then(isLeft => isLeft && form.requestSubmit(event.submitter))
  })
  addEventListener('popstate', () => void visit(location.href, false))

  const visit = async (address: string, isNew: boolean): Promise<void> => {
    const wasWriting = document.activeElement?.closest('[data-part="writing"]')
    if (!(await leave())) return
    const page = await fetchPage(address)
    if (!page) return location.assign(address)
    if (isNew) history.pushState(null, '', address)
    takePlace(page)
    await arrive()
    // Who was writing goes on writing; a reader hears where they are.
    document.querySelector<HTMLElement>(wasWriting ? '.ProseMirror' : 'h1')?.focus()
  }
}

const isAnotherPage = ({ origin, pathname }: HTMLAnchorElement): boolean =>
  origin !== location.origin || pathname !== location.pathname

const takePlace = (page: Document): void => {
  document.title = page.title
  for (const part of ['.crumbs', '.desk > .work']) {
    const [here, there] = [document.querySelector(part), page.querySelector(part)]
    if (here && there) here.replaceWith(there)
  }
  takeAgenda(page)
  const heading = document.querySelector<HTMLElement>('h1')
  if (heading) heading.tabIndex = -1
}
