import { describe, expect, test } from 'vitest'
import { soak } from '../../../scripts/soak/text.ts'
import { documentOf } from '../../../server/text/editor/from-markdown.ts'
import { editorSchema } from '../../../server/text/editor/schema.ts'
import { markdownOf } from '../../../server/text/editor/to-markdown.ts'

const { nodes, marks } = editorSchema
const paragraph = (...content: (string | [string, string])[]) =>
  nodes.paragraph.create(
    null,
    content.map(part =>
      typeof part === 'string'
        ? editorSchema.text(part)
        : editorSchema.text(part[0], [editorSchema.mark(part[1])])
    )
  )
const stored = (...blocks: Parameters<typeof nodes.doc.create>[1][]) =>
  markdownOf(nodes.doc.create(null, blocks as never))

describe('what the editor holds and what is stored', () => {
  test('generated documents and texts keep every word on the way there and back', async () => {
    expect(await soak(800)).toEqual({ ok: true, documents: 800, sources: 400, broken: {} })
  }, 60_000)

  test('a date or a number at the head of a line stays text', () => {
    expect(stored(paragraph('1. juni är ett datum'))).toBe('1\\. juni är ett datum')
    expect(stored(paragraph('a) första'))).toBe('a) första')
    expect(stored(paragraph('+ 5 procent'))).toBe('\\+ 5 procent')
    expect(stored(paragraph('Drift & underhåll'))).toBe('Drift & underhåll')
  })

  test('bold gives way at a sign within a word, and the word stays whole', () => {
    expect(stored(paragraph(['”Hej”', 'strong'], 's'))).toBe('**”Hej**”s')
    expect(stored(paragraph('ett ', ['fett ord ', 'strong'], 'till'))).toBe('ett **fett ord** till')
  })

  test('bold and italics that overlap are nested', () => {
    const both = [marks.strong.create(), marks.em.create()]
    const text = nodes.paragraph.create(null, [
      editorSchema.text('a ', [both[0]!]),
      editorSchema.text('b', both),
      editorSchema.text(' c', [both[1]!])
    ])
    expect(stored(text)).toBe('**a *b*** *c*')
  })

  test('two lists of a kind side by side stay two', () => {
    const list = (word: string) =>
      nodes.bullet_list.create(null, [nodes.list_item.create(null, paragraph(word))])
    expect(stored(list('ett'), list('två'))).toBe('- ett\n\n* två')
    expect(documentOf('- ett\n\n* två').childCount).toBe(2)
  })

  test('a line break in a cell, and a bar, are written so that the row stays one line', () => {
    const cell = (type: typeof nodes.table_cell, ...lines: string[]) =>
      type.create(null, lines.length ? lines.map(line => paragraph(line)) : paragraph())
    const table = nodes.table.create(null, [
      nodes.table_row.create(null, [cell(nodes.table_header, 'Post'), cell(nodes.table_header, 'Belopp')]),
      nodes.table_row.create(null, [cell(nodes.table_cell, 'Budget | a', 'rad två'), cell(nodes.table_cell)])
    ])
    expect(stored(table)).toBe('| Post | Belopp |\n| --- | --- |\n| Budget \\| a<br>rad två |  |')
  })
})
