import { Schema, type MarkSpec, type NodeSpec } from 'prosemirror-model'
import { tableNodes } from 'prosemirror-tables'

/**
 * What a text may hold in the editor: exactly what our Markdown can say, so that nothing seen there is lost when it is stored.
 * The names are those of ProseMirror's own schemas. The heading levels are those of the Markdown; a page shows them lower.
 */
const blocks = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
  blockquote: {
    content: 'block+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'blockquote' }],
    toDOM: () => ['blockquote', 0]
  },
  heading: {
    attrs: { level: { default: 1 } },
    content: 'inline*',
    marks: '_',
    group: 'block',
    defining: true,
    parseDOM: [1, 2, 3, 4, 5, 6].map(level => ({ tag: `h${level}`, attrs: { level } })),
    toDOM: node => [`h${node.attrs.level as number}`, 0]
  },
  horizontal_rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  bullet_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { tight: { default: true } },
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0]
  },
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: { order: { default: 1 }, tight: { default: true } },
    parseDOM: [
      { tag: 'ol', getAttrs: dom => ({ order: Number(dom.getAttribute('start') ?? 1) || 1, tight: true }) }
    ],
    toDOM: ({ attrs }) => (attrs.order === 1 ? ['ol', 0] : ['ol', { start: String(attrs.order) }, 0])
  },
  list_item: { content: 'block+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
  text: { group: 'inline' },
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br']
  }
} satisfies Record<string, NodeSpec>

// Alignment is a class: an inline style would be refused by the page's content security policy.
const tables = tableNodes({
  tableGroup: 'block',
  cellContent: 'paragraph+',
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: cell => cell.getAttribute('align') ?? /align-(\w+)/.exec(cell.className)?.[1] ?? null,
      setDOMAttr: (align, attributes) => {
        if (typeof align === 'string') attributes.class = `align-${align}`
      }
    }
  }
})

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: 'a[href]', getAttrs: dom => ({ href: dom.getAttribute('href') }) }],
    toDOM: ({ attrs }) => ['a', { href: String(attrs.href) }, 0]
  },
  strong: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0]
  },
  em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  strike: { parseDOM: [{ tag: 'del' }, { tag: 's' }], toDOM: () => ['del', 0] }
} satisfies Record<string, MarkSpec>

export const editorSchema = new Schema({ nodes: { ...blocks, ...tables }, marks })
