import { decode } from 'html-entities'
import type { MarkedToken, Token, Tokens } from 'marked'
import { lexDialect } from './markdown-dialect.ts'

/**
 * The Markdown of paragraphs as a tree: CommonMark with tables and strikethrough. Images, code, HTML, bare addresses,
 * reference links and underlined headings do not exist here: they are shown as the characters that were typed.
 */
export type Block =
  | { type: 'heading'; depth: number; content: Inline[] }
  | { type: 'paragraph'; content: Inline[] }
  | { type: 'list'; isOrdered: boolean; start: number; isTight: boolean; items: Block[][] }
  | { type: 'table'; align: Alignment[]; header: Inline[][]; rows: Inline[][][] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'rule' }

export type Inline =
  | { type: 'text'; text: string }
  | { type: 'strong' | 'emphasis' | 'strike'; content: Inline[] }
  /** http, https, mailto, or within the site: "/…" or "#…". Never another kind. */
  | { type: 'link'; href: string; content: Inline[] }
  | { type: 'break' }

export type Alignment = 'left' | 'center' | 'right' | null

/** The tree of a text. Never throws: what is nested too deep to be meant is read as plain paragraphs. */
export const lexMarkdown = (markdown: string): Block[] => {
  const source = markdown.replace(/\r\n?/g, '\n')
  if (nestingLimit.test(source)) return plainParagraphs(source)
  try {
    return blocksOf(lexDialect(source))
  } catch (error) {
    if (error instanceof RangeError) return plainParagraphs(source)
    throw error
  }
}

/** The words of inline text without their looks. */
export const inlineText = (content: Inline[]): string =>
  content
    .map(inline =>
      inline.type === 'text' ? inline.text : inline.type === 'break' ? '\n' : inlineText(inline.content)
    )
    .join('')

// marked calls itself for each level of quote or list, so a line of ten thousand ">" would exhaust the stack.
const nestingLimit = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){40}/m

const plainParagraphs = (source: string): Block[] =>
  source
    .split(/\n\s*\n/)
    .filter(text => text.trim())
    .map(text => ({ type: 'paragraph', content: [{ type: 'text', text: text.trim() }] }))

const blocksOf = (tokens: Token[], depth = 0): Block[] =>
  tokens.flatMap(token => blockOf(token as MarkedToken, depth))

const blockOf = (token: MarkedToken, depth: number): Block[] => {
  switch (token.type) {
    case 'heading':
      return [{ type: 'heading', depth: token.depth, content: inlinesOf(token.tokens) }]
    case 'blockquote':
      return within({ type: 'quote', blocks: blocksOf(token.tokens, depth + 1) }, depth)
    case 'list':
      return within(listOf(token, depth + 1), depth)
    case 'table':
      return [tableOf(token)]
    case 'hr':
      return [{ type: 'rule' }]
    case 'space':
    case 'checkbox':
      return []
    case 'paragraph':
    case 'text':
      return [{ type: 'paragraph', content: inlinesOf(token.tokens ?? [token]) }]
    default:
      return [{ type: 'paragraph', content: [{ type: 'text', text: token.raw }] }]
  }
}

// Readers of PDF give up on a structure some forty elements deep; what is inside a ninth list stands in the eighth.
const deepest = 8

const within = (block: Block & { type: 'list' | 'quote' }, depth: number): Block[] =>
  depth < deepest ? [block] : block.type === 'quote' ? block.blocks : block.items.flat()

const listOf = (list: Tokens.List, depth: number): Block & { type: 'list' } => ({
  type: 'list',
  isOrdered: list.ordered,
  start: typeof list.start === 'number' ? list.start : 1,
  isTight: !list.loose,
  items: list.items.map(item =>
    blocksOf(
      item.tokens.map(token => withTaskBox(item, token)),
      depth
    )
  )
})

// marked takes "[ ] " at the head of an item for a box to tick; here it is text that somebody wrote.
const withTaskBox = (item: Tokens.ListItem, token: Token): Token => {
  if (token.type !== 'text' || item.tokens[0]?.type !== 'checkbox' || item.tokens[1] !== token) return token
  return { ...token, tokens: [item.tokens[0], ...(token.tokens ?? [])] } as Token
}

const tableOf = (table: Tokens.Table): Block => ({
  type: 'table',
  align: table.align,
  header: table.header.map(cell => withCellBreaks(inlinesOf(cell.tokens))),
  rows: table.rows.map(row => row.map(cell => withCellBreaks(inlinesOf(cell.tokens))))
})

const inlinesOf = (tokens: Token[]): Inline[] => tokens.map(token => inlineOf(token as MarkedToken))

const inlineOf = (token: MarkedToken): Inline => {
  switch (token.type) {
    case 'strong':
      return { type: 'strong', content: inlinesOf(token.tokens) }
    case 'em':
      return { type: 'emphasis', content: inlinesOf(token.tokens) }
    case 'del':
      return { type: 'strike', content: inlinesOf(token.tokens) }
    case 'link':
      return linkOf(token)
    case 'br':
      return { type: 'break' }
    case 'escape':
      return { type: 'text', text: token.text }
    case 'text':
      return { type: 'text', text: decode(token.text, { level: 'html5', scope: 'strict' }) }
    default:
      return { type: 'text', text: token.raw }
  }
}

// An address of another kind (javascript:, data:, a bare file name) is shown as it was typed.
const linkOf = (token: Tokens.Link): Inline => {
  const href = decode(token.href, { level: 'html5', scope: 'strict' })
  return isSafeHref(href)
    ? { type: 'link', href, content: inlinesOf(token.tokens) }
    : { type: 'text', text: token.raw }
}

const isSafeHref = (href: string): boolean =>
  /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i.test(href) && !/[\p{Cc}\s]/u.test(href)

// A row of a table is one line of source, so "<br>" is the only way to write a line break in a cell.
const withCellBreaks = (content: Inline[]): Inline[] =>
  content.flatMap((inline): Inline[] => {
    if (inline.type !== 'text')
      return 'content' in inline ? [{ ...inline, content: withCellBreaks(inline.content) }] : [inline]
    return inline.text
      .split(/<br ?\/?>/i)
      .flatMap((text, index): Inline[] =>
        index ? [{ type: 'break' }, { type: 'text', text }] : [{ type: 'text', text }]
      )
  })
