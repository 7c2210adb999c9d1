import type { PDFDocumentProxy } from 'pdfjs-dist'
import { drawPage, readPdf, type Place } from './read-pdf.ts'

export type Pages = {
  /** Takes the place of what is shown when the pages in sight are drawn, none of them before another. Rejects when aborted. */
  show: (bytes: Uint8Array, signal: AbortSignal) => Promise<void>
  places: () => readonly Place[]
  jumpTo: (place: Place) => void
  /** The last place that begins above the point. */
  placeAt: (event: MouseEvent) => Place | undefined
}

type Frame = { element: HTMLElement; drawnAs: string }

/** The pages of a document below each other in a box that scrolls. Only those in sight are drawn. `findPlaces` tells what it can lead to. */
export const openPages = (
  box: HTMLElement,
  findPlaces: (pdf: PDFDocumentProxy) => Promise<Place[]>
): Pages => {
  const frames: Frame[] = []
  let shown: { pdf: PDFDocumentProxy; version: number } | undefined
  let places: Place[] = []
  let version = 0

  const keyOf = (of: number): string => `${of}, ${box.clientWidth}`

  const inSight = (): number[] => {
    const { top, bottom } = box.getBoundingClientRect()
    if (top === bottom) return []
    return [...frames.keys()].filter(index => {
      const rect = frames[index]!.element.getBoundingClientRect()
      return rect.bottom > top && rect.top < bottom
    })
  }

  /** What has come into sight since, or is of an older document or another width. */
  const drawInSight = async (): Promise<void> => {
    if (!shown) return
    const of = shown
    const key = keyOf(of.version)
    const seen = inSight()
    dropFar(frames, seen)
    for (const index of seen) {
      const frame = frames[index]!
      if (frame.drawnAs === key || index >= of.pdf.numPages) continue
      frame.drawnAs = key
      // A document that has given way draws nothing more.
      const canvas = await drawPage(of.pdf, index, frame.element.clientWidth).catch(() => undefined)
      if (canvas && frame.drawnAs === key) frame.element.replaceChildren(canvas)
    }
  }

  const show = async (bytes: Uint8Array, signal: AbortSignal): Promise<void> => {
    const pdf = await readPdf(bytes)
    const mine = ++version
    if (frames.length === 0) setCount(frames, box, pdf.numPages)
    const drawn = new Map<number, HTMLCanvasElement>()
    try {
      for (const index of inSight())
        if (index < pdf.numPages)
          drawn.set(index, await drawPage(pdf, index, frames[index]!.element.clientWidth, signal))
      signal.throwIfAborted()
    } catch (error) {
      void pdf.loadingTask.destroy()
      throw error
    }
    const before = shown
    shown = { pdf, version: mine }
    setCount(frames, box, pdf.numPages)
    for (const [index, canvas] of drawn) {
      frames[index]!.element.replaceChildren(canvas)
      frames[index]!.drawnAs = keyOf(mine)
    }
    void before?.pdf.loadingTask.destroy()
    await drawInSight()
    // A long document is seen before all of it has been looked through.
    const found = await findPlaces(pdf)
    if (shown.version === mine) places = found
  }

  let isWaiting = false
  const soon = () => {
    if (isWaiting) return
    isWaiting = true
    requestAnimationFrame(() => {
      isWaiting = false
      void drawInSight()
    })
  }
  box.addEventListener('scroll', soon)
  new ResizeObserver(soon).observe(box)

  return {
    show,
    places: () => places,
    jumpTo: ({ page, top }) => {
      const element = frames[page]?.element
      if (element) box.scrollTop = element.offsetTop + top * element.offsetHeight - aboveJump
    },
    placeAt: ({ target, clientY }) => {
      const page = frames.findIndex(({ element }) => element.contains(target as Node))
      if (page < 0) return undefined
      const { top, height } = frames[page]!.element.getBoundingClientRect()
      const share = (clientY - top) / height
      return places.findLast(place => place.page < page || (place.page === page && place.top <= share))
    }
  }
}

const aboveJump = 12

/** A drawn page is some megabytes: those far away are drawn again when they come back. */
const dropFar = (frames: readonly Frame[], seen: readonly number[]): void => {
  const [first = 0] = seen
  for (const [index, frame] of frames.entries()) {
    if (!frame.drawnAs || Math.abs(index - first) < keptPages) continue
    frame.drawnAs = ''
    frame.element.replaceChildren()
  }
}

const keptPages = 20

/** A canvas says nothing: each page is told as a picture, and the PDF that is tagged stands beside. */
const setCount = (frames: Frame[], box: HTMLElement, count: number): void => {
  while (frames.length > count) frames.pop()?.element.remove()
  while (frames.length < count) {
    const element = document.createElement('div')
    element.className = 'preview-page'
    element.role = 'img'
    element.ariaLabel = `Sida ${frames.length + 1}`
    box.append(element)
    frames.push({ element, drawnAs: '' })
  }
}
