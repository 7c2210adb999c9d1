import type { Inline } from '../../text/markdown-tree.ts'
import type { Canvas } from './canvas.ts'
import { textStrips } from './flow.ts'
import type { FlowBlock } from './flow.ts'
import type { StructNode, StructRole } from './structure.ts'
import { breakLines } from './line-breaking.ts'
import type { Line } from './line-breaking.ts'
import { page, textWidth } from './styles.ts'
import type { TextStyle } from './styles.ts'
import { wordsOf } from './words.ts'
import type { Missing } from './text-in-faces.ts'

/** Where a text stands: its place in the structure, and how far in from the margin, in points. */
export type Place = { node: StructNode; indent: number; before: number; missing: Missing }

export type TextBlock = FlowBlock & { lines: Line[] }

/** A running text of any kind. `mark` is drawn beside the first line: the number or dash of a list item. */
export const composeText = (
  content: Inline[],
  style: TextStyle,
  place: Place,
  mark: { node: StructNode; text: string; indent: number } | null = null
): TextBlock => {
  const lines = breakLines(wordsOf(content, style, place.missing), textWidth - place.indent)
  const markLines = mark
    ? breakLines(wordsOf([{ type: 'text', text: mark.text }], style, place.missing), textWidth)
    : []
  return {
    lines,
    strips: textStrips(lines.length, style.lead, place.before),
    draw: (canvas: Canvas, from: number, to: number, top: number) => {
      if (mark && from === 0)
        canvas.text(mark.node, placeLines(markLines, page.left + mark.indent, top, style.lead))
      canvas.text(place.node, placeLines(lines.slice(from, to), page.left + place.indent, top, style.lead))
    }
  }
}

export const placeLines = (lines: Line[], x: number, top: number, lead: number) =>
  lines.map((line, index) => ({ line, x, top: top + index * lead, lead }))

export const child = (
  parent: StructNode,
  role: StructRole,
  more: Omit<StructNode, 'role' | 'parent'> = {}
): StructNode => ({
  role,
  parent,
  ...more
})
