import { createHash } from 'node:crypto'
import { writeBookmarks } from './bookmarks.ts'
import { Canvas } from './canvas.ts'
import { composeDocument } from './compose-document.ts'
import { paginate } from './paginate.ts'
import { drawRunningHeader } from './running-header.ts'
import type { RunningHeader } from './running-header.ts'
import { printable } from './printable.ts'
import { page } from './styles.ts'
import { TaggedDocument } from './tagged-document.ts'

/** A document of any kind, ready to be laid out. */
export type PrintedDocument = {
  title: string
  /** The body that answers for it. */
  author: string
  header: RunningHeader
  /** Markdown and directives, as directives.ts tells. */
  source: string
  /** The dates in the file: when what it shows was last changed, never the clock. */
  changedAt: string
}

/** `missing` are characters that no font has, printed as U+FFFD. */
export type RenderedPdf = { bytes: Uint8Array; pages: number; missing: string[] }

/** PDF/A-2a and PDF/UA-1. The same document gives the same bytes, whatever process, time zone or day. */
export const renderDocument = async (printed: PrintedDocument): Promise<RenderedPdf> => {
  const { blocks, foot, missing } = composeDocument(printed.source)
  const pages = paginate(blocks, { top: page.top, bottom: page.height - page.bottom }, foot)
  const document = new TaggedDocument({
    title: printable(printed.title),
    author: printable(printed.author),
    changedAt: new Date(Date.parse(printed.changedAt)),
    fileId: createHash('sha256').update(JSON.stringify(printed)).digest().subarray(0, 16)
  })
  const bytes = collect(document)
  const canvas = new Canvas(document)
  pages.forEach(({ pieces, repeatedHead }, index) => {
    canvas.startPage()
    drawRunningHeader(canvas, printed.header, index + 1, pages.length)
    repeatedHead?.block.repeatedHead?.draw(canvas, repeatedHead.top)
    for (const piece of pieces) piece.block.draw(canvas, piece.from, piece.to, piece.top)
  })
  canvas.finish()
  writeBookmarks(document, canvas.bookmarks)
  document.end()
  return { bytes: await bytes, pages: pages.length, missing: [...missing] }
}

// pdfkit reads itself to the end when somebody listens; waiting for 'end' with no listener would wait for ever.
const collect = (document: TaggedDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('error', reject)
    document.on('end', () => resolve(Buffer.concat(chunks)))
  })
