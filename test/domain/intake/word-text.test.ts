import { expect, test } from 'vitest'
import { readWordText } from '../../../server/domain/intake/word/read-word-text.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'
import {
  docxOf,
  docxWith,
  wordItem,
  wordParagraph as paragraph,
  wordRun as run,
  zipOf
} from '../../support/zip-files.ts'

const world = await openBodyWorld()
const { matters } = await openedMeeting(world, { matters: ['Planen'] })
const read = (bytes: Uint8Array, fileName = 'planen.docx') =>
  readWordText(world.ctx(), matters[0]?.id ?? '', { fileName, bytes })
const heading = (text: string, level: number) =>
  paragraph(run(text, '<w:b/>'), `<w:pStyle w:val="heading${level}"/>`)
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`

test('headings, bold, italics, quotations and lists in three levels keep their meaning', async () => {
  const file = docxWith(
    [
      heading('Bakgrund', 1),
      paragraph(run('Planen är från ') + run('2016', '<w:b/>') + run(' och ') + run('gäller än', '<w:i/>')),
      heading('Förslag', 2),
      wordItem('Se över planen', 0),
      wordItem('Kapitel ett', 1),
      wordItem('Första stycket', 2),
      wordItem('Andra stycket', 2),
      wordItem('Kapitel två', 1),
      wordItem('Anta den', 0),
      wordItem('Först', 0, 2),
      wordItem('Sedan', 0, 2),
      paragraph(''),
      paragraph(run('Så sa hon.'), '<w:pStyle w:val="Quote"/>')
    ].join('')
  )
  expect(await read(file)).toEqual({
    markdown: [
      '# Bakgrund',
      'Planen är från **2016** och *gäller än*',
      '## Förslag',
      '- Se över planen\n  - Kapitel ett\n    - Första stycket\n    - Andra stycket\n  - Kapitel två\n- Anta den',
      '1. Först\n2. Sedan',
      '> Så sa hon.'
    ].join('\n\n'),
    notes: []
  })
})

test('a table has its first row as headings, and a cell over several has its words in the first', async () => {
  const rows = [
    cell('Post') + cell('Kronor'),
    cell('Hyra', '<w:vMerge w:val="restart"/>') + cell('100'),
    cell('', '<w:vMerge/>') + cell('200'),
    cell('Summa 300', '<w:gridSpan w:val="2"/>')
  ]
  const file = docxWith(`<w:tbl>${rows.map(row => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`)
  const { markdown, notes } = await read(file)
  expect(markdown.split('\n').map(line => line.replace(/ +/g, ' '))).toEqual([
    '| Post | Kronor |',
    '| --- | --- |',
    '| Hyra | 100 |',
    '| | 200 |',
    '| Summa 300 | |'
  ])
  expect(notes).toEqual(['Sammanslagna celler i tabeller är delade. Läs igenom tabellerna.'])
})

test('what cannot come along is told in plain Swedish', async () => {
  const file = docxWith(
    paragraph(
      run('Struket ', '<w:u w:val="single"/>') +
        '<w:ins w:id="1" w:author="Alva"><w:r><w:t>Nytt</w:t></w:r></w:ins>' +
        '<w:del w:id="2" w:author="Alva"><w:r><w:delText>Gammalt</w:delText></w:r></w:del>' +
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    )
  )
  const { markdown, notes } = await read(file)
  expect(markdown).toBe('Struket Nytt')
  expect(notes).toEqual([
    '1 fotnot kom inte med. Skriv in i texten det som behövs.',
    '1 kommentar i marginalen kom inte med.',
    'Dokumentet har spårade ändringar. Texten här är som om alla vore godtagna.',
    'Understrykningar kom inte med. Orden finns kvar.'
  ])
})

test('what reads as signs of our own is still only words', async () => {
  expect((await read(docxWith(paragraph(run('# 1 * 2 &lt;b&gt; [a](b)'))))).markdown).toBe(
    '\\# 1 \\* 2 \\<b> \\[a\\](b)'
  )
})

test.each([
  ['macros', docxWith(paragraph(run('Hej')), [['word/vbaProject.bin', 'x']]), 'plan.docx', 'makron'],
  ['a name that says macros', docxOf('Hej'), 'plan.docm', 'makron'],
  ['another kind of file', Buffer.from('Hej'), 'plan.txt', 'inte ett Word-dokument'],
  ['a file that belies its name', Buffer.from('Hej'), 'plan.docx', 'inte det som ändelsen'],
  ['a zip that is no document', zipOf([['a.txt', 'Hej']]), 'plan.docx', 'ändelsen'],
  ['an empty file', Buffer.alloc(0), 'plan.docx', 'tom'],
  ['a document without words', docxWith(paragraph('')), 'plan.docx', 'ingen text'],
  ['a broken document', docxWith('<w:p><w:r>'), 'plan.docx', 'går inte att läsa'],
  ['too many bytes', Buffer.alloc(20_000_001), 'plan.docx', 'högst 20 MB'],
  [
    'a bomb',
    docxWith(paragraph(run('Hej')), [['word/x.xml', '0'.repeat(201_000_000)]]),
    'plan.docx',
    'packas upp'
  ]
])('%s is refused with a reason', async (_, bytes, fileName, reason) => {
  await expect(read(bytes, fileName)).rejects.toThrow(reason)
})
