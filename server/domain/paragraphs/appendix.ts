/** Labels of a paragraph's bilagor: one alone is "74"; several are "75 a", "75 b" (27 and on: "75 aa"). */
export const appendixLabel = (paragraph: string, index: number, total: number): string =>
  total === 1 ? paragraph : `${paragraph}\u00a0${letters(index)}`

/** How several are cited at once: "75 a-b". */
export const appendixRange = (paragraph: string, total: number): string =>
  total <= 1 ? paragraph : `${paragraph}\u00a0a-${letters(total - 1)}`

/** The § as the bilagor carry it: "§ 74" → "74", "§ 12 a" → "12 a". */
export const numberInLabel = (paragraphLabel: string): string => paragraphLabel.replace(/^§+[\s\u00a0]*/u, '')

const letters = (index: number): string => {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
