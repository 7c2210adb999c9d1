import { splitWord } from './words.ts'
import type { Piece, Word, WordOrBreak } from './words.ts'

/** Pieces that follow each other on a line and look alike. `x` is from the start of the line, in points. */
export type Segment = Omit<Piece, 'text'> & { texts: string[]; x: number }

/** `endsWord` is false where a word too long for the line goes on in the next one. */
export type Line = { segments: Segment[]; width: number; endsWord: boolean }

/** Ragged right, no hyphenation: Swedish compounds come out wrong by pattern. At least one line, also for no words. */
export const breakLines = (words: WordOrBreak[], width: number): Line[] => {
  const lines: Line[] = []
  let line = emptyLine()
  const endLine = (endsWord: boolean) => {
    lines.push({ ...line, endsWord })
    line = emptyLine()
  }
  const place = (word: Word) => {
    const isFirst = line.segments.length === 0
    if (!isFirst && line.width + word.space + word.width > width + rounding) {
      endLine(word.space > 0)
      append(line, word, 0)
    } else append(line, word, isFirst ? 0 : word.space)
  }
  for (const word of words) {
    if (word === 'break') endLine(true)
    else if (word.width > width) splitWord(word).forEach(place)
    else place(word)
  }
  if (line.segments.length || !lines.length) endLine(true)
  return lines
}

const rounding = 0.01

const emptyLine = (): Line => ({ segments: [], width: 0, endsWord: true })

const append = (line: Line, word: Word, space: number): void => {
  let gap = space
  for (const piece of word.pieces) {
    const last = line.segments[line.segments.length - 1]
    // The space belongs to the text before it, so that the words stay apart for one who listens.
    if (last && gap) last.texts.push(' ')
    if (last && looksLike(last, piece)) {
      last.texts.push(piece.text)
      last.width += gap + piece.width
    } else line.segments.push({ ...piece, texts: [piece.text], x: line.width + gap })
    line.width += gap + piece.width
    gap = 0
  }
}

const looksLike = (segment: Segment, piece: Piece): boolean =>
  segment.face === piece.face &&
  segment.size === piece.size &&
  segment.gray === piece.gray &&
  segment.href === piece.href &&
  segment.isStruck === piece.isStruck
