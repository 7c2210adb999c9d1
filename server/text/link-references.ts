import type { Block, Inline } from './markdown-tree.ts'
import { findReferences } from './references.ts'

/** Where one thing of a mention, by its full name ("bilaga 75 a", "FD 2019-10-02 § 81"), leads; undefined for nowhere. */
export type HrefOf = (name: string) => string | undefined

/** The tree with its mentions of §, bilaga and dnr made links; what is a link already stays as it is. */
export const linkReferences = (blocks: Block[], hrefOf: HrefOf): Block[] =>
  blocks.map(block => inBlock(block, hrefOf))

const inBlock = (block: Block, hrefOf: HrefOf): Block => {
  const cell = (content: Inline[]): Inline[] => inInlines(content, hrefOf)
  switch (block.type) {
    case 'paragraph':
      return { ...block, content: cell(block.content) }
    case 'list':
      return { ...block, items: block.items.map(item => linkReferences(item, hrefOf)) }
    case 'quote':
      return { ...block, blocks: linkReferences(block.blocks, hrefOf) }
    case 'table':
      return { ...block, rows: block.rows.map(row => row.map(cell)) }
    case 'heading':
    case 'rule':
      return block
  }
}

const inInlines = (content: Inline[], hrefOf: HrefOf): Inline[] =>
  content.flatMap((inline): Inline[] => {
    if (inline.type === 'text') return linkText(inline.text, hrefOf)
    if (inline.type === 'link' || inline.type === 'break') return [inline]
    return [{ ...inline, content: inInlines(inline.content, hrefOf) }]
  })

const linkText = (text: string, hrefOf: HrefOf): Inline[] => {
  const parts: Inline[] = []
  let done = 0
  for (const { name, start, end } of findReferences(text).flatMap(({ links }) => links)) {
    const href = hrefOf(name)
    if (!href) continue
    if (start > done) parts.push({ type: 'text', text: text.slice(done, start) })
    parts.push({ type: 'link', href, content: [{ type: 'text', text: text.slice(start, end) }] })
    done = end
  }
  if (done < text.length) parts.push({ type: 'text', text: text.slice(done) })
  return parts
}
