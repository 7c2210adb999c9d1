import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import type { Font } from 'fontkit'
import { ownString } from './own-string.ts'
import { latinLigatures } from './printable.ts'

export type Family = 'serif' | 'sans' | 'wide'
export type FaceStyle = 'regular' | 'italic' | 'bold' | 'bold-italic'

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
  readonly font: Font
  readonly #words = new Map<string, ShapedWord>()
  readonly #covered = new Map<number, boolean>()
  readonly #characters = new Map<number, readonly number[]>()
  readonly #scale: number

  constructor(name: string, file: string) {
    this.name = name
    this.font = fontkit.create(readFileSync(file)) as Font
    this.#scale = 1000 / this.font.unitsPerEm
    this.#settle(usualCharacters)
  }

  covers(codePoint: number): boolean {
    let isCovered = this.#covered.get(codePoint)
    if (isCovered === undefined) {
      isCovered = this.font.hasGlyphForCodePoint(codePoint)
      this.#covered.set(codePoint, isCovered)
    }
    return isCovered
  }

  /** Shaping a word for the first time is what costs; a cap keeps the memory of a long-lived process flat. */
  shape(word: string): ShapedWord {
    let shaped = this.#words.get(word)
    if (!shaped) {
      if (this.#words.size >= maxWords) this.#words.clear()
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

/**
 * The faces to try, in order, for a text in this family and style. The last has nearly everything, and its upright
 * cut more than the others.
 */
export const faceChain = (family: Exclude<Family, 'wide'>, style: FaceStyle): FaceChain =>
  (chains[family][style] ??= [
    openFace(family, style),
    openFace(family === 'serif' ? 'sans' : 'serif', style),
    openFace('wide', style),
    openFace('wide', 'regular')
  ])

export type FaceChain = readonly [Typeface, ...Typeface[]]

const chains: Record<Exclude<Family, 'wide'>, Partial<Record<FaceStyle, FaceChain>>> = { serif: {}, sans: {} }

const maxWords = 8_000

const serif = '@expo-google-fonts/source-serif-4'
const sans = '@expo-google-fonts/source-sans-3'
const wide = 'dejavu-fonts-ttf/ttf/DejaVuSans'
const files: Record<`${Family} ${FaceStyle}`, string> = {
  'serif regular': `${serif}/400Regular/SourceSerif4_400Regular.ttf`,
  'serif italic': `${serif}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`,
  'serif bold': `${serif}/700Bold/SourceSerif4_700Bold.ttf`,
  'serif bold-italic': `${serif}/700Bold_Italic/SourceSerif4_700Bold_Italic.ttf`,
  'sans regular': `${sans}/400Regular/SourceSans3_400Regular.ttf`,
  'sans italic': `${sans}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  'sans bold': `${sans}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  'sans bold-italic': `${sans}/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf`,
  'wide regular': `${wide}.ttf`,
  'wide italic': `${wide}-Oblique.ttf`,
  'wide bold': `${wide}-Bold.ttf`,
  'wide bold-italic': `${wide}-BoldOblique.ttf`
}

const require = createRequire(import.meta.url)
const opened = new Map<string, Typeface>()

const openFace = (family: Family, style: FaceStyle): Typeface => {
  const name = `${family} ${style}` as const
  let face = opened.get(name)
  if (!face) {
    face = new Typeface(name, require.resolve(files[name]))
    opened.set(name, face)
  }
  return face
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
