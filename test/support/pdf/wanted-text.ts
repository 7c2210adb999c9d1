import { splitDirectives } from '../../../server/rendering/pdf/directives.ts'
import { printable } from '../../../server/rendering/pdf/printable.ts'
import type { PrintedDocument } from '../../../server/rendering/pdf/render-document.ts'
import { inlineText, lexMarkdown } from '../../../server/text/markdown-tree.ts'
import type { Block } from '../../../server/text/markdown-tree.ts'

/**
 * What a document's Markdown says, in order, as it can be printed: what its PDF must say too. The numbers and dashes of
 * list items count as text, for who listens hears them.
 */
export const wantedText = (document: PrintedDocument): string => {
  let isSpecial = false
  const texts = splitDirectives(document.source).flatMap(part => {
    if ('name' in part) isSpecial = part.name === 'facts' || part.name === 'signatures'
    else return lexMarkdown(part.markdown).flatMap(block => textsOf(block, !isSpecial))
    return []
  })
  return printable(texts.join('\n'))
}

/** Characters in order, without what differs by where lines end; `missing` are those that no font has. */
export const characters = (text: string, missing: string[] = []): string =>
  missing
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, each) => rest.replaceAll(each, '\ufffd'), text)
    .normalize('NFKC')
    .replace(/\s+/g, '')

const textsOf = (block: Block, hasMarks: boolean): string[] => {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [inlineText(block.content)]
    case 'quote':
      return block.blocks.flatMap(each => textsOf(each, hasMarks))
    case 'table':
      return [block.header, ...block.rows].flatMap(row => row.map(inlineText))
    case 'rule':
      return []
    case 'list':
      return block.items.flatMap((item, index) => [
        hasMarks ? (block.isOrdered ? `${block.start + index}.` : '–') : '',
        ...item.flatMap(each => textsOf(each, hasMarks))
      ])
  }
}
