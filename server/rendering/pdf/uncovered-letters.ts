import { faceChain } from './face-chain.ts'
import { printable } from './printable.ts'
import { inFaces, lettersOf } from './text-in-faces.ts'

/**
 * The letters of a text, each once, that a document shows as U+FFFD: those that no face has, and what may stand in no
 * file (private use). Asked of the fonts; nothing is laid out.
 */
export const uncoveredLetters = (text: string): string[] => {
  const chain = faceChain('serif', 'regular')
  return [...new Set(lettersOf(text.normalize('NFC')))].filter(letter => {
    const missing = new Set<string>()
    inFaces(printable(letter), chain, missing)
    return missing.size > 0 || (letter !== '\ufffd' && printable(letter) === '\ufffd')
  })
}
