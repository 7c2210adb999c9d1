import type { Inline } from '../../text/markdown-tree.ts'
import { faceChain } from './face-chain.ts'
import { ownString } from './own-string.ts'
import { printable, withGlue } from './printable.ts'
import { RecentCache } from './recent-cache.ts'
import { runsOf } from './runs.ts'
import type { Run } from './runs.ts'
import type { TextStyle } from './styles.ts'
import { inFaces, lettersOf } from './text-in-faces.ts'
import type { Missing } from './text-in-faces.ts'
import type { Typeface } from './typeface.ts'

/** Text in one face, with what is drawn around it. `width` is in points. */
export type Piece = {
  text: string
  face: Typeface
  size: number
  gray: number
  href: string | null
  isStruck: boolean
  width: number
}

/**
 * What is not broken over lines, and the width of the space before it: 0 where it follows without one. A part of a word
 * that is too long for a line cannot grow: what follows it may stand on the next line.
 */
export type Word = { pieces: readonly Piece[]; width: number; space: number; canGrow: boolean }

/** A paragraph before it is broken into lines: words, and the breaks that its writer asked for. */
export type WordOrBreak = Word | 'break'

/** Inline text measured in a style. A word that changes face midway stays one word. */
export const wordsOf = (content: Inline[], style: TextStyle, missing: Missing): WordOrBreak[] => {
  const words: WordOrBreak[] = []
  // True while no space has been seen since the last word: what comes then continues it.
  let isJoined = false
  for (const run of runsOf(content, style.isBold ?? false)) {
    if (run === 'break') {
      words.push('break')
      isJoined = false
      continue
    }
    const measure = measureIn(run, style, missing)
    // Every other part is white space.
    withGlue(printable(run.text))
      .split(/([ \t\n]+)/)
      .forEach((part, index) => {
        if (part === '') return
        if (index % 2 === 0) addWord(words, part, isJoined, measure)
        isJoined = index % 2 === 0
      })
  }
  return words
}

/** The word as words of one character each, that follow without a space: for what is wider than its line. */
export const splitWord = (word: Word): Word[] =>
  word.pieces
    .flatMap(piece => lettersOf(piece.text).map(text => ({ ...piece, text })))
    .map((piece, index) => {
      const width = widthIn(piece.face, piece.text, piece.size)
      return { pieces: [{ ...piece, width }], width, space: index ? 0 : word.space, canGrow: false }
    })

// Longer than a word of any language: an address or a checksum, which fills the line that it begins on. It is not
// measured whole, so that a text of 200 000 characters without a space costs no more than another.
const longestWord = 60

type Measure = { pieces(text: string): Piece[]; word(text: string): Word }

const addWord = (words: WordOrBreak[], text: string, isJoined: boolean, measure: Measure): void => {
  const last = words[words.length - 1]
  if (text.length > longestWord)
    for (const letter of lettersOf(text)) {
      words.push(wordOf(measure.pieces(letter), isJoined, false))
      isJoined = true
    }
  else if (!isJoined) words.push(measure.word(text))
  else if (last && last !== 'break' && last.canGrow)
    words[words.length - 1] = extended(last, measure.pieces(text))
  else words.push(wordOf(measure.pieces(text), true, true))
}

/** Most words have been seen before in the same look, and are measured once per process. */
const measureIn = (run: Run, style: TextStyle, missing: Missing): Measure => {
  const pieces = (text: string) => piecesOf(text, run, style, missing)
  if (run.href || run.isStruck) return { pieces, word: text => wordOf(pieces(text), false, true) }
  const known = measuredIn(`${style.family} ${style.size} ${style.gray ?? 0} ${run.face}`)
  const word = (text: string): Word => {
    const seen = known.get(text)
    if (seen) return seen
    const own = ownString(text)
    const made = wordOf(pieces(own), false, true)
    // A word with a character that no font has is told of each time.
    if (!made.pieces.some(piece => piece.text.includes('\ufffd'))) known.set(own, made)
    return made
  }
  return { pieces, word }
}

const measured = new Map<string, RecentCache<Word>>()

const measuredIn = (look: string): RecentCache<Word> => {
  let known = measured.get(look)
  if (!known) measured.set(look, (known = new RecentCache(4_000)))
  return known
}

const wordOf = (pieces: Piece[], isJoined: boolean, canGrow: boolean): Word => ({
  pieces,
  width: widthOf(pieces),
  space: isJoined ? 0 : spaceOf(pieces),
  canGrow
})

const piecesOf = (word: string, run: Run, style: TextStyle, missing: Missing): Piece[] => {
  const chain = faceChain(style.family, run.face)
  return inFaces(word.replace(/\u00a0/g, ' '), chain, missing).map(({ face, text }) => ({
    text,
    face,
    size: style.size,
    gray: style.gray ?? 0,
    href: run.href,
    isStruck: run.isStruck,
    width: widthIn(face, text, style.size)
  }))
}

const extended = (word: Word, pieces: Piece[]): Word => ({
  ...word,
  pieces: [...word.pieces, ...pieces],
  width: word.width + widthOf(pieces)
})

const widthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + piece.width, 0)

const spaceOf = ([piece]: Piece[]): number => (piece ? widthIn(piece.face, ' ', piece.size) : 0)

const widthIn = (face: Typeface, text: string, size: number): number => (face.shape(text).width * size) / 1000
