import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib'
import type { PDFDocument, PDFObject } from '@cantoo/pdf-lib'

/** Walks the structure tree of a file and notes what hangs in it, in the order in which it is read aloud. */
export class StructureReader {
  readonly problems: string[] = []
  /** "page/mcid" → the element that holds it, in the order of the tree. */
  readonly contents = new Map<string, string>()
  /** Annotation → the page its element gives it. */
  readonly annotations = new Map<string, string>()
  readonly parentTree = new Map<number, PDFObject>()
  readonly #pdf: PDFDocument
  #lastHeading = 0

  constructor(pdf: PDFDocument) {
    this.#pdf = pdf
    const root = pdf.catalog.lookup(name('StructTreeRoot'), PDFDict)
    this.#readNumbers(root.lookup(name('ParentTree'), PDFDict))
    this.#read(root.get(name('K')), null)
  }

  #read(object: PDFObject | undefined, parent: { ref: string; role: string; page: string } | null): void {
    const item = this.#pdf.context.lookup(object)
    if (item instanceof PDFArray) for (const kid of item.asArray()) this.#read(kid, parent)
    if (item instanceof PDFNumber && parent)
      this.contents.set(`${parent.page}/${item.asNumber()}`, parent.ref)
    if (!(item instanceof PDFDict)) return
    const page = String(item.get(name('Pg')) ?? parent?.page)
    const type = item.get(name('Type'))
    if (type === name('MCR') && parent)
      this.contents.set(`${page}/${String(item.get(name('MCID')))}`, parent.ref)
    else if (type === name('OBJR') && parent) this.#readAnnotation(item, page, parent.ref)
    else this.#readElement(item, String(object), parent?.role ?? '', page)
  }

  #readElement(element: PDFDict, ref: string, parentRole: string, page: string): void {
    const role = String(element.get(name('S'))).slice(1)
    if (!roles.has(role)) this.problems.push(`unknown role ${role}`)
    if (parentsOf[role] && !parentsOf[role].includes(parentRole))
      this.problems.push(`${role} under ${parentRole}`)
    if (role === 'TH' && !String(element.lookup(name('A'))).includes('Scope'))
      this.problems.push('TH without scope')
    if (role === 'Form' && !element.get(name('Alt'))) this.problems.push('Form without alternative text')
    const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0)
    if (level > this.#lastHeading + 1)
      this.problems.push(`heading jump from ${this.#lastHeading} to ${level}`)
    if (level) this.#lastHeading = level
    this.#read(element.get(name('K')), { ref, role, page })
  }

  #readAnnotation(reference: PDFDict, page: string, element: string): void {
    this.annotations.set(String(reference.get(name('Obj'))), page)
    const key =
      reference.lookup(name('Obj'), PDFDict).lookupMaybe(name('StructParent'), PDFNumber)?.asNumber() ?? -1
    if (String(this.parentTree.get(key)) !== element) this.problems.push('annotation under the wrong element')
  }

  #readNumbers(node: PDFDict): void {
    const numbers = node.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? []
    for (let i = 0; i < numbers.length; i += 2)
      this.parentTree.set((numbers[i] as PDFNumber).asNumber(), numbers[i + 1] as PDFObject)
    for (const kid of node.lookupMaybe(name('Kids'), PDFArray)?.asArray() ?? [])
      this.#readNumbers(this.#pdf.context.lookup(kid, PDFDict))
  }
}

const parentsOf: Record<string, string[]> = {
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI']
}

const roles = new Set(
  'Document Sect P H1 H2 H3 H4 H5 H6 BlockQuote L LI Lbl LBody Table THead TBody TR TH TD Link Form'.split(
    ' '
  )
)

const name = (text: string) => PDFName.of(text)
