import PDFDocument from 'pdfkit'
import type { Readable } from 'node:stream'

/**
 * What the engine uses of pdfkit 0.20.2 where @types/pdfkit is silent or wrong. Members with a leading underscore, and
 * those of the font, are pdfkit's own: the version is pinned, and a test fails when one of them is gone.
 */
export type PdfkitDocument = Readable & {
  page: PdfPage
  info: {
    Title: string
    Author: string
    Creator: string
    Producer: string
    CreationDate: Date
    ModDate: Date
  }
  outline: Outline
  end(): void
  ref(data?: Record<string, unknown>): PdfObject
  addPage(options: { size: string; margin: number }): PdfkitDocument
  addContent(operators: string | Uint8Array): PdfkitDocument
  switchToPage(index: number): PdfPage
  registerFont(name: string, font: unknown): PdfkitDocument
  font(name: string): PdfkitDocument
  appendXML(xml: string): void
  struct(role: string, options?: StructureOptions): StructureElement
  addStructure(element: StructureElement): PdfkitDocument
  markStructureContent(tag: string): MarkedContent
  markContent(
    tag: 'Artifact',
    options: { type: 'Pagination' | 'Layout'; attached?: string[] }
  ): PdfkitDocument
  endMarkedContent(): PdfkitDocument
  annotate(
    x: number,
    y: number,
    width: number,
    height: number,
    options: Record<string, unknown>
  ): PdfkitDocument
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: Record<string, unknown>
  ): PdfkitDocument
  /** The font that `font()` chose last. */
  _font: EmbeddedFont
  /** The catalogue. */
  _root: PdfObject
  /** The file identifier, 16 bytes. */
  _id: Uint8Array
}

export type PdfObject = {
  id: number
  data: Record<string, unknown>
  write(chunk: string): void
  end(chunk?: string): void
}

export type PdfPage = {
  dictionary: PdfObject
  fonts: Record<string, PdfObject>
  annotations: PdfObject[]
  height: number
}

export type StructureOptions = { title?: string; alt?: string; scope?: 'Column' | 'Row' }

export type StructureElement = {
  dictionary: PdfObject
  add(child: StructureElement | MarkedContent): StructureElement
  end(): void
}

export type MarkedContent = { refs: { pageRef: PdfObject; mcid: number }[] }

export type EmbeddedFont = {
  id: string
  ref(): PdfObject
  subset: { includeGlyph(glyphId: number): number }
  /** Advance widths by glyph of the subset, in thousandths of an em. */
  widths: number[]
  /** What each glyph of the subset stands for, as code points. */
  unicode: (readonly number[])[]
}

export type Outline = {
  outlineData: Record<string, unknown>
  addItem(title: string, options: { expanded: boolean }): Outline
}

export type PdfkitOptions = {
  size: string
  font: null
  pdfVersion: '1.7'
  subset: 'PDF/A-2a'
  tagged: true
  lang: string
  displayTitle: true
  bufferPages: true
  autoFirstPage: false
  info: Record<string, unknown>
}

export const Pdfkit = PDFDocument as unknown as new (options: PdfkitOptions) => PdfkitDocument
