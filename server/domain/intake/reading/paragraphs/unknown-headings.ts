import type { Block } from './blocks.ts'
import { looksLikeHeading } from './sub-headings.ts'

/**
 * True for a heading inside a § whose name is not known: by its font, or by its look and by what stands under it. `next` is
 * undefined where a decision follows; `byFontOnly` where looks tell nothing.
 */
export const isUnknownHeading = (
  { kind, text, lines }: Block,
  before: Block | undefined,
  next: Block | undefined,
  byFontOnly: boolean
): boolean => {
  const [line] = lines
  if (!line || kind !== 'text' || lines.length > 2 || !looksLikeHeading(text)) return false
  if (line.emphasis !== 'unknown') return true
  if (byFontOnly) return false
  if (!line.startsBlock && !line.startsPage && before && !/[.!?]$/u.test(before.text)) return false
  if (next?.kind === 'table') return true
  if (next?.kind !== 'text' || next.text.split(' ', 1)[0] === text.split(' ', 1)[0]) return false
  return next.text.length > 90 || looksLikeHeading(next.text)
}
