import type { ImportFlag } from './imported-minutes.ts'
import { type HeadingCandidate, headingCandidates } from './heading-candidates.ts'
import type { SourceText } from './source-line.ts'

export type FoundHeadings = {
  headings: HeadingCandidate[]
  /** Lines of a table of contents before the minutes themselves, and running heads of paragraphs that go on. */
  repeated: HeadingCandidate[]
  flags: ImportFlag[]
}

/**
 * Which candidates are headings: the one series of numbers that runs through the text. A reference ("§ 19 …" first on a
 * line of prose) falls out since its number does not come next; what is taken on weak ground is flagged.
 */
export const findParagraphHeadings = (source: SourceText): FoundHeadings => {
  const all = headingCandidates(source)
  const mark = commonMark(all)
  const { repeated, candidates } = withoutRepeated(all.filter(candidate => candidate.mark === mark))
  const series = new Series(candidates)
  for (const [position, candidate] of candidates.entries()) series.offer(candidate, position)
  if (!mark.endsWith('§') && series.headings.length) series.flag('no-paragraph-sign', series.headings[0])
  return { headings: series.headings, repeated, flags: series.flags }
}

/** "§" or "Kf §": what most headings of this text bear; a § of another organ, quoted in the text, bears another. */
const commonMark = (candidates: HeadingCandidate[]): string => {
  const counts = new Map<string, number>()
  for (const { mark, isClear } of candidates) if (isClear) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0]
}

// The same number with the same title again: next to itself it is a running head; further on, the first was the contents.
const withoutRepeated = (
  all: HeadingCandidate[]
): { repeated: HeadingCandidate[]; candidates: HeadingCandidate[] } => {
  const lastOf = new Map<string, number>()
  for (const [position, candidate] of all.entries()) {
    lastOf.set(keyOf(candidate), position).set(String(candidate.number), position)
  }
  const comesAgain = (position: number, key: string): boolean =>
    (lastOf.get(key) ?? 0) > position && all[position + 1]?.number !== all[position]?.number
  const listed = listedTogether(all, position => comesAgain(position, String(all[position]?.number)))
  const repeated: HeadingCandidate[] = []
  const candidates: HeadingCandidate[] = []
  for (const [position, candidate] of all.entries()) {
    const previous = candidates.at(-1)
    const goesOn = previous?.number === candidate.number && keyOf(previous) === keyOf(candidate)
    const isContents =
      listed.has(position) ||
      isContentsLine(candidate) ||
      (candidate.rest.length > 3 && comesAgain(position, keyOf(candidate)))
    if (goesOn || candidate.isContinuation || isContents) repeated.push(candidate)
    else candidates.push(candidate)
  }
  return { repeated, candidates }
}

const keyOf = ({ number, label, rest }: HeadingCandidate): string =>
  `${number}${label} ${rest
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .slice(0, 14)}`

/** "§ 12 Budget 2022 ........ 7" */
const isContentsLine = ({ rest }: HeadingCandidate): boolean =>
  /(?:\.{4,}|…{2,}|(?: \.){4,}) ?\d+$/u.test(rest)

/** How many lines an entry of a table of contents takes at most, and how many entries make a list. */
const longestEntry = 3
const shortestList = 3

// Three or more in a row with nothing between them, all of which come again: a table of contents without page numbers.
const listedTogether = (all: HeadingCandidate[], comesAgain: (position: number) => boolean): Set<number> => {
  const listed = new Set<number>()
  let run: number[] = []
  for (const [position, candidate] of all.entries()) {
    const previous = all[position - 1]
    const isClose = previous !== undefined && candidate.index - previous.index <= longestEntry
    if (!isClose || !comesAgain(position)) run = []
    if (comesAgain(position)) run.push(position)
    if (run.length === shortestList) for (const member of run) listed.add(member)
    else if (run.length > shortestList) listed.add(position)
  }
  return listed
}

class Series {
  readonly headings: HeadingCandidate[] = []
  readonly flags: ImportFlag[] = []
  /** For each position, the next candidate that is clear. */
  readonly #nextClear: (HeadingCandidate | undefined)[] = []
  readonly #lastClear = new Map<number, number>()

  constructor(candidates: HeadingCandidate[]) {
    for (const [position, { number, isClear }] of candidates.entries())
      if (isClear) this.#lastClear.set(number, position)
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
      if (candidate.isClear || (candidate.startsBlock && !comesLater)) this.headings.push(candidate)
      else this.flag('reference-first-on-line', candidate)
    } else if (candidate.number === last.number && candidate.label !== last.label && candidate.isClear) {
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

  // The first heading is one that the series goes on from; where nothing follows, the only one there is.
  #mayBegin({ number, isClear }: HeadingCandidate, position: number): boolean {
    if (!isClear) return false
    const follows = (next: number): boolean => (this.#lastClear.get(next) ?? -1) > position
    return follows(number + 1) || follows(number + 2) || !this.#nextClear[position]
  }

  // A jump is believed when it is small, or when the next heading goes on from it, or when it is the last.
  #goesOn({ number }: HeadingCandidate, position: number, last: HeadingCandidate): boolean {
    if (number > last.number && number - last.number <= 5) return true
    const next = this.#nextClear[position]
    return next ? next.number === number + 1 : number > last.number
  }
}

const jumpCode = (number: number, last: number): keyof typeof messages =>
  number === last ? 'duplicate-number' : number > last ? 'missing-number' : 'numbers-restart'

const messages = {
  'no-paragraph-sign':
    'Texten har inga §-tecken. Ärendena har fått sina nummer från dagordningen; kontrollera dem.',
  'reference-first-on-line':
    'En rad börjar som en §-rubrik men har lästs som löpande text. Kontrollera att det stämmer.',
  'missing-number': 'Numreringen hoppar över ett eller flera nummer före den här paragrafen.',
  'duplicate-number': 'Samma §-nummer förekommer två gånger i följd.',
  'numbers-restart': 'Numreringen börjar om eller går tillbaka vid den här paragrafen.'
} as const
