import { findBeside, showOpened } from './agenda-beside.ts'
import { openAppendices, takeDroppedFiles } from './appendices/open-appendices.ts'
import { openPanes, type Panes } from './panes.ts'
import type { Preview } from './preview/preview-pane.ts'
import { listenForShortcuts } from './shortcuts.ts'
import { openWriting, type Writing } from './writing.ts'
import { visitWithin } from './visit.ts'

/** The page of a § becomes a place to work in: it saves by itself, and goes from § to § without being loaded anew. */
let writing: Writing | undefined
/** What stays from § to §. */
let panes: Panes | undefined
let preview: Promise<Preview> | undefined

const open = async (): Promise<void> => {
  const form = document.querySelector<HTMLFormElement>('[data-part="writing"]')
  openDesk()
  openAppendices()
  writing = form ? await openWriting(form) : undefined
  const { written } = writing ?? {}
  // It is large, and nobody waits for it with the first key.
  if (written) void preview?.then(shown => writing?.written === written && shown.follow(written))
}

const openDesk = (): void => {
  panes?.settle()
  const desk = document.querySelector<HTMLElement>('.desk')
  const pane = desk?.querySelector<HTMLElement>('.preview-pane')
  if (!desk || !pane || panes) return
  pane.hidden = false
  const own = openPanes(desk, () => void preview?.then(shown => shown.wake()))
  panes = own
  preview = import('./preview/preview-pane.ts').then(({ openPreview }) =>
    openPreview(pane, { isShown: own.isPreviewShown, goTo })
  )
}

/** To the § that was pointed at; where it is open already, to its text. */
const goTo = (paragraphId: string): void => {
  panes?.show('work')
  if (paragraphId === writing?.written.paragraphId)
    return document.querySelector<HTMLElement>('.ProseMirror')?.focus()
  document.querySelector<HTMLElement>(`.agenda [data-matter="${CSS.escape(paragraphId)}"] a[href]`)?.click()
}

/** An address that ends in the text field goes to the editor, which has taken its place. The browser looks for the field until all is loaded. */
async function beginWhereAsked(): Promise<void> {
  if (location.hash !== '#paragraph-text') return
  history.replaceState(null, '', location.pathname)
  if (document.readyState !== 'complete') await new Promise(done => addEventListener('load', done))
  document.querySelector<HTMLElement>('.ProseMirror')?.focus()
}

visitWithin({
  isSaved: () => writing?.isSaved() ?? true,
  /** Nothing is left behind unsaved. */
  leave: async () => {
    const isSaved = (await writing?.leave()) ?? true
    if (isSaved) writing = undefined
    return isSaved
  },
  arrive: async () => {
    panes?.show('work')
    await open()
  }
})

addEventListener('beforeunload', event => {
  if (writing?.mustStay()) event.preventDefault()
})

listenForShortcuts()
takeDroppedFiles()
showOpened()
findBeside()
await open()
await beginWhereAsked()
