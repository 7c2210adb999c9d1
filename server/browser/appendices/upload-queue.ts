import { uploadFile } from './upload-file.ts'

export type UploadQueue = {
  /** What is on its way and what did not come through, one row for each file. */
  element: HTMLElement
  add: (files: Iterable<File>) => void
  isRunning: () => boolean
}

/** Files go up one after another, so that they get their letters in the order they were chosen. A file that fails is kept, to be tried again. */
export const openUploadQueue = (
  paragraphId: string,
  { done, tell }: { done: () => Promise<void>; tell: (text: string) => void }
): UploadQueue => {
  const element = document.createElement('ul')
  element.className = 'plain-list rows uploads'
  element.setAttribute('aria-label', 'Filer som laddas upp')
  element.hidden = true
  let running: Promise<void> = Promise.resolve()
  let waiting = 0

  const add = (file: File) => {
    const row = rowOf(file)
    element.append(row.element)
    element.hidden = false
    const start = () => {
      const controller = new AbortController()
      row.wait(() => controller.abort())
      waiting += 1
      running = running.then(() => send(file, row, controller.signal, start)).finally(() => (waiting -= 1))
    }
    start()
  }

  const send = async (file: File, row: Row, signal: AbortSignal, again: () => void) => {
    const answer = await uploadFile(paragraphId, file, { signal, progress: row.progress })
    if (answer === 'cancelled') {
      tell(`Uppladdningen av ${file.name} är avbruten.`)
      return remove(row)
    }
    if ('why' in answer) {
      tell(`${file.name} kunde inte laddas upp. ${answer.why}`)
      return row.fail(answer.why, again, () => remove(row))
    }
    remove(row)
    await done()
    tell(`${file.name} är nu bilaga ${answer.appendix.label}.`)
  }

  const remove = ({ element: row }: Row) => {
    const hadFocus = row.contains(document.activeElement)
    const next = row.nextElementSibling ?? row.previousElementSibling
    row.remove()
    element.hidden = element.childElementCount === 0
    if (!hadFocus) return
    const beside = next?.querySelector('button') ?? document.querySelector('[data-part="attach"] input')
    ;(beside as HTMLElement | null)?.focus()
  }

  return {
    element,
    add: files => {
      for (const file of files) add(file)
    },
    isRunning: () => waiting > 0
  }
}

type Row = {
  element: HTMLElement
  wait: (cancel: () => void) => void
  progress: (share: number) => void
  fail: (why: string, again: () => void, remove: () => void) => void
}

const rowOf = ({ name }: File): Row => {
  const element = document.createElement('li')
  element.className = 'stack tight'
  const title = document.createElement('p')
  title.textContent = name
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', `Laddar upp ${name}`)
  const why = document.createElement('p')
  why.className = 'ds-validation-message'
  const acts = document.createElement('div')
  acts.className = 'acts'
  return {
    element,
    wait: cancel => {
      const isFocused = element.contains(document.activeElement)
      bar.value = 0
      acts.replaceChildren(button('Avbryt', `Avbryt uppladdningen av ${name}`, cancel))
      element.replaceChildren(title, bar, acts)
      if (isFocused) acts.querySelector('button')?.focus()
    },
    progress: share => (bar.value = share),
    fail: (text, again, remove) => {
      const isFocused = element.contains(document.activeElement)
      why.textContent = text
      acts.replaceChildren(
        button('Försök igen', `Försök igen med ${name}`, again),
        button('Ta bort ur listan', `Ta bort ur listan: ${name}`, remove)
      )
      element.replaceChildren(title, why, acts)
      if (isFocused) acts.querySelector('button')?.focus()
    }
  }
}

const button = (text: string, label: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = 'ds-button'
  made.dataset.variant = 'secondary'
  made.textContent = text
  made.setAttribute('aria-label', label)
  made.addEventListener('click', press)
  return made
}
