/** How words are looked for; without either, "Plan" is found in "planen". */
export type WordSearch = { words: string; matchCase: boolean; wholeWords: boolean }

/** Where the words stand in the text, from first to last, none overlapping. */
export const findWords = (
  text: string,
  { words, matchCase, wholeWords }: WordSearch
): { start: number; end: number }[] => {
  if (!words) return []
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
  const pattern = wholeWords ? String.raw`(?<![\p{L}\p{N}_])${literal}(?![\p{L}\p{N}_])` : literal
  return [...text.matchAll(new RegExp(pattern, matchCase ? 'gu' : 'giu'))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length
  }))
}

/** The text with other words at these places. */
export const replaceWords = (
  text: string,
  places: readonly { start: number; end: number }[],
  replacement: string
): string =>
  places
    .toSorted((a, b) => b.start - a.start)
    .reduce((changed, { start, end }) => changed.slice(0, start) + replacement + changed.slice(end), text)
