/** What a column asks for, in points: its text on one line, and its longest word. */
export type ColumnNeed = { natural: number; minimal: number }

/**
 * Widths that fill the line. Columns that ask for little get it; the others share what is left in proportion to what
 * they ask for, none narrower than its longest word as long as there is room for all words.
 */
export const columnWidths = (needs: ColumnNeed[], available: number): number[] => {
  const natural = sum(needs.map(need => need.natural))
  if (natural <= available) {
    const spare = (available - natural) / needs.length
    return needs.map(need => need.natural + spare)
  }
  const minimal = sum(needs.map(need => need.minimal))
  if (minimal >= available) return needs.map(need => (need.minimal / minimal) * available)
  // What is above the minimum is shared by the square root of what is asked for: a long text does not starve the rest.
  const wishes = needs.map(need => Math.sqrt(Math.max(0, need.natural - need.minimal)))
  return share(needs, wishes, available - minimal)
}

const share = (needs: ColumnNeed[], wishes: number[], spare: number): number[] => {
  const total = sum(wishes)
  const given = needs.map((need, i) =>
    Math.min(need.natural - need.minimal, (spare * (wishes[i] ?? 0)) / total)
  )
  const rest = spare - sum(given)
  const unmet = needs.map((need, i) => need.natural - need.minimal - (given[i] ?? 0))
  const missing = sum(unmet)
  return needs.map(
    (need, i) => need.minimal + (given[i] ?? 0) + (missing ? (rest * (unmet[i] ?? 0)) / missing : 0)
  )
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
