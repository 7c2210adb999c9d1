import { escapeMarkdown } from '../../../../text/markdown.ts'
import type { Block } from './blocks.ts'
import { tableMarkdown } from './block-table.ts'

/** A heading inside a §, or a block under it. */
export type TextPiece = { heading: string } | Block

/** The text of a § as Markdown: headings, paragraphs, lists and tables, word for word and in order. */
export const toMarkdown = (pieces: readonly TextPiece[]): string => {
  let markdown = ''
  let before: TextPiece | undefined
  for (const piece of pieces) {
    markdown += (before ? separator(before, piece) : '') + markdownOf(piece)
    before = piece
  }
  return markdown
}

const markdownOf = (piece: TextPiece): string => {
  if ('heading' in piece) return `# ${escapeMarkdown(piece.heading)}`
  if (piece.kind === 'bullet') return `- ${escapeMarkdown(piece.text)}`
  if (piece.kind === 'numbered') return `${piece.number}. ${escapeMarkdown(piece.text)}`
  if (piece.kind === 'table') return tableMarkdown(piece.lines)
  return escapeMarkdown([piece.mark, piece.text].filter(Boolean).join(' '))
}

const separator = (before: TextPiece, piece: TextPiece): string => {
  if ('heading' in before || 'heading' in piece) return '\n\n'
  if (before.kind === 'bullet' && piece.kind === 'bullet') return '\n'
  if (before.kind === 'numbered' && piece.kind === 'numbered') return '\n'
  return isSameList(before, piece) ? '\\\n' : '\n\n'
}

// Short lines set close together (names, weeks, recipients) stay lines of one paragraph.
const isSameList = (before: Block, piece: Block): boolean => {
  const [first] = piece.lines
  const isLine = (block: Block): boolean => block.kind === 'text' && block.lines.length === 1
  return isLine(before) && isLine(piece) && first?.startsBlock === false && !first.startsPage
}
