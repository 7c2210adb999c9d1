import PDFDocument from 'pdfkit'
import { describe, expect, test } from 'vitest'
import { readProtokollPdf } from '../../../server/domain/intake/reading/read-protokoll-pdf.ts'
import { AppError } from '../../../server/domain/shared/app-error.ts'
import { countsOf, decisionsOf, paragraphOf, paragraphsOf } from '../../support/protokoll-fixtures.ts'

const bytesOf = async (document: PDFKit.PDFDocument): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = new Promise(resolve => document.once('end', resolve))
  document.end()
  await ended
  return new Uint8Array(Buffer.concat(chunks))
}

type Line = string | { bold: string } | { cells: string[] }

/** A plain PDF as a word processor prints one: A4, a header on every page, no tags. */
const printed = (pages: readonly (readonly Line[])[]): Promise<Uint8Array> => {
  const document = new PDFDocument({ size: 'A4', margin: 70, autoFirstPage: false })
  for (const [index, lines] of pages.entries()) {
    document.addPage()
    document.font('Helvetica').fontSize(9)
    document.text('Lillvikens kommunalförbund', 70, 30, { lineBreak: false })
    document.text(`2024-03-07    ${index + 1} (${pages.length})`, 400, 30, { lineBreak: false })
    document.text('Förbundsstyrelsen Protokoll', 70, 42, { lineBreak: false })
    document.text('', 70, 90)
    for (const line of lines) {
      if (typeof line === 'string') document.font('Helvetica').fontSize(11).text(line, { paragraphGap: 8 })
      else if ('bold' in line)
        document.font('Helvetica-Bold').fontSize(11).text(line.bold, { paragraphGap: 4 })
      else {
        const { y } = document
        document.font('Helvetica').fontSize(11)
        line.cells.forEach((cell, column) => document.text(cell, 70 + column * 130, y, { lineBreak: false }))
        document.text('', 70, y + 16)
      }
    }
  }
  return bytesOf(document)
}

const pages: Line[][] = [
  [
    { bold: '§ 11 Val av justerare' },
    'Förbundsstyrelsen beslutar',
    'att utse Tyra Almbäck att justera protokollet.',
    { bold: '§ 12 Verksamhetsplan för 2025 med budget och mål för de gemensamma tjänsterna (dnr 014/24)' },
    { bold: 'Läget i medlemskommunerna' },
    'Planen har arbetats fram tillsammans med kommunerna under vintern. Två av dem har lämnat synpunkter på målen för tillgänglighet, och de har tagits in i förslaget. Planen framgår av bilaga 12. Det som återstår är att räkna fram kostnaden för lokalerna, vilket'
  ],
  [
    'görs i samband med budgeten i höst.',
    { cells: ['Kommun', 'Andel', 'Belopp'] },
    { cells: ['Lillviken', '60 %', '1 200 tkr'] },
    { cells: ['Storfallet', '40 %', '800 tkr'] },
    'Förbundsstyrelsen beslutar',
    'att anta verksamhetsplanen samt',
    'att överlämna den till medlemmarna.',
    { bold: '§ 13 Rapporter' },
    'Förbundschefen berättar om vårens arbete.'
  ]
]

