import { FontUse } from './font-use.ts'
import type { StructNode } from './structure.ts'
import type { Line, Segment } from './line-breaking.ts'
import type { PdfObject, StructureElement } from './pdfkit-document.ts'
import { page } from './styles.ts'
import type { SignatureField, TaggedDocument } from './tagged-document.ts'
import type { Typeface } from './typeface.ts'

/** A line of text at its place: `x` from the left edge of the page, `top` from its upper edge. */
export type PlacedLine = { line: Line; x: number; top: number; lead: number }

/** Where a bookmark leads. `level` 1 is outermost. */
export type Bookmark = { title: string; level: number; page: PdfObject; top: number }

/**
 * Draws on a tagged document. Every text is marked content of an element of the structure tree, or an artifact (what
 * belongs to the page and not to the text: running header, lines, a repeated table head).
 */
export class Canvas {
  readonly document: TaggedDocument
  readonly bookmarks: Bookmark[] = []
  readonly #elements = new Map<StructNode, StructureElement>()
  readonly #fonts = new Map<Typeface, FontUse>()

  constructor(document: TaggedDocument) {
    this.document = document
  }

  startPage(): void {
    this.document.addPage({ size: 'A4', margin: 0 })
  }

  /** Lines as text of `node`; an element that goes on over a page gets one piece of content on each. */
  text(node: StructNode, lines: PlacedLine[]): void {
    const element = this.element(node)
    let isOpen = false
    const close = () => {
      if (isOpen) this.document.endMarkedContent()
      isOpen = false
    }
    for (const placed of lines)
      placed.line.segments.forEach((segment, index) => {
        const isLast = index === placed.line.segments.length - 1
        // A space ends each line, so that words of two lines do not run together when the text is read or copied.
        const texts = isLast && placed.line.endsWord ? [...segment.texts, ' '] : segment.texts
        if (segment.href) close()
        if (segment.href) this.#link(element, segment, texts, placed)
        else {
          if (!isOpen) element.add(this.document.markStructureContent(node.role))
          isOpen = true
          this.#segment(segment, texts, placed)
        }
      })
    close()
  }

  /** Lines that belong to the page, not to the text. */
  artifactText(lines: PlacedLine[], isPageFurniture: boolean): void {
    this.document.markContent(
      'Artifact',
      isPageFurniture ? { type: 'Pagination', attached: ['Top'] } : { type: 'Layout' }
    )
    for (const placed of lines)
      for (const segment of placed.line.segments) this.#segment(segment, segment.texts, placed)
    this.document.endMarkedContent()
  }

  /** A horizontal hairline, an artifact. */
  rule(x: number, y: number, width: number, gray = 0.55): void {
    this.document.markContent('Artifact', { type: 'Layout' })
    this.#write(`q 0.5 w ${gray} G ${round(x)} ${round(y)} m ${round(x + width)} ${round(y)} l S Q`)
    this.document.endMarkedContent()
  }

  signatureField(node: StructNode, field: SignatureField): void {
    this.document.addSignatureField(this.element(node), field)
  }

  bookmark(title: string, level: number, top: number): void {
    this.bookmarks.push({ title, level, page: this.document.page.dictionary, top: page.height - top })
  }

  /** The element of a node; made, with its parents, when it is first drawn. */
  element(node: StructNode): StructureElement {
    let element = this.#elements.get(node)
    if (!element) {
      element = this.document.struct(node.role, node.scope ? { scope: node.scope } : {})
      if (node.attributes) element.dictionary.data['A'] = node.attributes
      if (node.parent) this.element(node.parent).add(element)
      else this.document.addStructure(element)
      this.#elements.set(node, element)
    }
    return element
  }

  /** Ends the structure tree: nothing can be drawn after it. */
  finish(): void {
    for (const [node, element] of this.#elements) if (!node.parent) element.end()
  }

  #link(parent: StructureElement, segment: Segment, texts: string[], placed: PlacedLine): void {
    const element = this.document.struct('Link')
    parent.add(element)
    element.add(this.document.markStructureContent('Link'))
    this.#segment(segment, texts, placed)
    this.document.endMarkedContent()
    const box = { x: placed.x + segment.x, y: placed.top, width: segment.width, height: placed.lead }
    this.document.addLink(element, segment.href ?? '', box)
  }

  #segment(segment: Segment, texts: string[], { x, top, lead }: PlacedLine): void {
    const { face, size, gray } = segment
    const left = round(x + segment.x)
    const baseline = round(top + lead / 2 + size * 0.33)
    const font = this.#font(face)
    const glyphs = font.encode(texts, size)
    const shade = gray ? `${gray} g ` : ''
    // pdfkit turns the page upside down so that y runs downwards; the text is turned back.
    this.#write(
      `${shade}BT 1 0 0 -1 ${left} ${baseline} Tm /${font.id} ${size} Tf [${glyphs}] TJ ET${gray ? ' 0 g' : ''}`
    )
    if (segment.isStruck) this.#line(left, baseline - size * 0.26, segment.width)
    if (segment.href) this.#line(left, baseline + size * 0.14, segment.width)
  }

  #line(x: number, y: number, width: number): void {
    this.#write(`q 0.5 w 0 G ${x} ${round(y)} m ${round(x + width)} ${round(y)} l S Q`)
  }

  // pdfkit would turn each character of a string into a byte by itself, in JavaScript.
  #write(operators: string): void {
    this.document.addContent(Buffer.from(`${operators}\n`, 'latin1'))
  }

  #font(face: Typeface): FontUse {
    let font = this.#fonts.get(face)
    if (!font) {
      font = new FontUse(this.document, face)
      this.#fonts.set(face, font)
    }
    font.useOnPage()
    return font
  }
}

const round = (length: number): number => Math.round(length * 100) / 100
