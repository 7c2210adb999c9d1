import type { Node } from 'prosemirror-model'
import { editorSchema } from '../../../text/editor/schema.ts'
import { inlinesOf } from './word-inlines.ts'
import { listsOf } from './word-lists.ts'
import type { Losses } from './word-losses.ts'
import { tableOf } from './word-tables.ts'
import type { WordBlock, WordParagraph } from './word-tree.ts'

const { nodes, marks } = editorSchema

/** The document as our editor would hold it: one heading, paragraph, list, quotation or table after another. */
export const documentOfWord = (tree: readonly WordBlock[], lost: Losses): Node => {
  const blocks: Node[] = []
  let at = 0
  while (at < tree.length) {
    const run = runFrom(tree, at)
    blocks.push(...blocksOf(run, lost))
    at += run.length
  }
  return nodes.doc.create(null, blocks.length ? blocks : [nodes.paragraph.create()])
}

/** Neighbours that belong together: the items of a list, the paragraphs of a quotation; otherwise one block. */
const runFrom = (tree: readonly WordBlock[], at: number): WordBlock[] => {
  const kind = kindOf(tree[at]!)
  let end = at + 1
  while ((kind === 'item' || kind === 'quote') && end < tree.length && kindOf(tree[end]!) === kind) end += 1
  return tree.slice(at, end)
}

const blocksOf = (run: readonly WordBlock[], lost: Losses): Node[] => {
  const [first] = run
  if (first?.type === 'table') return tableOf(first.children, lost)
  const paragraphs = run.filter(block => block.type === 'paragraph')
  if (!first || paragraphs.length === 0) return []
  switch (kindOf(first)) {
    case 'item':
      return listsOf(paragraphs, paragraph => inlinesOf(paragraph.children, lost))
    case 'quote': {
      const quoted = paragraphs.flatMap(paragraph => plainParagraph(paragraph, lost))
      return quoted.length ? [nodes.blockquote.create(null, quoted)] : []
    }
    case 'heading':
      return paragraphs.flatMap(paragraph => headingOf(paragraph, lost))
    default:
      return paragraphs.flatMap(paragraph => plainParagraph(paragraph, lost))
  }
}

const kindOf = (block: WordBlock): 'item' | 'quote' | 'heading' | 'plain' => {
  if (block.type !== 'paragraph') return 'plain'
  // A numbered heading is a heading.
  if (levelOf(block)) return 'heading'
  if (block.numbering) return 'item'
  return /^(intense ?)?quote|^(starkt )?citat|^block ?text|^blocktext/i.test(
    block.styleName ?? block.styleId ?? ''
  )
    ? 'quote'
    : 'plain'
}

const levelOf = ({ styleName, styleId }: WordParagraph): number => {
  const level =
    /^(?:heading|rubrik) ?([1-6])$/i.exec(styleName ?? '') ??
    /^(?:heading|rubrik)([1-6])$/i.exec(styleId ?? '')
  if (level) return Number(level[1])
  if (/^(title|rubrik)$/i.test(styleName ?? '')) return 1
  return /^(subtitle|underrubrik)$/i.test(styleName ?? '') ? 2 : 0
}

const headingOf = (paragraph: WordParagraph, lost: Losses): Node[] => {
  // A heading is bold as it is.
  const words = inlinesOf(paragraph.children, lost).map(node =>
    node.mark(marks.strong.removeFromSet(node.marks))
  )
  return hasWords(words) ? [nodes.heading.create({ level: levelOf(paragraph) }, words)] : []
}

const plainParagraph = (paragraph: WordParagraph, lost: Losses): Node[] => {
  const words = inlinesOf(paragraph.children, lost)
  return hasWords(words) ? [nodes.paragraph.create(null, words)] : []
}

const hasWords = (words: readonly Node[]): boolean => words.some(({ text = '' }) => text.trim())
