import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import type { Font } from 'fontkit'
import { ownString } from './own-string.ts'
import { latinLigatures } from './printable.ts'
import { RecentCache } from './recent-cache.ts'

const mostWords = 4_000

/** A word as the font draws it. Measures in thousandths of an em. */
export type ShapedWord = {
  glyphs: readonly number[]
  /** What is added to a glyph's own advance (kerning); null when nothing is. */
  kerns: readonly number[] | null
  /** Marks that sit above or below their letter; null when there are none. */
  offsets: readonly (readonly [dx: number, dy: number])[] | null
  width: number
}

/** One font file, opened once per process and shared by every document. */
export class Typeface {
  readonly name: string
  readonly #file: string
  #font: Font | null = null
  readonly #words = new RecentCache<ShapedWord>(mostWords)
  readonly #covered = new Map<number, boolean>()
  readonly #characters = new Map<number, readonly number[]>()

  constructor(name: string, file: string) {
    this.name = name
    this.#file = file
  }

  /** Opened when it is first needed: most documents never ask for the faces that others fall back on. */
  get font(): Font {
    if (!this.#font) {
      this.#font = fontkit.create(readFileSync(this.#file)) as Font
      this.#settle(usualCharacters)
    }
    return this.#font
  }

  covers(codePoint: number): boolean {
    let isCovered = this.#covered.get(codePoint)
    if (isCovered === undefined) {
      isCovered = this.font.hasGlyphForCodePoint(codePoint)
      this.#covered.set(codePoint, isCovered)
    }
    return isCovered
  }

  /** Shaping a word for the first time is what costs. */
  shape(word: string): ShapedWord {
    let shaped = this.#words.get(word)
    if (!shaped) {
      shaped = this.#shapeAnew(word)
      this.#words.set(ownString(word), shaped)
    }
    return shaped
  }

  /** The advance width of a glyph in thousandths of an em. */
  advanceOf(glyph: number): number {
    return this.font.getGlyph(glyph).advanceWidth * this.#scale
  }

  /** The characters that a glyph stands for: the text that one can copy from the file. */
  codePointsOf(glyph: number): readonly number[] {
    if (!this.#characters.has(glyph)) this.#settle(this.font.characterSet)
    if (!this.#characters.has(glyph)) this.#characters.set(glyph, unencoded(this.font, glyph))
    return this.#characters.get(glyph) ?? []
  }

  // fontkit remembers for each glyph the characters that first led to it, so where several share a glyph (µ and μ, "fi"
  // and its ligature sign, "ạ" that is made of two) the first document of the process would decide for all the others.
  #settle(codePoints: readonly number[]): void {
    for (const codePoint of codePoints) {
      if (!this.covers(codePoint)) continue
      const glyph = this.font.glyphForCodePoint(codePoint).id
      const letters = latinLigatures.get(String.fromCodePoint(codePoint))
      if (!this.#characters.has(glyph))
        this.#characters.set(glyph, letters ? codePointsIn(letters) : [codePoint])
    }
  }

  get #scale(): number {
    return 1000 / this.font.unitsPerEm
  }

  #shapeAnew(word: string): ShapedWord {
    // A ligature would copy and be searched as one character of its own: "ﬁnns" is not found by "finns".
    const { glyphs, positions } = this.font.layout(word, { liga: false })
    const kerns = positions.map(
      (position, i) => (position.xAdvance - (glyphs[i]?.advanceWidth ?? 0)) * this.#scale
    )
    const offsets = positions.map(
      ({ xOffset, yOffset }) => [xOffset * this.#scale, yOffset * this.#scale] as const
    )
    return {
      glyphs: glyphs.map(glyph => glyph.id),
      kerns: kerns.some(kern => kern !== 0) ? kerns : null,
      offsets: offsets.some(([dx, dy]) => dx !== 0 || dy !== 0) ? offsets : null,
      width: positions.reduce((sum, position) => sum + position.xAdvance, 0) * this.#scale
    }
  }
}

const codePointsIn = (text: string): number[] => Array.from(text, character => character.codePointAt(0) ?? 0)

// Those that share their glyph with others come first, then the letters of Western Europe.
const usualCharacters = [
  ...codePointsIn(' -µ‘’ΔΩ\u2009⁄˭φ'),
  ...Array.from({ length: 0x250 - 0x20 }, (_, index) => 0x20 + index)
]

// A glyph that no character has of its own: a ligature ("fj") or a variant, which stands for what it was made from.
const unencoded = (font: Font, glyph: number): readonly number[] => {
  const { codePoints } = font.getGlyph(glyph)
  return codePoints.length ? codePoints : [0xfffd]
}
