import type { HeadingCandidate } from './heading-candidates.ts'
import type { ImportFlag } from '../../imported-minutes.ts'

/** The one series of numbers that runs through a text; candidates are offered in order, and taken or flagged. */
export class HeadingSeries {
  readonly headings: HeadingCandidate[] = []
  readonly flags: ImportFlag[] = []
  /** For each position, the next candidate that is clear. */
  readonly #nextClear: (HeadingCandidate | undefined)[] = []
  readonly #lastClear = new Map<number, number>()
  readonly #hasSeries: boolean

  constructor(candidates: HeadingCandidate[]) {
    for (const [position, { number, isClear }] of candidates.entries())
      if (isClear) this.#lastClear.set(number, position)
    this.#hasSeries = candidates.some(
      ({ number, isClear }, position) =>
        isClear && [1, 2].some(step => (this.#lastClear.get(number + step) ?? -1) > position)
    )
    let next: HeadingCandidate | undefined
    for (let position = candidates.length - 1; position >= 0; position--) {
      this.#nextClear[position] = next
      if (candidates[position]?.isClear) next = candidates[position]
    }
  }

  offer(candidate: HeadingCandidate, position: number): void {
    const last = this.headings.at(-1)
    const expected = (last?.number ?? 0) + 1
    const comesLater = (this.#lastClear.get(expected) ?? -1) > position
    if (!last) {
      if (this.#mayBegin(candidate, position)) this.headings.push(candidate)
    } else if (candidate.number === expected) {
      const isBelieved = !comesLater && (candidate.isTitle || candidate.startsBlock)
      if (!candidate.isClear && isBelieved) this.flag('weak-heading', candidate)
      if (candidate.isClear || isBelieved) this.headings.push(candidate)
      else this.flag('reference-first-on-line', candidate)
    } else if (candidate.number === last.number && candidate.isClear && candidate.startsBlock) {
      if (candidate.label === last.label) this.flag('duplicate-number', candidate)
      this.headings.push(candidate)
    } else if (
      candidate.isClear &&
      candidate.startsBlock &&
      !comesLater &&
      this.#goesOn(candidate, position, last)
    ) {
      this.flag(jumpCode(candidate.number, last.number), candidate)
      this.headings.push(candidate)
    } else if (candidate.isClear && candidate.startsBlock) {
      this.flag('reference-first-on-line', candidate)
    }
  }

  flag(code: keyof typeof messages, candidate: HeadingCandidate | undefined): void {
    const excerpt = candidate ? `§ ${candidate.number} ${candidate.rest}`.trim().slice(0, 200) : ''
    this.flags.push({ code, message: messages[code], paragraph: candidate?.number ?? null, excerpt })
  }

  // The first heading is one that the series goes on from; where no series is, the first there is.
  #mayBegin({ number, isClear }: HeadingCandidate, position: number): boolean {
    if (!isClear) return false
    const follows = (next: number): boolean => (this.#lastClear.get(next) ?? -1) > position
    return follows(number + 1) || follows(number + 2) || !this.#hasSeries
  }

  // A jump is believed when it is small, or when the next heading goes on from it.
  #goesOn({ number }: HeadingCandidate, position: number, last: HeadingCandidate): boolean {
    if (number > last.number && number - last.number <= 5) return true
    return this.#nextClear[position]?.number === number + 1
  }
}

const jumpCode = (number: number, last: number): keyof typeof messages =>
  number > last ? 'missing-number' : 'numbers-restart'

const messages = {
  'no-paragraph-sign':
    'Texten har inga §-tecken. Ärendena har fått sina nummer från dagordningen; kontrollera dem.',
  'reference-first-on-line':
    'En rad börjar som en §-rubrik men har lästs som löpande text. Kontrollera att det stämmer.',
  'weak-heading': 'En rad har lästs som §-rubrik eftersom numret stämmer. Kontrollera att den är en rubrik.',
  'missing-number': 'Numreringen hoppar över ett eller flera nummer före den här paragrafen.',
  'duplicate-number': 'Samma §-nummer förekommer två gånger i följd.',
  'organ-prefix': 'Organets förkortning står före varje §-nummer i texten. Numret har lästs utan den.',
  'numbers-restart': 'Numreringen börjar om eller går tillbaka vid den här paragrafen.'
} as const
