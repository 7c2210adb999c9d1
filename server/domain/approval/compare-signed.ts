/** How a signed file's text stands to that of the sealed one. `added` and `missing` are words, the first few hundred of each. */
export type TextComparison = { isSame: boolean; added: string; missing: string }

/**
 * A signing service may write the file anew with a stamp on every page and a page of its own: the text is the same when every
 * word of the sealed file stands in the signed one, in order. Spaces and hyphens at line ends are the layout's, not the text's.
 */
export const compareTexts = (sealed: string, signed: string): TextComparison => {
  const [was, became] = [wordsOf(sealed), wordsOf(signed)]
  let at = 0
  for (const word of became) if (word === was[at]) at++
  return {
    isSame: at === was.length,
    added: onlyIn(became, was),
    missing: onlyIn(was, became)
  }
}

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}§]+/gu) ?? []

const onlyIn = (words: readonly string[], others: readonly string[]): string => {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  const found = words.filter(word => {
    const count = left.get(word) ?? 0
    if (count > 0) left.set(word, count - 1)
    return count === 0
  })
  return found.slice(0, mostTold).join(' ')
}

const mostTold = 300
