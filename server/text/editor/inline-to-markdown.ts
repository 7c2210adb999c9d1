import { Mark, type Node } from 'prosemirror-model'
import { escapeInline, escapeLineEnd, escapeLineStart } from '../markdown-escape.ts'
import { lexMarkdown, type Inline } from '../markdown-tree.ts'
import { inlineNodesOf } from './from-markdown.ts'
import { editorSchema } from './schema.ts'

/** A piece of text with its marks, or a line break. */
type Piece = { text: string; marks: readonly Mark[] }

const breakText = '\n'

/**
 * The content of a block (of a cell's paragraphs, one to a line) as Markdown, with line breaks as `lineBreak`. What is written is read back: where Markdown cannot say the
 * marks (bold that ends in a full stop within a word, say), the marks give way and the words stay.
 */
export const inlineToMarkdown = (blocks: readonly Node[], lineBreak: '\\\n' | '<br>'): string => {
  const pieces = tidy(blocks.flatMap(piecesOf))
  if (!pieces.length) return ''
  for (const emphasis of ['*', '_']) {
    const written = lineOf(pieces, emphasis, lineBreak)
    if (isSame(readBack(written, lineBreak), pieces)) return written
  }
  const onlyLinks = joined(pieces.map(({ text, marks }) => ({ text, marks: marks.filter(isLink) })))
  const written = lineOf(onlyLinks, '*', lineBreak)
  return isSame(readBack(written, lineBreak), onlyLinks)
    ? written
    : lineOf([{ text: pieces.map(({ text }) => text).join(''), marks: [] }], '*', lineBreak)
}

const isLink = ({ type }: Mark): boolean => type === editorSchema.marks.link

const piecesOf = (block: Node, at: number): Piece[] => [
  ...(at ? [{ text: breakText, marks: [] }] : []),
  ...block.children.map(({ isText, text = '', marks }) => ({
    text: isText ? text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ') : breakText,
    marks
  }))
]

/**
 * Markdown knows no blanks at the ends of a line or of a mark, and no mark that ends in a punctuation sign between letters: blanks
 * there fall away, and such signs are left outside the mark.
 */
const tidy = (pieces: readonly Piece[]): Piece[] => {
  const signs = withoutEdgeBlanks(signsOf(pieces))
  for (const type of [editorSchema.marks.strike, editorSchema.marks.em, editorSchema.marks.strong])
    trimRuns(signs, type.name)
  return joined(
    signs.map((sign, at) => (isBlank(sign.text) ? { ...sign, marks: marksAround(signs, at) } : sign))
  )
}

/** A blank has the marks that go on past it. */
const marksAround = (signs: readonly Piece[], at: number): readonly Mark[] => {
  let [left, right] = [at, at]
  while (signs[left] && isBlank(signs[left]!.text)) left--
  while (signs[right] && isBlank(signs[right]!.text)) right++
  const [before, after] = [signs[left], signs[right]]
  return after?.marks.filter(mark => before && mark.isInSet(before.marks)) ?? []
}

// A no-break space at the end of a line counts as a blank: marked, too, takes it away there.
const isSpace = (sign: string | undefined): boolean => sign === ' ' || sign === '\u00a0'

const withoutEdgeBlanks = (signs: readonly Piece[]): Piece[] => {
  const kept = signs.filter(
    ({ text }, at) => !isSpace(text) || !(isLineEdge(signs, at, -1) || isLineEdge(signs, at, 1))
  )
  const first = kept.findIndex(({ text }) => text !== breakText)
  const last = kept.findLastIndex(({ text }) => text !== breakText)
  return first === -1 ? [] : kept.slice(first, last + 1)
}

/** Nothing but blanks stands between here and the end of the line. */
const isLineEdge = (signs: readonly Piece[], at: number, step: 1 | -1): boolean => {
  let next = at + step
  while (isSpace(signs[next]?.text)) next += step
  const beyond = signs[next]?.text
  return beyond === undefined || beyond === breakText
}

const trimRuns = (signs: Piece[], name: string): void => {
  const has = (at: number): boolean => signs[at]?.marks.some(({ type }) => type.name === name) ?? false
  const drop = (at: number) => {
    const { text, marks } = signs[at]!
    signs[at] = { text, marks: marks.filter(({ type }) => type.name !== name) }
  }
  for (let start = 0; start < signs.length; start++) {
    if (!has(start)) continue
    let end = start
    while (has(end + 1)) end++
    let [first, last] = [start, end]
    while (first <= last && cannotEdge(signs[first]?.text, signs[first - 1]?.text)) drop(first++)
    while (last >= first && cannotEdge(signs[last]?.text, signs[last + 1]?.text)) drop(last--)
    start = end
  }
}

