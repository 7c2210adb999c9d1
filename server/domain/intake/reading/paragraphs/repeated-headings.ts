import type { HeadingCandidate } from './heading-candidates.ts'

/**
 * Parts the lines of a table of contents, and running heads, from headings. The same number with the same title again: next to
 * itself it is a running head; further on, the first was the contents.
 */
export const withoutRepeated = (
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
    const goesOn = previous?.number === candidate.number && titleOf(previous) === titleOf(candidate)
    const isContents =
      listed.has(position) ||
      isContentsLine(candidate) ||
      (candidate.rest.length > 3 && isClose(all, position) && comesAgain(position, keyOf(candidate)))
    if (goesOn || candidate.isContinuation || isContents) repeated.push(candidate)
    else candidates.push(candidate)
  }
  return { repeated, candidates }
}

const titleOf = ({ rest }: HeadingCandidate): string => rest.toLowerCase().replace(/[^\p{L}]/gu, '')

const keyOf = (candidate: HeadingCandidate): string =>
  `${candidate.number} ${titleOf(candidate).slice(0, 24)}`

/** How many lines an entry of a table of contents takes at most, and how many entries make a list. */
const longestEntry = 3
const shortestList = 3

const isClose = (all: HeadingCandidate[], position: number): boolean => {
  const index = all[position]?.index ?? 0
  const before = all[position - 1]?.index ?? Number.NEGATIVE_INFINITY
  const after = all[position + 1]?.index ?? Number.POSITIVE_INFINITY
  return index - before <= longestEntry || after - index <= longestEntry
}

/** "§ 12 Budget 2022 ........ 7" */
const isContentsLine = ({ rest }: HeadingCandidate): boolean =>
  /(?:\.{4,}|…{2,}|(?: \.){4,}) ?\d+$/u.test(rest)

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
