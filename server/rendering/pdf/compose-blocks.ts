import type { Block, Inline } from '../../text/markdown-tree.ts'
import { composeTable } from './compose-table.ts'
import { child, composeText } from './compose-text.ts'
import type { Place } from './compose-text.ts'
import { page, body, listIndent, paragraphGap, quoteIndent, textWidth } from './styles.ts'
import { strip } from './flow.ts'
import type { FlowBlock } from './flow.ts'

/** Blocks that follow each other at one place. `place.before` is the white space above the first, when it is given. */
export const composeBlocks = (
  blocks: Block[],
  place: Omit<Place, 'before'> & { before?: number }
): FlowBlock[] => {
  let before = place.before
  return blocks.flatMap((block, index) => {
    const composed = composeBlock(block, { ...place, before: before ?? gapAbove(block) })
    before = isLeadLine(block) ? gapBelowLead : undefined
    // The line that introduces a list or a table stands on the same page as its beginning.
    const next = blocks[index + 1]?.type
    if (block.type === 'paragraph' && (next === 'list' || next === 'table')) glueEnd(composed)
    if (isLeadLine(block)) composed.forEach(glueAll)
    return composed
  })
}

const gapBelowLead = 5
const gapAboveLead = 13

const gapAbove = (block: Block): number => (isLeadLine(block) ? gapAboveLead : paragraphGap)

/** A paragraph that is bold throughout heads what follows: "Beredningsgruppen beslutade". */
const isLeadLine = (block: Block): boolean =>
  block.type === 'heading' ||
  (block.type === 'paragraph' && block.content.length === 1 && block.content[0]?.type === 'strong')

const glueEnd = (blocks: FlowBlock[]): void => {
  const last = blocks.at(-1)?.strips.at(-1)
  if (last) last.isGlued = true
}

const glueAll = (block: FlowBlock): void => block.strips.forEach(each => (each.isGlued = true))

const composeBlock = (block: Block, place: Place): FlowBlock[] => {
  switch (block.type) {
    case 'paragraph':
      return [composeText(block.content, body, { ...place, node: child(place.node, 'P') })]
    case 'heading':
      // Headings stand in the outline of the document only; within a list or a quotation they are bold lines.
      return [composeText([bold(block.content)], body, { ...place, node: child(place.node, 'P') })]
    case 'list':
      return composeList(block, place)
    case 'quote':
      return composeBlocks(block.blocks, {
        ...place,
        node: child(place.node, 'BlockQuote'),
        indent: indented(place.indent, quoteIndent)
      })
    case 'table':
      return [composeTable(block, place)]
    case 'rule':
      return [composeRule(place)]
  }
}

const bold = (content: Inline[]): Inline => ({ type: 'strong', content })

const composeList = (list: Block & { type: 'list' }, place: Place): FlowBlock[] => {
  const listNode = child(place.node, 'L', {
    attributes: { O: 'List', ListNumbering: list.isOrdered ? 'Decimal' : 'Disc' }
  })
  return list.items.flatMap((item, index) => {
    const itemNode = child(listNode, 'LI')
    const bodyNode = child(itemNode, 'LBody')
    const [first, ...rest] = item
    const isText = first?.type === 'paragraph'
    const place_ = {
      node: list.isTight || !isText ? bodyNode : child(bodyNode, 'P'),
      indent: indented(place.indent, listIndent),
      before: index === 0 ? place.before : list.isTight ? 3 : 6,
      missing: place.missing
    }
    const mark = {
      node: child(itemNode, 'Lbl'),
      text: list.isOrdered ? `${list.start + index}.` : '–',
      indent: place_.indent - listIndent
    }
    const head = composeText(isText ? first.content : [], body, place_, mark)
    const more = isText ? rest : item
    if (more.length) head.strips.forEach(each => (each.isGlued ||= head.strips.length < 3))
    return [
      head,
      ...composeBlocks(more, { node: bodyNode, indent: place_.indent, missing: place.missing, before: 3 })
    ]
  })
}

// Lists within lists within lists come to an end before the line has no room for a word.
const indented = (indent: number, by: number): number => Math.min(indent + by, textWidth / 2)

const composeRule = (place: Place): FlowBlock => ({
  strips: [strip(paragraphGap, { before: place.before })],
  draw: (canvas, _from, _to, top) =>
    canvas.rule(page.left + place.indent, top + paragraphGap / 2, textWidth - place.indent)
})
