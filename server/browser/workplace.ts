import { listenForShortcuts } from './shortcuts.ts'
import { openWriting, type Writing } from './writing.ts'
import { visitWithin } from './visit.ts'

/** The page of a § becomes a place to work in: it saves by itself, and goes from § to § without being loaded anew. */
let writing: Writing | undefined

const open = async (): Promise<void> => {
  const form = document.querySelector<HTMLFormElement>('[data-part="writing"]')
  writing = form ? await openWriting(form) : undefined
}

visitWithin({
  /** Nothing is left behind unsaved. */
  leave: async () => {
    const isSaved = (await writing?.leave()) ?? true
    if (isSaved) writing = undefined
    return isSaved
  },
  arrive: open
})

addEventListener('beforeunload', event => {
  if (writing?.mustStay()) event.preventDefault()
})

listenForShortcuts()
await open()
