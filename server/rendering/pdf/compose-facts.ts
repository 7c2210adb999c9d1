import { inlineText } from '../../text/markdown-tree.ts'
import type { Block, Inline } from '../../text/markdown-tree.ts'
import { child, placeLines } from './compose-text.ts'
import { strip } from './flow.ts'
import type { FlowBlock } from './flow.ts'
import type { StructNode } from './structure.ts'
import { breakLines } from './line-breaking.ts'
import type { Line } from './line-breaking.ts'
import { body, label, page, textWidth } from './styles.ts'
import { wordsOf } from './words.ts'
import type { Missing } from './text-in-faces.ts'

/** A label and what it stands for, as the items of a list give them: the item's text, and the list within it. */
export type Fact = { label: Inline[]; values: Inline[][] }

export const factsOf = (list: Block | undefined): Fact[] =>
  list?.type === 'list'
    ? list.items.map(item => ({
        label: item.flatMap(block => (block.type === 'paragraph' ? block.content : [])),
        values: item.flatMap(block =>
          block.type === 'list'
            ? block.items.map(value => value.flatMap(part => (part.type === 'paragraph' ? part.content : [])))
            : []
        )
      }))
    : []

/** Labels in a column of their own, values beside them, one below the other: the first page of a protokoll. */
export const composeFacts = (
  facts: Fact[],
  parent: StructNode,
  missing: Missing,
  before: number
): FlowBlock[] => {
  const list = child(parent, 'L', { attributes: { O: 'List', ListNumbering: 'None' } })
  const blocks = facts.map(fact => composeFact(fact, list, missing))
  const first = blocks[0]?.strips[0]
  if (first) first.before = before
  return blocks
}

const labelWidth = 118

const composeFact = (fact: Fact, list: StructNode, missing: Missing): FlowBlock => {
  const item = child(list, 'LI')
  const labelNode = child(item, 'Lbl')
  const bodyNode = child(item, 'LBody')
  const labels = breakLines(wordsOf(fact.label, label, missing), labelWidth - 12)
  const values = fact.values.flatMap(value => {
    const node = fact.values.length > 1 ? child(bodyNode, 'P') : bodyNode
    return breakLines(wordsOf(value, body, missing), textWidth - labelWidth - hang).map((line, index) => ({
      line,
      node,
      indent: index ? hang : 0
    }))
  })
  const count = Math.max(labels.length, values.length)
  return {
    strips: Array.from({ length: count }, (_, index) =>
      strip(body.lead, {
        before: index === 0 ? 7 : 0,
        // A short list of names stays together; of a long one, no name stands alone.
        isGlued: index < count - 1 && (count <= 6 || index === 0 || index === count - 2)
      })
    ),
    draw: (canvas, from, to, top) => {
      canvas.text(labelNode, placeLines(labels.slice(from, to), page.left, top, body.lead))
      for (const [node, lines] of byNode(values.slice(from, to)))
        canvas.text(
          node,
          lines.map(({ line, indent, row }) => ({
            line,
            x: page.left + labelWidth + indent,
            top: top + row * body.lead,
            lead: body.lead
          }))
        )
    }
  }
}

const hang = 10

type ValueLine = { line: Line; node: StructNode; indent: number }

const byNode = (lines: ValueLine[]): Map<StructNode, (ValueLine & { row: number })[]> => {
  const groups = new Map<StructNode, (ValueLine & { row: number })[]>()
  lines.forEach((line, row) => groups.set(line.node, [...(groups.get(line.node) ?? []), { ...line, row }]))
  return groups
}

export const plainFact = (fact: Fact): string => [fact.label, ...fact.values].map(inlineText).join(' ')
