import { printedNumber } from '../../text/printed-number.ts'
import { getDocument, GlobalWorkerOptions, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist'

/** Where a bookmark of the document leads: `top` is the share of the page's height that lies above. */
export type Place = { title: string; page: number; top: number }

GlobalWorkerOptions.workerSrc = new URL('./pdf-worker.js', import.meta.url).href

let worker: PDFWorker | undefined

/** One worker reads every document, one after another. */
export const readPdf = (data: Uint8Array): Promise<PDFDocumentProxy> => {
  worker ??= new PDFWorker()
  return getDocument({ data, worker, isEvalSupported: false, useWasm: false }).promise
}

/** The bookmarks, outer ones before those within. */
export const placesOf = async (pdf: PDFDocumentProxy): Promise<Place[]> => {
  const places: Place[] = []
  const [, , , height = 1] = (await pdf.getPage(1)).view
  const take = async (items: Awaited<ReturnType<PDFDocumentProxy['getOutline']>>): Promise<void> => {
    for (const { title, dest, items: within } of items) {
      const [ref, , , top] = Array.isArray(dest) ? (dest as [PageRef, unknown, unknown, number]) : []
      if (ref) places.push({ title, page: await pdf.getPageIndex(ref), top: 1 - (top ?? height) / height })
      await take(within)
    }
  }
  await take((await pdf.getOutline()) ?? [])
  return places
}

type PageRef = Parameters<PDFDocumentProxy['getPageIndex']>[0]

/** A page drawn as wide as is said, apart from the document. */
export const drawPage = async (
  pdf: PDFDocumentProxy,
  index: number,
  width: number,
  signal?: AbortSignal
): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(index + 1)
  const scale = (width * devicePixelRatio) / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  signal?.throwIfAborted()
  const drawing = page.render({ canvas, viewport })
  signal?.addEventListener('abort', () => drawing.cancel(), { once: true })
  await drawing.promise
  return canvas
}

/** Where a printed line begins with a §, by its number ("75", "75 a"). */
export const paragraphPlaces = async (pdf: PDFDocumentProxy): Promise<Place[]> => {
  const places: Place[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , , height = 1] = page.view
    for (const { text, top } of linesOf((await page.getTextContent()).items)) {
      const title = printedNumber(text)
      if (title) places.push({ title, page: number - 1, top: 1 - top / height })
    }
  }
  return places
}

type Run = { str: string; transform: number[]; height: number }

/** Runs at the same height, one after another, are a line. */
const linesOf = (items: readonly object[]): { text: string; top: number }[] => {
  const lines: { text: string; at: number; top: number }[] = []
  for (const item of items) {
    if (!('str' in item)) continue
    const { str, transform, height } = item as Run
    const at = transform[5] ?? 0
    const last = lines.at(-1)
    if (last && Math.abs(last.at - at) < 2) last.text += str
    else lines.push({ text: str, at, top: at + height })
  }
  return lines
}
