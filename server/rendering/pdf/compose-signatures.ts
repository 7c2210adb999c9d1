import { printable } from './printable.ts'
import type { Canvas } from './canvas.ts'
import { child, placeLines } from './compose-text.ts'
import { plainFact } from './compose-facts.ts'
import type { Fact } from './compose-facts.ts'
import { strip } from './flow.ts'
import type { FlowBlock } from './flow.ts'
import type { StructNode } from './structure.ts'
import { breakLines } from './line-breaking.ts'
import type { Line } from './line-breaking.ts'
import { page, small, textWidth } from './styles.ts'
import { wordsOf } from './words.ts'
import type { Missing } from './text-in-faces.ts'

/**
 * One empty field for each who signs, two beside each other, all on one page as long as a page has room for them:
 * a line to sign on, and below it role, name and what the signature covers.
 */
export const composeSignatures = (signers: Fact[], parent: StructNode, missing: Missing): FlowBlock => {
  const fields = signers.map((signer, index) => fieldOf(signer, index, parent, missing))
  const rows = Array.from({ length: Math.ceil(fields.length / 2) }, (_, row) =>
    fields.slice(row * 2, row * 2 + 2)
  )
  const heights = rows.map(
    row => gap + fieldHeight + Math.max(...row.map(field => field.lines.length)) * small.lead
  )
  return {
    strips: heights.map((height, index) =>
      strip(height, {
        before: index === 0 ? 12 : 0,
        isGlued: rows.length <= mostRowsOnPage && index < rows.length - 1
      })
    ),
    draw: (canvas, from, to, top) => {
      let y = top
      for (let row = from; row < to; row++) {
        rows[row]?.forEach((field, column) =>
          drawField(canvas, field, page.left + column * (fieldWidth + gutter), y + gap)
        )
        y += heights[row] ?? 0
      }
    }
  }
}

const gutter = 28
const fieldWidth = (textWidth - gutter) / 2
const fieldHeight = 38
const gap = 14
const mostRowsOnPage = 6

type Field = { name: string; tooltip: string; text: StructNode; form: StructNode; lines: Line[] }

const fieldOf = (signer: Fact, index: number, parent: StructNode, missing: Missing): Field => ({
  // A name within the file, ASCII: readers show the tooltip.
  name: `underskrift-${index + 1}`,
  tooltip: printable(`Underskrift: ${plainFact(signer)}`),
  text: child(parent, 'P'),
  form: child(parent, 'P'),
  lines: [signer.label, ...signer.values].flatMap((content, i) =>
    breakLines(wordsOf(content, i === 1 ? { ...small, size: 11, isBold: true } : small, missing), fieldWidth)
  )
})

const drawField = (canvas: Canvas, field: Field, x: number, top: number): void => {
  canvas.text(field.text, placeLines(field.lines, x, top + fieldHeight + 3, small.lead))
  canvas.signatureField(field.form, {
    name: field.name,
    tooltip: field.tooltip,
    x,
    y: top,
    width: fieldWidth,
    height: fieldHeight
  })
}
