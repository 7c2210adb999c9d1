import type { Minutes } from '../domain/approval/minutes.ts'

/**
 * The characters of the minutes that the fonts of the document lack, each once: in the PDF they are shown as U+FFFD. The
 * fonts are loaded only for minutes that hold something unusual.
 */
export const missingCharacters = async (minutes: Minutes): Promise<string[]> => {
  const written = JSON.stringify(minutes).normalize('NFC')
  if (!unusual.test(written)) return []
  const { uncoveredLetters } = await import('./pdf/uncovered-letters.ts')
  return uncoveredLetters((written.match(unusualLetters) ?? []).join(''))
}

/** "Tecknet 😀 (U+1F600, § 74) finns inte i dokumentets typsnitt och visas som � i PDF-filen."; '' when there is none. */
export const missingCharactersText = (missing: readonly string[], minutes: Minutes): string => {
  if (missing.length === 0) return ''
  const paragraphs = minutes.sections
    .flatMap(section => section.paragraphs)
    .map(paragraph => ({ label: paragraph.label, written: JSON.stringify(paragraph).normalize('NFC') }))
  const described = missing.map(letter => {
    const labels = paragraphs.filter(({ written }) => written.includes(letter)).map(({ label }) => label)
    return `${letter} (${[codesOf(letter), ...labels].join(', ')})`
  })
  const subject = missing.length === 1 ? 'Tecknet' : 'Tecknen'
  return `${subject} ${joinWords(described)} finns inte i dokumentets typsnitt och visas som \ufffd i PDF-filen.`
}

const codesOf = (letter: string): string =>
  Array.from(
    letter,
    each => `U+${each.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? ''}`
  ).join(' ')

const joinWords = (words: readonly string[]): string =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(words)

// Every face has the letters of Western Europe and ordinary punctuation.
const unusual = /[^ -\u017f–—‘’“”•…]/u
/** With the marks that belong to them, and the letters before such marks. */
const unusualLetters = /[^ -\u017f–—‘’“”•…\p{M}]\p{M}*|[^\p{M}]\p{M}+/gu
