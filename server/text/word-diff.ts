/** A run of words that stands in both texts, or only in the earlier or the later one. */
export type DiffRun = { change: 'same' | 'removed' | 'added'; text: string }

/**
 * How the later text differs from the earlier, word by word. The runs but the added ones, joined, are the earlier text; but the
 * removed ones, the later.
 */
export const wordDiff = (earlier: string, later: string): DiffRun[] => {
  const [was, became] = [wordsOf(earlier), wordsOf(later)]
  const start = commonStart(was, became)
  const end = commonStart(was.slice(start).reverse(), became.slice(start).reverse())
  const middle = diffed(was.slice(start, was.length - end), became.slice(start, became.length - end))
  return merged([
    ...became.slice(0, start).map(same),
    ...middle,
    ...became.slice(became.length - end).map(same)
  ])
}

const wordsOf = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

const same = (text: string): DiffRun => ({ change: 'same', text })

const commonStart = (a: readonly string[], b: readonly string[]): number => {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

// The table of the longest common subsequence takes a cell for each pair of words: past this, the whole is one change.
const mostCells = 4_000_000

const diffed = (was: readonly string[], became: readonly string[]): DiffRun[] => {
  if (was.length * became.length > mostCells)
    return [
      { change: 'removed', text: was.join('') },
      { change: 'added', text: became.join('') }
    ]
  const width = became.length + 1
  const longest = new Uint32Array((was.length + 1) * width)
  for (let i = was.length - 1; i >= 0; i--)
    for (let j = became.length - 1; j >= 0; j--)
      longest[i * width + j] =
        was[i] === became[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const runs: DiffRun[] = []
  let [i, j] = [0, 0]
  while (i < was.length || j < became.length) {
    if (i < was.length && was[i] === became[j]) {
      runs.push(same(was[i++]!))
      j++
    } else if (
      j >= became.length ||
      (i < was.length && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    )
      runs.push({ change: 'removed', text: was[i++]! })
    else runs.push({ change: 'added', text: became[j++]! })
  }
  return runs
}

// Between two unlike words all that goes comes before all that comes, the blanks between them too: read whole, not word for word in turn.
const merged = (runs: readonly DiffRun[]): DiffRun[] => {
  const result: DiffRun[] = []
  let [removed, added, blanks] = ['', '', '']
  const flush = (): void => {
    if (removed) result.push({ change: 'removed', text: removed })
    if (added) result.push({ change: 'added', text: added })
    if (blanks) result.push({ change: 'same', text: blanks })
    ;[removed, added, blanks] = ['', '', '']
  }
  for (const { change, text } of runs) {
    if (change !== 'same') {
      removed += blanks + (change === 'removed' ? text : '')
      added += blanks + (change === 'added' ? text : '')
      blanks = ''
    } else if ((removed || added) && text.trim() === '') blanks += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.change === 'same') last.text += text
      else result.push({ change, text })
    }
  }
  flush()
  return result
}