/** CommonMark's rule of flanking: inside of the mark no blank, and a sign only where a blank or a sign stands outside. */
const cannotEdge = (inside: string | undefined, outside: string | undefined): boolean =>
  isBlank(inside) || (isSign(inside) && !isBlank(outside) && !isSign(outside))

const isBlank = (sign = ' '): boolean => /\s/.test(sign)

const isSign = (sign = ''): boolean => /[\p{P}\p{S}]/u.test(sign)

const joined = (signs: readonly Piece[]): Piece[] => {
  const pieces: Piece[] = []
  for (const { text, marks } of signs) {
    const last = pieces.at(-1)
    if (last && Mark.sameSet(last.marks, marks)) last.text += text
    else pieces.push({ text, marks })
  }
  return pieces
}

const readBack = (written: string, lineBreak: string): Piece[] => {
  const source = lineBreak === '<br>' ? `| ${written} |\n| --- |` : written
  const [block, ...more] = lexMarkdown(source)
  if (more.length) return []
  if (block?.type === 'table') return piecesOfInline(block.header[0] ?? [])
  return block?.type === 'paragraph' ? piecesOfInline(block.content) : []
}

const piecesOfInline = (content: readonly Inline[]): Piece[] =>
  inlineNodesOf(content).map(({ isText, text = '', marks }) => ({ text: isText ? text : breakText, marks }))

/** The same signs, and the same marks on all that can be seen: whether a blank is bold nobody can tell. */
const isSame = (a: readonly Piece[], b: readonly Piece[]): boolean => {
  const [signs, others] = [signsOf(a), signsOf(b)]
  return (
    signs.length === others.length &&
    signs.every(
      ({ text, marks }, at) =>
        text === others[at]!.text && (isBlank(text) || Mark.sameSet(marks, others[at]!.marks))
    )
  )
}

const signsOf = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap(({ text, marks }) => Array.from(text, sign => ({ text: sign, marks })))

const lineOf = (pieces: readonly Piece[], emphasis: string, lineBreak: string): string => {
  const lines = markdownOf(pieces, emphasis).split(breakText)
  // A row of a table is one line, within which nothing begins a block.
  if (lineBreak === '<br>') return lines.join(lineBreak)
  return lines.map(line => escapeLineEnd(startOf(line))).join(lineBreak)
}

/** Signs that we wrote ourselves (a mark, an escape, a link) begin no block as they stand. */
const startOf = (line: string): string => (/^[*_~[\\]/.test(line) ? line : escapeLineStart(line))

const markdownOf = (pieces: readonly Piece[], emphasis: string): string => {
  let written = ''
  for (let at = 0; at < pieces.length;) {
    const { text, marks } = pieces[at]!
    const outer = longestOf(pieces, at, marks)
    if (!outer) {
      written += escapeInline(text)
      at++
      continue
    }
    const inner = pieces
      .slice(at, outer.end)
      .map(piece => ({ text: piece.text, marks: outer.mark.removeFromSet(piece.marks) }))
    // A mark can have been cut where another one ends: it begins and ends at a word all the same.
    const [, before = '', words = '', after = ''] =
      /^(\s*)(.*?)(\s*)$/s.exec(markdownOf(inner, emphasis)) ?? []
    written += before + (words && wrapped(outer.mark, words, emphasis)) + after
    at = outer.end
  }
  return written
}

/** Of the marks that begin here, the one that goes on for longest is written outermost. */
const longestOf = (
  pieces: readonly Piece[],
  from: number,
  marks: readonly Mark[]
): { mark: Mark; end: number } | undefined => {
  let longest: { mark: Mark; end: number } | undefined
  for (const mark of marks) {
    let end = from + 1
    while (pieces[end] && mark.isInSet(pieces[end]!.marks)) end++
    if (!longest || end > longest.end) longest = { mark, end }
  }
  return longest
}

const wrapped = ({ type, attrs }: Mark, content: string, emphasis: string): string => {
  switch (type) {
    case editorSchema.marks.strong:
      return `**${content}**`
    case editorSchema.marks.em:
      return emphasis + content + emphasis
    case editorSchema.marks.strike:
      return `~~${content}~~`
    default:
      return `[${content}](${String(attrs.href).replace(/[\\()&*_~`|]/g, '\\$&')})`
  }
}
