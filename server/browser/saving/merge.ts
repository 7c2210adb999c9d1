import { diff3Merge } from 'node-diff3'
import { changedFields, type Draft, type DraftField } from './draft.ts'

/** A place where both have written: `mine` and `theirs` stand for what was `before`. */
export type Clash = {
  field: DraftField
  before: string
  mine: string
  theirs: string
  /** The words on either side, within a text: a lone word does not say where it stands. */
  around?: { before: string; after: string }
}

/** Pieces of a text in order: what is settled, and what a person must choose. */
type Piece = string | Clash

export type Merged = {
  clashes: readonly Clash[]
  /** The draft when each clash has been answered, in their order; without clashes, with []. */
  settle: (answers: readonly Answer[]) => Draft
}

export type Answer = 'mine' | 'theirs' | 'both'

/**
 * Lays two drafts together that both come from `before`. What only one of them has changed is taken from that one; a text that both
 * have changed is laid together word by word.
 */
export const mergeDrafts = (before: Draft, mine: Draft, theirs: Draft): Merged => {
  const [changedByMe, changedByThem] = [changedFields(before, mine), changedFields(before, theirs)]
  const byBoth = changedByMe.filter(field => changedByThem.includes(field))
  const textPieces = byBoth.includes('text')
    ? mergeWords(before.text, mine.text, theirs.text).map(withSurroundings)
    : []
  const whole = byBoth.filter(
    field => field !== 'text' && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field])
  )
  const clashes = [
    ...textPieces.filter(piece => typeof piece !== 'string'),
    ...whole.map(field => ({
      field,
      before: inWords(before, field),
      mine: inWords(mine, field),
      theirs: inWords(theirs, field)
    }))
  ]
  return {
    clashes,
    settle: answers => {
      const answerTo = (clash: Clash): Answer => answers[clashes.indexOf(clash)] ?? 'mine'
      const settled: Draft = { ...theirs }
      for (const field of changedByMe) {
        const clash = clashes.find(each => each.field === field)
        if (field === 'text' && byBoth.includes('text'))
          settled.text = textPieces.map(piece => textOf(piece, answerTo)).join('')
        else if (!clash || answerTo(clash) !== 'theirs') Object.assign(settled, { [field]: mine[field] })
      }
      return settled
    }
  }
}

const textOf = (piece: Piece, answerTo: (clash: Clash) => Answer): string => {
  if (typeof piece === 'string') return piece
  const answer = answerTo(piece)
  if (answer === 'both') return `${piece.mine} ${piece.theirs}`
  return answer === 'mine' ? piece.mine : piece.theirs
}

const mergeWords = (before: string, mine: string, theirs: string): Piece[] =>
  diff3Merge(wordsOf(mine), wordsOf(before), wordsOf(theirs), { excludeFalseConflicts: true }).map(
    ({ ok, conflict }): Piece =>
      conflict
        ? settledPiece(conflict.o.join(''), conflict.a.join(''), conflict.b.join(''))
        : (ok ?? []).join('')
  )

const withSurroundings = (piece: Piece, at: number, pieces: readonly Piece[]): Piece => {
  if (typeof piece === 'string') return piece
  const written = (some: readonly Piece[]) =>
    wordsOf(some.map(each => (typeof each === 'string' ? each : each.mine)).join(''))
  const before = written(pieces.slice(0, at)).slice(-surroundingWords).join('')
  const after = written(pieces.slice(at + 1))
    .slice(0, surroundingWords)
    .join('')
  return { ...piece, around: { before, after } }
}

const surroundingWords = 8

/** Where the one goes on from what the other has, as when an answer from the server was lost, nobody need choose. */
const settledPiece = (before: string, mine: string, theirs: string): Piece => {
  if (goesOnFrom(mine, theirs)) return mine
  return goesOnFrom(theirs, mine) ? theirs : { field: 'text', before, mine, theirs }
}

const goesOnFrom = (longer: string, shorter: string): boolean =>
  shorter.trim() !== '' && longer.startsWith(shorter.trimEnd())

/** A word with the blank after it: two who write at the same place then clash, and do not run into one word. */
const wordsOf = (text: string): string[] => text.match(/\S+[^\S\n]*|\n+[^\S\n]*|^[^\S\n]+/g) ?? []

const inWords = (draft: Draft, field: DraftField): string =>
  field === 'decisions'
    ? draft.decisions
        .map(({ clauses, textAfter }) => [...clauses.map(clause => `att ${clause}`), textAfter].join('\n'))
        .join('\n\n')
    : draft[field]
