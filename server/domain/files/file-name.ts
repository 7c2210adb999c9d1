const longestName = 200

/** The name that a file was sent under as it can be shown and kept: without folders, control characters and excess length. */
export const shownFileName = (given: string): string => {
  const name = (given.split(/[/\\]/u).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}\p{Cf}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? ''
  if (name.length <= longestName) return name || 'fil'
  // By code points, so that no surrogate pair is cut in two.
  return (
    Array.from(name)
      .slice(0, longestName - ending.length)
      .join('') + ending
  )
}
