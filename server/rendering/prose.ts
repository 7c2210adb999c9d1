import type { HrefOf } from '../text/link-references.ts'
import { escapeMarkdown, renderMarkdownHtml } from '../text/markdown.ts'

/** Written text as HTML whose headings begin at `level` and go down one step at a time, whatever depths they were typed at. */
export const proseHtml = (markdown: string, level: number, hrefOf: HrefOf): string =>
  withHeadingsInOrder(renderMarkdownHtml(markdown, { hrefOf }), level)

/** One line of plain text, a clause say, as a paragraph with its references linked. */
export const lineHtml = (plain: string, hrefOf: HrefOf): string =>
  renderMarkdownHtml(escapeMarkdown(plain), { hrefOf })

// What a person wrote is escaped in this HTML, so that a tag of a heading is one that we have written.
const withHeadingsInOrder = (html: string, level: number): string => {
  const depths = [...html.matchAll(/<h([1-6])>/g)].map(([, depth]) => Number(depth))
  const top = Math.min(...depths)
  let last = level - 1
  return html.replace(/<h([1-6])>(.*?)<\/h\1>/gs, (_, depth: string, inside: string) => {
    last = Math.min(level + Number(depth) - top, last + 1, 6)
    return `<h${last}>${inside}</h${last}>`
  })
}
