/** The § sign and number, kept on one line: "§ 74". */
export const paragraphLabel = (number: number): string => `§\u00a0${number}`

/** "§ 74" or "§§ 73–91": the span of a meeting's numbers, or null when none is taken. */
export const paragraphRange = (numbers: readonly number[]): string | null => {
  if (numbers.length === 0) return null
  const first = Math.min(...numbers)
  const last = Math.max(...numbers)
  return first === last ? paragraphLabel(first) : `§§\u00a0${first}–${last}`
}

/** "§§ 73–80, 82 och 84–91": some numbers of a meeting, runs of them drawn together; null when there are none. */
export const paragraphRuns = (numbers: readonly number[]): string | null => {
  const runs: [number, number][] = []
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.[1] === number - 1) run[1] = number
    else runs.push([number, number])
  }
  const words = runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`))
  if (words.length < 2) return paragraphRange(numbers)
  return `§§\u00a0${words.slice(0, -1).join(', ')} och ${words.at(-1)}`
}

type Ordered = {
  number: number | null
  numberOrigin: 'series' | 'imported' | null
  sectionPosition: number
  position: number
}

/**
 * The order of the minutes: by number where taken (the order in which the chair took the matters), then as on the agenda.
 * Imported minutes stay as they were printed.
 */
export const inOrderOfMinutes = (a: Ordered, b: Ordered): number => {
  const [first, second] = [takenNumber(a), takenNumber(b)]
  if (first !== null && second !== null) return first - second
  if (first !== null || second !== null) return first === null ? 1 : -1
  return a.sectionPosition - b.sectionPosition || a.position - b.position
}

const takenNumber = ({ number, numberOrigin }: Ordered): number | null =>
  numberOrigin === 'series' ? number : null
