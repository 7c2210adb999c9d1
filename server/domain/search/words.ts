/** The words of a text as they are compared: lower case, NFC, å, ä and ö letters of their own. */
export const wordsOf = (text: string): string[] => text.normalize('NFC').toLowerCase().match(word) ?? []

/** The same characters make words here as in SQLite's unicode61. */
const word = /[\p{L}\p{N}\p{M}\p{Co}]+/gu
