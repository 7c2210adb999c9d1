import { linkReferences, type HrefOf } from './link-references.ts'
import { escapeInline, escapeLineEnd, escapeLineStart } from './markdown-escape.ts'
import { inlineText, lexMarkdown } from './markdown-tree.ts'
import type { Block, Inline } from './markdown-tree.ts'

/** `headingOffset` pushes headings down, so that "#" in a text falls below the page's own; `hrefOf` makes mentions of § links. */
export type HtmlOptions = { headingOffset?: number; hrefOf?: HrefOf }

/** Safe HTML: every character a person wrote is escaped, and only addresses of known kinds become links. */
export const renderMarkdownHtml = (
  markdown: string,
  { headingOffset = 0, hrefOf }: HtmlOptions = {}
): string => {
  const blocks = lexMarkdown(markdown)
  return htmlOfBlocks(hrefOf ? linkReferences(blocks, hrefOf) : blocks, headingOffset)
}

/** The words alone, one line per block, item and row; cells stand apart by a tab. For search and comparison. */
export const markdownToPlain = (markdown: string): string => plainOfBlocks(lexMarkdown(markdown)).join('\n')

/**
 * One line of Markdown that renders as exactly this plain text, wherever a line may stand: in a paragraph, a heading,
 * a list item or a table cell. Runs of white space become one space; a no-break space stays.
 */
export const escapeMarkdown = (plain: string): string => {
  const line = plain.replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ').replace(/^ | $/g, '')
  return escapeLineEnd(escapeLineStart(escapeInline(line)))
}

const htmlOfBlocks = (blocks: Block[], offset: number): string =>
  blocks.map(block => htmlOfBlock(block, offset)).join('\n')

const htmlOfBlock = (block: Block, offset: number): string => {
  switch (block.type) {
    case 'heading': {
      const level = Math.min(6, block.depth + offset)
      return `<h${level}>${htmlOf(block.content)}</h${level}>`
    }
    case 'paragraph':
      return `<p>${htmlOf(block.content)}</p>`
    case 'quote':
      return `<blockquote>\n${htmlOfBlocks(block.blocks, offset)}\n</blockquote>`
    case 'rule':
      return '<hr>'
    case 'list':
      return htmlOfList(block, offset)
    case 'table':
      return htmlOfTable(block)
  }
}

const htmlOfList = (list: Block & { type: 'list' }, offset: number): string => {
  const items = list.items.map(blocks => {
    const parts = blocks.map(block =>
      list.isTight && block.type === 'paragraph' ? htmlOf(block.content) : htmlOfBlock(block, offset)
    )
    return `<li>${parts.join('\n')}</li>`
  })
  const tag = list.isOrdered ? 'ol' : 'ul'
  const start = list.isOrdered && list.start !== 1 ? ` start="${list.start}"` : ''
  return `<${tag}${start}>\n${items.join('\n')}\n</${tag}>`
}

const htmlOfTable = ({ align, header, rows }: Block & { type: 'table' }): string => {
  const alignment = (column: number) => (align[column] ? ` class="align-${align[column]}"` : '')
  // A heading without words heads nothing: the corner of a table is a cell like others.
  const head = header
    .map((cell, column) =>
      cell.length
        ? `<th scope="col"${alignment(column)}>${htmlOf(cell)}</th>`
        : `<td${alignment(column)}></td>`
    )
    .join('')
  const body = rows.map(
    row => `<tr>${row.map((cell, column) => `<td${alignment(column)}>${htmlOf(cell)}</td>`).join('')}</tr>`
  )
  const tbody = body.length ? `\n<tbody>\n${body.join('\n')}\n</tbody>` : ''
  return `<table>\n<thead>\n<tr>${head}</tr>\n</thead>${tbody}\n</table>`
}

const htmlOf = (content: Inline[]): string => content.map(htmlOfInline).join('')

const htmlOfInline = (inline: Inline): string => {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.text)
    case 'break':
      return '<br>'
    case 'strong':
      return `<strong>${htmlOf(inline.content)}</strong>`
    case 'emphasis':
      return `<em>${htmlOf(inline.content)}</em>`
    case 'strike':
      return `<del>${htmlOf(inline.content)}</del>`
    case 'link':
      return `<a href="${escapeHtml(inline.href)}">${htmlOf(inline.content)}</a>`
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, sign => entities[sign] ?? sign)

const plainOfBlocks = (blocks: Block[]): string[] =>
  blocks.flatMap(block => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [inlineText(block.content)]
      case 'quote':
        return plainOfBlocks(block.blocks)
      case 'list':
        return block.items.flatMap(plainOfBlocks)
      case 'table':
        return [block.header, ...block.rows].map(row => row.map(inlineText).join('\t'))
      case 'rule':
        return []
    }
  })
