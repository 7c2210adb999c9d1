import type { Canvas } from './canvas.ts'

/**
 * What fills the pages, from top to bottom. A block is measured in strips, and a page may end between two of them:
 * a line of text, a line of a row in a table, a row of signatures. Blocks are made without a PDF at hand, so that where
 * pages end can be tested by itself.
 */
export type FlowBlock = {
  strips: Strip[]
  /** Draws strips from `from` up to, not including, `to`; `top` is the upper edge of the first, from the top of the page. */
  draw(canvas: Canvas, from: number, to: number, top: number): void
  /** What is drawn again above the block's strips when they go on over a page (the head of a table). */
  repeatedHead?: { height: number; draw(canvas: Canvas, top: number): void }
}

export type Strip = {
  height: number
  /** White space above, left out at the top of a page. */
  before: number
  /** True when no page may end after this strip: a heading, the first line of a paragraph, the last but one. */
  isGlued: boolean
  startsPage: boolean
}

export const strip = (height: number, options: Partial<Omit<Strip, 'height'>> = {}): Strip => ({
  height,
  before: 0,
  isGlued: false,
  startsPage: false,
  ...options
})

/** Strips of one height where neither the first nor the last stands alone on a page: no widows, no orphans. */
export const textStrips = (count: number, height: number, before: number): Strip[] =>
  Array.from({ length: count }, (_, index) =>
    strip(height, {
      before: index === 0 ? before : 0,
      isGlued: count > 1 && (index === 0 || index === count - 2)
    })
  )
