/** The whole numbers from the one to the other, without both; none when they do not rise. */
export const numbersBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from - 1) }, (_, step) => from + step + 1)
