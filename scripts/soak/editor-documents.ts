import fc from 'fast-check'
import type { Mark, Node } from 'prosemirror-model'
import { editorSchema } from '../../server/text/editor/schema.ts'

const { nodes, marks } = editorSchema

const pieces = [
  ...[
    'att ',
    'anta ',
    '§ 75 ',
    '1. ',
    '1) ',
    '12',
    '2021. ',
    '- ',
    '-',
    '+ ',
    '* ',
    '# ',
    ' #',
    '## ',
    '> ',
    '|'
  ],
  ...[
    'a_b',
    '_x_',
    '__',
    '*',
    '**',
    '~',
    '~~',
    '`',
    '```',
    '[1]',
    '[a](b)',
    '[x](/y)',
    '<b>',
    '<br>',
    '<!--',
    '&amp;'
  ],
  ...[
    '&',
    '&#39;',
    '<',
    '>',
    '\\',
    '\\\\',
    '!',
    '![x](y)',
    'http://x.se/a_b ',
    'a@b.se ',
    ':',
    ':---',
    '---',
    '==='
  ],
  ...[
    '–',
    '”citat”',
    '(bilaga 80 a)',
    '  ',
    ' ',
    'ÅÄÖ ',
    '10 %',
    '\u00a0',
    '=',
    '.',
    ',',
    '🙂',
    '"',
    "'",
    '[ ] ',
    'x'
  ]
]

/** Text that Markdown, HTML or marked would take for something, and the Swedish of minutes. */
const nastyText = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 })
  .map(parts => parts.join(''))

/** Lines such as somebody could have typed or imported, with the beginnings of every kind of block. */
export const nastyMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        '',
        '',
        '- ',
        '  - ',
        '1. ',
        '3) ',
        '> ',
        '# ',
        '## ',
        '    ',
        '| a | b |\n| --- | :-: |\n| '
      ),
      nastyText,
      fc.constantFrom('\n', '\n\n', '\\\n', '  \n')
    ),
    { minLength: 1, maxLength: 6 }
  )
  .map(lines => lines.map(parts => parts.join('')).join(''))

const markSets: readonly (readonly Mark[])[] = [
  [],
  [],
  [marks.strong.create()],
  [marks.em.create()],
  [marks.strike.create()],
  [marks.strong.create(), marks.em.create()],
  [marks.link.create({ href: 'https://exempel.se/a_(b)?c=1&amp=2' })],
  [marks.link.create({ href: '/paragrafer/1' }), marks.strong.create()]
]

const inline: fc.Arbitrary<Node> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(nastyText, fc.constantFrom(...markSets))
      .map(([text, set]) => editorSchema.text(text, set))
  },
  { weight: 1, arbitrary: fc.constant(nodes.hard_break.create()) }
)
const inlines = fc.array(inline, { maxLength: 5 })
const paragraph = inlines.map(content => nodes.paragraph.create(null, content))
const headingText = inlines.map(content => content.filter(({ isText }) => isText))
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), headingText)
  .map(([level, content]) => nodes.heading.create({ level }, content))

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([width, height]) =>
    fc
      .array(
        fc.array(fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 })), {
          minLength: width,
          maxLength: width
        }),
        {
          minLength: height,
          maxLength: height
        }
      )
      .map(rows =>
        nodes.table.create(
          null,
          rows.map((row, at) =>
            nodes.table_row.create(
              null,
              row.map(([content]) => (at === 0 ? nodes.table_header : nodes.table_cell).create(null, content))
            )
          )
        )
      )
  )

const { block } = fc.letrec<{ block: Node; list: Node; quote: Node }>(tie => {
  const content = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const items = fc.array(
    content.map(blocks => nodes.list_item.create(null, blocks)),
    { minLength: 1, maxLength: 4 }
  )
  return {
    list: fc
      .tuple(items, fc.boolean(), fc.boolean(), fc.constantFrom(1, 1, 3))
      .map(([list, isOrdered, tight, order]) =>
        isOrdered
          ? nodes.ordered_list.create({ order, tight }, list)
          : nodes.bullet_list.create({ tight }, list)
      ),
    quote: content.map(blocks => nodes.blockquote.create(null, blocks)),
    block: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      { weight: 6, arbitrary: paragraph },
      { weight: 1, arbitrary: heading },
      { weight: 1, arbitrary: table },
      { weight: 1, arbitrary: fc.constant(nodes.horizontal_rule.create()) },
      { weight: 2, arbitrary: tie('list') },
      { weight: 1, arbitrary: tie('quote') }
    )
  }
})

/** Documents such as an editor could come to hold, with all that could be misread in the stored form. */
export const editorDocument: fc.Arbitrary<Node> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map(blocks => nodes.doc.create(null, blocks))

/** The words of a document, block by block, without what Markdown cannot hold: blanks at the ends of lines, blocks without words. */
export const wordsOf = (document: Node): string[] => {
  const lines: string[] = []
  document.descendants(node => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, '', '\n')
    lines.push(
      ...text
        .replace(/[\t\v\f\r]/g, ' ')
        .split('\n')
        .map(line => line.replace(/^[ \u00a0]+|[ \u00a0]+$/g, ''))
        .filter(Boolean)
    )
    return false
  })
  return lines
}
