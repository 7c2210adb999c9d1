import type { Mark, Node } from 'prosemirror-model'
import { editorSchema } from '../../../text/editor/schema.ts'
import type { Losses } from './word-losses.ts'
import type { WordInline } from './word-tree.ts'

const { nodes, marks } = editorSchema

/** The words of a paragraph with what of their looks our text has; what it has not is counted as lost. */
export const inlinesOf = (
  children: readonly WordInline[],
  lost: Losses,
  inherited: readonly Mark[] = []
): Node[] => children.flatMap(child => inlineOf(child, lost, inherited))

const inlineOf = (child: WordInline, lost: Losses, inherited: readonly Mark[]): Node[] => {
  switch (child.type) {
    case 'run':
      return inlinesOf(child.children, lost, marksOf(child, lost, inherited))
    case 'hyperlink':
      return inlinesOf(
        child.children,
        lost,
        isKeptHref(child.href) ? marks.link.create({ href: child.href }).addToSet(inherited) : inherited
      )
    case 'text':
      return textNode(child.value, inherited)
    case 'checkbox':
      return textNode(child.checked ? '☒ ' : '☐ ', inherited)
    case 'tab':
      return textNode(' ', inherited)
    case 'break':
      return child.breakType === 'line' ? [nodes.hard_break.create()] : []
    case 'image':
      lost.add('pictures')
      return []
    case 'noteReference':
      lost.add(child.noteType === 'endnote' ? 'endnotes' : 'footnotes')
      return []
    case 'commentReference':
      lost.add('comments')
      return []
    default:
      return []
  }
}

const marksOf = (
  run: WordInline & { type: 'run' },
  lost: Losses,
  inherited: readonly Mark[]
): readonly Mark[] => {
  const hasWords = JSON.stringify(run.children).includes('"value"')
  if (run.isUnderline && hasWords && !inherited.some(({ type }) => type === marks.link))
    lost.add('underlines')
  if (run.verticalAlignment !== 'baseline' && hasWords) lost.add('raised')
  let found = inherited
  if (run.isBold) found = marks.strong.create().addToSet(found)
  if (run.isItalic) found = marks.em.create().addToSet(found)
  if (run.isStrikethrough) found = marks.strike.create().addToSet(found)
  return found
}

// A control character that Word lets through can stand in no text of ours.
const textNode = (value: string, inherited: readonly Mark[]): Node[] => {
  const text = value.normalize('NFC').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
  return text ? [editorSchema.text(text, [...inherited])] : []
}

const isKeptHref = (href: string | undefined): href is string =>
  /^(https?:\/\/|mailto:)\S+$/i.test(href ?? '')
