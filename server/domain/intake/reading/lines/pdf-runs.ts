import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { printedText } from './text-lines.ts'

/** A piece of text as it stands on a page of a PDF; measures in points, y from the foot of the page. */
export type PdfRun = {
  text: string
  x: number
  y: number
  width: number
  size: number
  isBold: boolean
  /** The structure tree calls it a heading. */
  isHeading: boolean
  /** Which paragraph, heading or cell of the page's structure tree it belongs to; null in a PDF without tags. */
  element: number | null
  /** Marked as an artifact, a running header or footer; or set across the page, as stamps are. */
  isFurniture: boolean
}

/** The text of a page in the order in which it was written, with what the fonts and the tags say of it. */
export const readPageRuns = async (page: PDFPageProxy): Promise<PdfRun[]> => {
  // The names of fonts are known first when the page has been prepared for drawing.
  await page.getOperatorList()
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: false })
  const structure = await readStructure(page)
  const bold = new Map<string, boolean>()
  const runs: PdfRun[] = []
  const marked: { isArtifact: boolean; place: StructurePlace | undefined }[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') marked.pop()
      // The types of pdf.js leave out the tag.
      else
        marked.push({ isArtifact: 'tag' in item && item.tag === 'Artifact', place: structure.get(item.id) })
      continue
    }
    const text = printedText(item.str)
    if (!text) continue
    const [a, b, , , x, y] = item.transform as [number, number, number, number, number, number]
    if (!bold.has(item.fontName)) bold.set(item.fontName, isBoldFont(page, item.fontName))
    runs.push({
      text: (/^\s/u.test(item.str) ? ' ' : '') + text + (/\s$/u.test(item.str) ? ' ' : ''),
      x,
      y,
      width: item.width,
      size: Math.hypot(a, b) || item.height,
      isBold: bold.get(item.fontName) ?? false,
      isHeading: marked.some(mark => mark.place?.isHeading),
      element: marked.findLast(mark => mark.place)?.place?.element ?? null,
      isFurniture: marked.some(mark => mark.isArtifact) || Math.abs(b) > Math.abs(a)
    })
  }
  return runs
}

const isBoldFont = (page: PDFPageProxy, fontName: string): boolean => {
  if (!page.commonObjs.has(fontName)) return false
  const font = page.commonObjs.get(fontName) as { name?: string; bold?: boolean; black?: boolean } | undefined
  return font?.bold === true || font?.black === true || /bold|black|heavy|demi/iu.test(font?.name ?? '')
}

type StructureNode = { role?: string; type?: string; id?: string; children?: StructureNode[] }

type StructurePlace = { element: number; isHeading: boolean }

/** Where the structure tree of a page places each piece of marked content; empty for a PDF without tags. */
const readStructure = async (page: PDFPageProxy): Promise<Map<string, StructurePlace>> => {
  const places = new Map<string, StructurePlace>()
  let elements = 0
  const walk = (node: StructureNode, place: StructurePlace): void => {
    if (node.type === 'content' && node.id) places.set(node.id, place)
    for (const child of node.children ?? []) {
      const isInline =
        !child.role || /^(?:Span|Link|Em|Strong|Reference|Lbl|LBody|Quote|Note)$/u.test(child.role)
      walk(child, isInline ? place : { element: ++elements, isHeading: /^H[1-6]?$/u.test(child.role ?? '') })
    }
  }
  const tree = (await page.getStructTree()) as StructureNode | null
  if (tree) walk(tree, { element: 0, isHeading: false })
  return places
}
