/**
 * Lines that belong together as one text. A word broken by a hyphen at the end of its line is made whole ("utveck-" +
 * "lingen"), save where the hyphen is its own: "BG-" + "RSK", "ekonomi-" + "och".
 */
export const joinLines = (lines: readonly string[]): string => {
  const parts: string[] = []
  for (const line of lines) {
    const before = parts.at(-1)
    if (before === undefined || !/\p{L}-$/u.test(before)) parts.push(line)
    else if (isBrokenWord(line)) parts.splice(-1, 1, before.slice(0, -1) + line)
    else if (/^[\p{Lu}\d]/u.test(line)) parts.splice(-1, 1, before + line)
    else parts.push(line)
  }
  return parts.filter(Boolean).join(' ')
}

const isBrokenWord = (line: string): boolean =>
  /^\p{Ll}/u.test(line) && !/^(?:och|eller|samt|respektive|till|resp)\b/u.test(line)
