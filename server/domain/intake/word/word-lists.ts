import type { Node } from 'prosemirror-model'
import { editorSchema } from '../../../text/editor/schema.ts'
import type { WordParagraph } from './word-tree.ts'

const { nodes } = editorSchema

type Item = { words: Node[]; level: number; isOrdered: boolean }

/** Word's items stand in a row, each with its level: they become lists within lists. */
export const listsOf = (
  paragraphs: readonly WordParagraph[],
  wordsOf: (paragraph: WordParagraph) => Node[]
): Node[] =>
  nested(
    paragraphs
      .map(paragraph => ({
        words: wordsOf(paragraph),
        level: Number(paragraph.numbering?.level ?? 0) || 0,
        isOrdered: paragraph.numbering?.isOrdered ?? false
      }))
      .filter(({ words }) => words.some(({ text = '' }) => text.trim()))
  )

/** Those that stand deeper than the one before belong to it; another kind on the same level is another list. */
const nested = (items: readonly Item[]): Node[] => {
  const lists: Node[] = []
  let at = 0
  while (at < items.length) {
    const { level, isOrdered } = items[at]!
    const made: Node[] = []
    while (at < items.length && items[at]!.level <= level && items[at]!.isOrdered === isOrdered) {
      const item = items[at]!
      let end = at + 1
      while (end < items.length && items[end]!.level > item.level) end += 1
      made.push(
        nodes.list_item.create(null, [
          nodes.paragraph.create(null, item.words),
          ...nested(items.slice(at + 1, end))
        ])
      )
      at = end
    }
    lists.push((isOrdered ? nodes.ordered_list : nodes.bullet_list).create({ tight: true }, made))
  }
  return lists
}
