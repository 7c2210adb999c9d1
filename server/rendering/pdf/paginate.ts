import type { FlowBlock, Strip } from './flow.ts'

/** A part of a block that stands on one page. */
export type PlacedPiece = { block: FlowBlock; from: number; to: number; top: number }

export type PlacedPage = {
  pieces: PlacedPiece[]
  /** A head that is repeated at the top of the page. */
  repeatedHead: { block: FlowBlock; top: number } | null
}

/** The room for text on a page, in points from its upper edge. */
export type Room = { top: number; bottom: number }

/**
 * Fills page after page and ends each at the last place where a page may end. Where glue leaves no such place the page
 * ends where it is full, so every strip is placed once, in order, whatever the heights are.
 * What is in `foot` stands at the bottom of the first page.
 */
export const paginate = (blocks: FlowBlock[], room: Room, foot: FlowBlock[] = []): PlacedPage[] => {
  const strips = flatten(blocks)
  const footHeight = heightOf(foot.flatMap(block => block.strips))
  const pages: PlacedPage[] = []
  let next = 0
  do {
    const isFirst = pages.length === 0
    const first = strips[next]
    const head = first && first.index > 0 ? first.block.repeatedHead : undefined
    const top = room.top + (head?.height ?? 0)
    const end = pageEnd(strips, next, top, room.bottom - (isFirst ? footHeight : 0))
    const pieces = placed(strips.slice(next, end), top)
    if (isFirst) pieces.push(...placed(flatten(foot), room.bottom - footHeight))
    pages.push({ pieces, repeatedHead: head && first ? { block: first.block, top: room.top } : null })
    next = end
  } while (next < strips.length)
  return pages
}

/** The height of strips that stand together at the top of a page. */
export const heightOf = (strips: Strip[]): number =>
  strips.reduce((sum, { height, before }, index) => sum + height + (index ? before : 0), 0)

type FlatStrip = { block: FlowBlock; index: number; strip: Strip }

const flatten = (blocks: FlowBlock[]): FlatStrip[] =>
  blocks.flatMap(block => block.strips.map((strip, index) => ({ block, index, strip })))

/** The index of the first strip that does not stand on the page that begins with strip `start`. */
const pageEnd = (strips: FlatStrip[], start: number, top: number, bottom: number): number => {
  let y = top
  let lastAllowed = start
  for (let i = start; i < strips.length; i++) {
    const { strip } = strips[i] as FlatStrip
    if (strip.startsPage && i > start) return i
    y += strip.height + (i > start ? strip.before : 0)
    if (y > bottom + rounding && i > start) return lastAllowed > start ? lastAllowed : i
    if (!strip.isGlued) lastAllowed = i + 1
  }
  return strips.length
}

const rounding = 0.01

const placed = (strips: FlatStrip[], top: number): PlacedPiece[] => {
  const pieces: PlacedPiece[] = []
  let y = top
  strips.forEach(({ block, index, strip }, i) => {
    if (i) y += strip.before
    const last = pieces.at(-1)
    if (last?.block === block) last.to = index + 1
    else pieces.push({ block, from: index, to: index + 1, top: y })
    y += strip.height
  })
  return pieces
}
