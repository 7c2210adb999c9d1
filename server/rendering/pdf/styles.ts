import type { Family } from './face-chain.ts'

/** Lengths are in points, 72 to the inch. */
export const page = { width: 595.28, height: 841.89, left: 90, right: 82, top: 118, bottom: 78 }

export const textWidth = page.width - page.left - page.right

export type TextStyle = {
  family: Family
  size: number
  lead: number
  isBold?: boolean
  gray?: number
}

export const body: TextStyle = { family: 'serif', size: 11, lead: 15.5 }
export const cell: TextStyle = { family: 'sans', size: 9.5, lead: 12.5 }
export const cellHead: TextStyle = { ...cell, isBold: true }
export const label: TextStyle = { family: 'sans', size: 10, lead: 15.5, isBold: true, gray: 0.25 }
export const small: TextStyle = { family: 'sans', size: 9.5, lead: 13 }

export type HeadingStyle = TextStyle & { before: number; after: number }

/** By level, 1 to 6. */
export const headings: readonly HeadingStyle[] = [
  { family: 'sans', size: 22, lead: 27, isBold: true, before: 0, after: 18 },
  { family: 'sans', size: 16, lead: 20, isBold: true, before: 26, after: 10 },
  { family: 'sans', size: 12.5, lead: 16, isBold: true, before: 20, after: 5 },
  { family: 'sans', size: 11, lead: 15, isBold: true, before: 10, after: 3 },
  { family: 'sans', size: 10.5, lead: 14.5, isBold: true, before: 8, after: 2 },
  { family: 'sans', size: 10.5, lead: 14.5, before: 8, after: 2 }
]

export const paragraphGap = 8
export const listIndent = 18
export const quoteIndent = 20
