import type { Inline } from '../../text/markdown-tree.ts'
import type { FaceStyle } from './face-chain.ts'

/** Text of one look. `href` is an address outside the document, or null. */
export type Run = { text: string; face: FaceStyle; isStruck: boolean; href: string | null }

/** Nested inline text made flat: one run per change of look, and the breaks that the writer asked for. */
export const runsOf = (content: Inline[], isBold: boolean): (Run | 'break')[] =>
  flatten(content, { isBold, isItalic: false, isStruck: false, href: null })

type Look = { isBold: boolean; isItalic: boolean; isStruck: boolean; href: string | null }

const flatten = (content: Inline[], look: Look): (Run | 'break')[] =>
  content.flatMap((inline): (Run | 'break')[] => {
    switch (inline.type) {
      case 'text':
        return [{ text: inline.text, face: faceOf(look), isStruck: look.isStruck, href: look.href }]
      case 'break':
        return ['break']
      case 'strong':
        return flatten(inline.content, { ...look, isBold: true })
      case 'emphasis':
        return flatten(inline.content, { ...look, isItalic: !look.isItalic })
      case 'strike':
        return flatten(inline.content, { ...look, isStruck: true })
      case 'link':
        // An address within the site leads nowhere from a file.
        return flatten(inline.content, { ...look, href: /^[/#]/.test(inline.href) ? null : inline.href })
    }
  })

const faceOf = ({ isBold, isItalic }: Look): FaceStyle =>
  isBold ? (isItalic ? 'bold-italic' : 'bold') : isItalic ? 'italic' : 'regular'