describe('an untagged PDF', () => {
  test('is read by position and font: header away, title over two lines, bold headings, table, clauses', async () => {
    const minutes = await readProtokollPdf(await printed(pages))
    expect(minutes).toMatchObject({
      bodyName: 'Lillvikens kommunalförbund',
      organName: 'Förbundsstyrelsen',
      firstOn: '2024-03-07',
      share: 1
    })
    expect(minutes.furniture).toContain('Förbundsstyrelsen Protokoll')
    expect(countsOf(minutes)).toEqual({ paragraphs: 3, dnr: 1, decisions: 2, clauses: 3 })
    expect(paragraphOf(minutes, 12)).toMatchObject({
      title: 'Verksamhetsplan för 2025 med budget och mål för de gemensamma tjänsterna',
      dnr: '014/24',
      appendixLabels: ['12']
    })
    const { text } = paragraphOf(minutes, 12)
    expect(text).toMatch(/^# Läget i medlemskommunerna\n\nPlanen har/)
    expect(text).toContain('kostnaden för lokalerna, vilket görs i samband med budgeten i höst.')
    expect(text).toContain(
      '| Kommun | Andel | Belopp |\n| --- | --- | --- |\n| Lillviken | 60 % | 1 200 tkr |'
    )
    expect(decisionsOf(minutes, 12)).toEqual([
      'decided, att: Förbundsstyrelsen beslutar | anta verksamhetsplanen | överlämna den till medlemmarna'
    ])
  })

  test('text set across the page, as stamps are, is furniture', async () => {
    const document = new PDFDocument({ size: 'A4' })
    document.text('§ 1 Val').moveDown().text('Ett ärende togs upp på mötet.')
    document.rotate(90, { origin: [40, 400] }).text('Stämplat 4711', 40, 400, { lineBreak: false })
    const minutes = await readProtokollPdf(await bytesOf(document))
    expect(minutes.furniture).toEqual(['Stämplat 4711'])
    expect(paragraphsOf(minutes).map(({ text }) => text)).toEqual(['Ett ärende togs upp på mötet.'])
  })
})

test('in a tagged PDF the tags say what is heading, what is one block and what is outside the text', async () => {
  const document = new PDFDocument({ size: 'A4', tagged: true, pdfVersion: '1.7', lang: 'sv-SE' })
  const block = (role: string, text: string): void => {
    document.addStructure(document.struct(role, {}, [() => void document.text(text)]))
  }
  document.markContent('Artifact', { type: 'Pagination' })
  document.text('Utkast 3', 400, 20, { lineBreak: false })
  document.endMarkedContent()
  document.text('', 70, 90)
  block('H2', '§ 4 Lokaler')
  block('H3', 'Vad frågan gäller')
  block('P', 'Hyran går ut.')
  block('P', 'Nämnden har sett två lokaler.')
  block('H3', 'Nämnden beslutar')
  block('P', 'att hyra den ena.')
  const minutes = await readProtokollPdf(await bytesOf(document))
  expect(minutes.furniture).toEqual(['Utkast 3'])
  expect(paragraphOf(minutes, 4)).toMatchObject({
    title: 'Lokaler',
    text: '# Vad frågan gäller\n\nHyran går ut.\n\nNämnden har sett två lokaler.'
  })
  expect(decisionsOf(minutes, 4)).toEqual(['decided, att: Nämnden beslutar | hyra den ena'])
})

describe('a PDF that cannot be read says why, in Swedish', () => {
  const refusal = async (bytes: Uint8Array): Promise<unknown> =>
    readProtokollPdf(bytes).catch((error: unknown) => error)

  test('one without text is probably scanned', async () => {
    const document = new PDFDocument()
    document.rect(10, 10, 100, 100).fill()
    const error = await refusal(await bytesOf(document))
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).message).toMatch(/inskannad/)
  })

  test('one with a password is locked', async () => {
    const document = new PDFDocument({ userPassword: 'hemligt', pdfVersion: '1.7' })
    document.text('§ 1 Val')
    const error = await refusal(await bytesOf(document))
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).message).toMatch(/låst med lösenord/)
  })

  test.each([
    ['empty', new Uint8Array()],
    ['another kind of file', new TextEncoder().encode('<html>inte en PDF</html>')],
    ['only the beginning of one', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<')]
  ])('%s is broken', async (_, bytes) => {
    const error = await refusal(bytes)
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).message).toMatch(/PDF-filen/)
  })

  test('one cut off in the middle is read or refused, never a fault of ours', async () => {
    const whole = await printed(pages)
    for (const part of [0.2, 0.5, 0.8, 0.95]) {
      const result = await readProtokollPdf(whole.slice(0, Math.floor(whole.length * part))).catch(
        (error: unknown) => error
      )
      if (result instanceof Error) expect(result).toBeInstanceOf(AppError)
    }
  })
})
