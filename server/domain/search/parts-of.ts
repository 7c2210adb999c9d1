/**
 * The ends of a long word, so that its later parts are found by how they begin: "sjukvården" in "universitetssjukvården".
 * SQLite finds the beginning of a word by itself.
 */
export const partsOf = (word: string): string[] =>
  word.length < shortestCompound
    ? []
    : Array.from({ length: word.length - shortestPart - firstStart + 1 }, (_, index) =>
        word.slice(firstStart + index)
      )

export const shortestPart = 4
const shortestCompound = 8
const firstStart = 3
