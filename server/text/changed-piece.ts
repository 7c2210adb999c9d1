/** What of a text was changed: from `at` (UTF-16 units) `removed` gave way to `added`. */
export type ChangedPiece = { at: number; removed: string; added: string }

/** The smallest piece that makes the one text of the other. */
export const changedPiece = (before: string, after: string): ChangedPiece => {
  const shortest = Math.min(before.length, after.length)
  let at = 0
  while (at < shortest && before[at] === after[at]) at++
  if (splitsSign(before, at) || splitsSign(after, at)) at--
  let kept = 0
  while (kept < shortest - at && before.at(-1 - kept) === after.at(-1 - kept)) kept++
  if (splitsSign(before, before.length - kept) || splitsSign(after, after.length - kept)) kept--
  return {
    at,
    removed: before.slice(at, before.length - kept),
    added: after.slice(at, after.length - kept)
  }
}

/** The text as it was before; throws RangeError where the text is not one that the change can have led to. */
export const undoPiece = (after: string, { at, removed, added }: ChangedPiece): string => {
  if (!after.startsWith(added, at)) throw new RangeError(`The text does not have the change at ${at}.`)
  return after.slice(0, at) + removed + after.slice(at + added.length)
}

/** A sign outside the first 65,536 takes two units, and half of one cannot be stored. */
const splitsSign = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!)
