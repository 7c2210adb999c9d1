import { orderAppendices } from './order-appendices.ts'
import { openUploadQueue, type UploadQueue } from './upload-queue.ts'

// What did not come through to a § waits there, also for who has been to another § meanwhile.
const queues = new Map<string, UploadQueue>()

/** The bilagor of the open §: files are dropped anywhere on the page or chosen, and the order is changed where they stand. */
export const openAppendices = (): void => {
  const section = document.querySelector<HTMLElement>('[data-part="appendices"]')
  const form = section?.querySelector<HTMLFormElement>('[data-part="attach"]')
  const paragraphId = section?.dataset.paragraph
  if (!section || !form || !paragraphId) return
  const queue = queues.get(paragraphId) ?? openUploadQueue(paragraphId, { done: refresh, tell })
  queues.set(paragraphId, queue)
  form.after(queue.element)
  for (const part of section.querySelectorAll<HTMLElement>('[data-part="by-script"]')) part.hidden = false
  form.hidden = false
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')
  const send = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (send) send.hidden = true
  input?.addEventListener('change', () => {
    queue.add([...(input.files ?? [])])
    input.value = ''
  })
  form.addEventListener('submit', event => event.preventDefault())
  orderAppendices(section, { paragraphId, refresh, tell })
}

/** Files that another part of the page has in its hands. */
export const attachFiles = (paragraphId: string, files: readonly File[]): void =>
  queues.get(paragraphId)?.add(files)

/** Of the § that is open now, which may be another than when the file was sent. */
const refresh = async (): Promise<void> => {
  const list = '[data-part="appendix-list"]'
  try {
    const answer = await fetch(location.href)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const [here, there] = [document.querySelector(list), page.querySelector(list)]
    if (!here || !there) return
    for (const part of there.querySelectorAll<HTMLElement>('[data-part="by-script"]')) part.hidden = false
    here.replaceWith(there)
    there.closest('[data-part="appendices"]')?.dispatchEvent(new Event('appendiceslisted'))
  } catch {
    // The list is as it was until the page is opened again.
  }
}

const tell = (text: string): void => {
  const line = document.querySelector('[data-part="appendix-told"]')
  if (line) line.textContent = text
}

const carriesFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false

/** Once for a page. A file that is dropped beside the mark would otherwise make the browser leave the text for the file. */
export const takeDroppedFiles = (): void => {
  const mark = (isOver: boolean) =>
    document.querySelector('[data-part="attach"]')?.classList.toggle('over', isOver)
  addEventListener('dragover', event => {
    if (!carriesFiles(event) || event.defaultPrevented || isFileField(event)) return
    event.preventDefault()
    mark(true)
  })
  addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? mark(false))
  addEventListener('drop', event => {
    mark(false)
    if (!carriesFiles(event) || event.defaultPrevented || isFileField(event)) return
    event.preventDefault()
    if (document.querySelector('dialog[open]')) return
    const paragraphId =
      document.querySelector<HTMLElement>('[data-part="appendices"]')?.dataset.paragraph ?? ''
    queues.get(paragraphId)?.add([...(event.dataTransfer?.files ?? [])])
  })
  addEventListener('beforeunload', event => {
    if ([...queues.values()].some(queue => queue.isRunning())) event.preventDefault()
  })
}

/** A field of files takes what is dropped on it by itself. */
const isFileField = ({ target }: Event): boolean =>
  target instanceof Element && target.matches('input[type="file"]')
