import type { HrefOf } from '../text/link-references.ts'
import { lexMarkdown } from '../text/markdown-tree.ts'
import { escapeMarkdown, renderMarkdownHtml } from '../text/markdown.ts'

/** Written text as HTML whose own headings begin at `level`, whatever depth they were typed at: no level is skipped. */
export const proseHtml = (markdown: string, level: number, hrefOf: HrefOf): string => {
  const depths = lexMarkdown(markdown).flatMap(block => (block.type === 'heading' ? [block.depth] : []))
  return renderMarkdownHtml(markdown, { headingOffset: level - Math.min(...depths, level), hrefOf })
}

/** One line of plain text, a clause say, as a paragraph with its references linked. */
export const lineHtml = (plain: string, hrefOf: HrefOf): string =>
  renderMarkdownHtml(escapeMarkdown(plain), { hrefOf })
