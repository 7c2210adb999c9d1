import type { Node, NodeType } from 'prosemirror-model'
import { inlineToMarkdown } from './inline-to-markdown.ts'
import { editorSchema } from './schema.ts'

const { nodes } = editorSchema

/** The editor's document as the Markdown that is stored. Empty paragraphs, which Markdown has no way to write, fall away. */
export const markdownOf = (document: Node): string => writtenBlocks(document).join('\n\n')

/** The blocks one by one; those without anything in them are not there. */
const writtenBlocks = (parent: Node): string[] => {
  const written: string[] = []
  let before: { type: NodeType; isSecond: boolean } | undefined
  for (const block of parent.children) {
    // Two lists of a kind side by side are told apart by their signs.
    const isSecond = isList(block) && before?.type === block.type && !before.isSecond
    const markdown = isList(block) ? writtenList(block, isSecond) : writtenBlock(block, parent)
    if (!markdown) continue
    written.push(markdown)
    before = { type: block.type, isSecond }
  }
  return written
}

const isList = ({ type }: Node): boolean => type === nodes.bullet_list || type === nodes.ordered_list

// Nodes never change, so what one was written as holds for as long as it is there: a key pressed in a long text costs one block.
const known = new WeakMap<Node, string>()

const writtenBlock = (block: Node, parent: Node): string => {
  // "- ---" is itself a rule.
  if (block.type === nodes.horizontal_rule) return parent.type === nodes.list_item ? '___' : '---'
  const markdown = known.get(block) ?? newlyWritten(block)
  known.set(block, markdown)
  return markdown
}

const newlyWritten = (block: Node): string => {
  switch (block.type) {
    case nodes.heading: {
      const text = inlineToMarkdown([block], '\\\n').replace(/\\\n/g, ' ')
      return text && `${'#'.repeat(Number(block.attrs.level))} ${text}`
    }
    case nodes.blockquote:
      return writtenBlocks(block).join('\n\n').replace(/^/gm, '> ').replace(/^> $/gm, '>').replace(/^>$/, '')
    case nodes.table:
      return writtenTable(block)
    default:
      return inlineToMarkdown([block], '\\\n')
  }
}

const writtenList = (list: Node, isSecond: boolean): string => {
  const isOrdered = list.type === nodes.ordered_list
  const isTight = Boolean(list.attrs.tight) && list.children.every(isTightItem)
  const items = list.children.map((item, at) => {
    const number = Math.min(Number(list.attrs.order ?? 1) + at, 999_999_999)
    return writtenItem(
      item,
      isOrdered ? `${number}${isSecond ? ')' : '.'} ` : isSecond ? '* ' : '- ',
      isTight
    )
  })
  const separator = isTight ? '\n' : '\n\n'
  // Items without words can look like a rule: "- - -".
  return items.some(item => /^([-*])( \1)+ ?([-*]{3})?(\n|$)/.test(item))
    ? items.map(item => item.replace(/^[-*]/, '+')).join(separator)
    : items.join(separator)
}

/** Without blank lines an item can hold one paragraph, and below it lists that begin at 1 and with a word. */
const isTightItem = (item: Node): boolean =>
  item.children
    .filter(block => !(block.isTextblock && block.childCount === 0))
    .every((block, at) => (at === 0 ? block.type !== nodes.table : canInterrupt(block)))

const canInterrupt = (block: Node): boolean =>
  isList(block) && (block.attrs.order ?? 1) === 1 && /\S/.test(block.firstChild?.textContent ?? '')

const writtenItem = (item: Node, marker: string, isTight: boolean): string => {
  const blocks = writtenBlocks(item).join(isTight ? '\n' : '\n\n')
  return (marker + blocks.replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`)).trimEnd()
}

const writtenTable = (table: Node): string => {
  const rows = table.children.map(cellsOf)
  const width = Math.max(...rows.map(row => row.length))
  const lineOf = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, column) => cells[column] ?? '').join(' | ')} |`
  const aligns = table.firstChild!.children.map(({ attrs }) => attrs.align as string | null)
  const rule = Array.from({ length: width }, (_, column) => ruleOf(aligns[column]))
  return [lineOf(rows[0]!), lineOf(rule), ...rows.slice(1).map(lineOf)].join('\n')
}

const ruleOf = (align: string | null | undefined): string =>
  align === 'right' ? '---:' : align === 'center' ? ':---:' : align === 'left' ? ':---' : '---'

/** Markdown has no cells over several columns: such a one keeps its words in the first, and the others stand empty. */
const cellsOf = (row: Node): string[] =>
  row.children.flatMap(cell => [
    inlineToMarkdown(cell.children, '<br>'),
    ...Array<string>(Number(cell.attrs.colspan) - 1).fill('')
  ])
