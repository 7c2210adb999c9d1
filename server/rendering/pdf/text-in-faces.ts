import type { FaceChain } from './face-chain.ts'
import type { Typeface } from './typeface.ts'

/** Collects the characters that no font has. */
export type Missing = Set<string>

export type TextInFace = { face: Typeface; text: string }

/** A text divided by the first face of the chain that has each of its characters; a letter keeps its marks. */
export const inFaces = (text: string, chain: FaceChain, missing: Missing): TextInFace[] => {
  if (covers(chain[0], text)) return [{ face: chain[0], text }]
  const parts: TextInFace[] = []
  for (const letter of lettersOf(text)) {
    const part = inFirstFace(letter, chain, missing)
    const last = parts.at(-1)
    if (last?.face === part.face) last.text += part.text
    else parts.push(part)
  }
  return parts
}

const inFirstFace = (letter: string, chain: FaceChain, missing: Missing): TextInFace => {
  const face = chain.find(each => covers(each, letter))
  if (face) return { face, text: letter }
  missing.add(letter)
  return { face: chain.at(-1) ?? chain[0], text: '\ufffd' }
}

/** Each letter with the marks that belong to it. */
export const lettersOf = (text: string): string[] => text.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []

const covers = (face: Typeface, text: string): boolean => {
  for (const character of text) if (!face.covers(character.codePointAt(0) ?? 0)) return false
  return true
}
