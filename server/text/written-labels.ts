import { numbersBetween } from './number-range.ts'

/** A label of a bilaga; `at` is where it stands in what is written, null inside a range. */
export type WrittenLabel = { label: string; at: readonly [start: number, end: number] | null }

/** "75 a-c och 77" → 75 a, 75 b (not written), 75 c, 77. */
export const labelsIn = (written: string): WrittenLabel[] => {
  if (/^\d+$/.test(written)) return [{ label: written, at: [0, written.length] }]
  const labels: WrittenLabel[] = []
  let number = ''
  let numberAt = 0
  let previous = ''
  for (const { 0: all, 1: dash, 2: digits, 3: lone, index } of written.matchAll(mark)) {
    const end = index + all.length
    const letter = lone?.toLowerCase() ?? ''
    if (digits) {
      const between = dash && !previous ? numbersBetween(Number(number), Number(digits)) : []
      if (between.length < widestRange)
        labels.push(...between.map(each => ({ label: String(each), at: null })))
      number = digits
      numberAt = end - digits.length
      labels.push({ label: number, at: [numberAt, end] })
    } else if (labels.at(-1)?.label === number) {
      labels.splice(-1, 1, { label: `${number} ${letter}`, at: [numberAt, end] })
    } else {
      const between = dash && previous ? lettersBetween(previous, letter) : []
      labels.push(...between.map(each => ({ label: `${number} ${each}`, at: null })))
      labels.push({ label: `${number} ${letter}`, at: [end - 1, end] })
    }
    previous = letter
  }
  return labels
}

/** A number, or a letter that follows one or stands alone, with the dash of a range before it. */
const mark = /([-–]\s*)?(?:(\d+)|((?<!\p{L})[a-z](?!\p{L})|(?<=\d)[a-z](?!\p{L})))/giu

const widestRange = 100

const lettersBetween = (from: string, to: string): string[] =>
  numbersBetween(from.charCodeAt(0), to.charCodeAt(0)).map(code => String.fromCharCode(code))
