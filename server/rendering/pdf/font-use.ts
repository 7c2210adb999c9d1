import type { EmbeddedFont } from './pdfkit-document.ts'
import type { TaggedDocument } from './tagged-document.ts'
import type { ShapedWord, Typeface } from './typeface.ts'

/** A typeface in one document: what of it is embedded, and words as operators of the page. */
export class FontUse {
  readonly #document: TaggedDocument
  readonly #face: Typeface
  readonly #font: EmbeddedFont
  readonly #encoded = new Map<string, string>()

  constructor(document: TaggedDocument, face: Typeface) {
    document.registerFont(face.name, face.font)
    document.font(face.name)
    this.#document = document
    this.#face = face
    this.#font = document._font
  }

  get id(): string {
    return this.#font.id
  }

  useOnPage(): void {
    this.#document.page.fonts[this.id] ??= this.#font.ref()
  }

  /** The operand of TJ for texts that follow each other. `size` in points matters only for marks above letters. */
  encode(texts: string[], size: number): string {
    let operand = ''
    for (const text of texts) operand += this.#encodeText(text, size)
    return operand
  }

  #encodeText(text: string, size: number): string {
    const known = this.#encoded.get(text)
    if (known !== undefined) return known
    const word = this.#face.shape(text)
    const operand = word.offsets ? this.#withOffsets(word, word.offsets, size) : this.#withKerns(word)
    if (!word.offsets) this.#encoded.set(text, operand)
    return operand
  }

  #withKerns({ glyphs, kerns }: ShapedWord): string {
    let operand = '<'
    glyphs.forEach((glyph, index) => {
      operand += this.#include(glyph)
      const kern = kerns?.[index]
      if (kern) operand += `>${round(-kern)}<`
    })
    return `${operand}>`
  }

  #withOffsets(
    { glyphs, kerns }: ShapedWord,
    offsets: NonNullable<ShapedWord['offsets']>,
    size: number
  ): string {
    let operand = ''
    glyphs.forEach((glyph, index) => {
      const [dx, dy] = offsets[index] ?? [0, 0]
      const rise = round((dy * size) / 1000)
      if (rise) operand += `] TJ ${rise} Ts [`
      operand += `${round(-dx)} <${this.#include(glyph)}> ${round(dx - (kerns?.[index] ?? 0))} `
      if (rise) operand += '] TJ 0 Ts ['
    })
    return operand
  }

  /** The glyph's number in the embedded subset, as four hex digits. */
  #include(glyph: number): string {
    const font = this.#font
    const code = font.subset.includeGlyph(glyph)
    font.widths[code] ??= this.#face.advanceOf(glyph)
    font.unicode[code] ??= this.#face.codePointsOf(glyph)
    return code.toString(16).padStart(4, '0')
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
