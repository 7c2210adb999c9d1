import { Pdfkit } from './pdfkit-document.ts'
import type { StructureElement } from './pdfkit-document.ts'
import { xmpDescriptions } from './xmp.ts'

/** What a document says of itself. Every value comes from the data, so that the same data gives the same bytes. */
export type DocumentFacts = {
  title: string
  /** The body that answers for the document. */
  author: string
  changedAt: Date
  /** 16 bytes that are this document's alone: a hash of what it is made from. */
  fileId: Uint8Array
}

/**
 * A pdfkit document that is PDF/A-2a and PDF/UA-1 at once: XMP that names both, signature fields without pdfkit's form
 * (which asks the reader to draw the fields, and PDF/A forbids that), page labels, a file identifier from the content.
 */
export class TaggedDocument extends Pdfkit {
  readonly #formFields: unknown[] = []

  constructor({ title, author, changedAt, fileId }: DocumentFacts) {
    super({
      size: 'A4',
      font: null,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      lang: 'sv-SE',
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      info: {
        Title: title,
        Author: author,
        Creator: software,
        Producer: software,
        CreationDate: changedAt,
        ModDate: changedAt
      }
    })
    this._id = fileId
    this._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] }
  }

  /** An empty signature field on the current page; y runs down from the top of the page. */
  addSignatureField(parent: StructureElement, field: SignatureField): void {
    const { name, tooltip, x, y, width, height } = field
    const form = this.struct('Form', { alt: tooltip })
    parent.add(form)
    // PDF/A wants an appearance of every field, also an empty one: a line to sign on.
    const appearance = this.ref({
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {}
    })
    appearance.end(`q 0.6 w 0.3 G 0 0.5 m ${width} 0.5 l S Q`)
    this.annotate(x, y, width, height, {
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String(name),
      TU: new String(tooltip),
      F: 4,
      P: this.page.dictionary,
      AP: { N: appearance },
      C: [],
      structParent: form
    })
    this.#formFields.push(this.page.annotations.at(-1))
    this._root.data['AcroForm'] ??= this.ref({ Fields: this.#formFields, SigFlags: 0 })
    // pdfkit gives an annotation the page that is current when its element ends, so it must end on this page.
    form.end()
  }

  /** A link on the current page, seen and heard. */
  addLink(
    element: StructureElement,
    url: string,
    box: { x: number; y: number; width: number; height: number }
  ): void {
    const options = { structParent: element, Contents: new String(`Länk: ${url}`) }
    this.link(box.x, box.y, box.width, box.height, url, options)
    element.end()
  }

  /** pdfkit calls this while it ends; its own version does not escape. */
  _addInfo(): void {
    const { Title, Author, Creator, Producer, CreationDate } = this.info
    this.appendXML(
      xmpDescriptions({
        title: Title,
        author: Author,
        creator: Creator,
        producer: Producer,
        changedAt: CreationDate
      })
    )
  }

  /** pdfkit calls this while it ends; its own version expects the form that we do not use. */
  endAcroForm(): this {
    ;(this._root.data['AcroForm'] as { end(): void } | undefined)?.end()
    return this
  }
}

export type SignatureField = {
  name: string
  tooltip: string
  x: number
  y: number
  width: number
  height: number
}

const software = 'Paragraf (pdfkit 0.20.2)'
