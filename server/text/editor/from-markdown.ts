import type { Mark, Node } from 'prosemirror-model'
import { lexMarkdown, type Alignment, type Block, type Inline } from '../markdown-tree.ts'
import { editorSchema } from './schema.ts'

const { nodes, marks } = editorSchema

/** The text as the editor's document: made of the same tree as the page and the PDF are, so that all three read it alike. */
export const documentOf = (markdown: string): Node =>
  nodes.doc.create(null, orEmpty(lexMarkdown(markdown).map(nodeOf)))

/** A run of inline content as the editor holds it. */
export const inlineNodesOf = (content: readonly Inline[], active: readonly Mark[] = []): Node[] =>
  content.flatMap((inline): Node[] => {
    switch (inline.type) {
      case 'text':
        return inline.text ? [editorSchema.text(inline.text.replace(/\n/g, ' '), active)] : []
      case 'break':
        return [nodes.hard_break.create(null, null, active)]
      case 'link':
        return inlineNodesOf(inline.content, marks.link.create({ href: inline.href }).addToSet(active))
      case 'strong':
        return inlineNodesOf(inline.content, marks.strong.create().addToSet(active))
      case 'emphasis':
        return inlineNodesOf(inline.content, marks.em.create().addToSet(active))
      case 'strike':
        return inlineNodesOf(inline.content, marks.strike.create().addToSet(active))
    }
  })

const nodeOf = (block: Block): Node => {
  switch (block.type) {
    case 'paragraph':
      return paragraphOf(block.content)
    case 'heading':
      return nodes.heading.create({ level: block.depth }, inlineNodesOf(block.content))
    case 'rule':
      return nodes.horizontal_rule.create()
    case 'quote':
      return nodes.blockquote.create(null, orEmpty(block.blocks.map(nodeOf)))
    case 'list': {
      const items = block.items.map(item => nodes.list_item.create(null, orEmpty(item.map(nodeOf))))
      return block.isOrdered
        ? nodes.ordered_list.create({ order: block.start, tight: block.isTight }, items)
        : nodes.bullet_list.create({ tight: block.isTight }, items)
    }
    case 'table': {
      const rowOf = (cells: Inline[][], type: typeof nodes.table_cell) =>
        nodes.table_row.create(
          null,
          cells.map((cell, column) => cellOf(type, cell, block.align[column] ?? null))
        )
      return nodes.table.create(null, [
        rowOf(block.header, nodes.table_header),
        ...block.rows.map(row => rowOf(row, nodes.table_cell))
      ])
    }
  }
}

const paragraphOf = (content: readonly Inline[]): Node => nodes.paragraph.create(null, inlineNodesOf(content))

const cellOf = (type: typeof nodes.table_cell, content: Inline[], align: Alignment): Node =>
  type.create({ align }, [paragraphOf(content)])

/** Where Markdown has nothing the editor has a place to write. */
const orEmpty = (content: Node[]): Node[] => (content.length ? content : [nodes.paragraph.create()])
