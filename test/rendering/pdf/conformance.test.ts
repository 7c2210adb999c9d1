import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Minutes } from '../../../server/domain/approval/minutes.ts'
import { minutesDocument } from '../../../server/rendering/documents/minutes-document.ts'
import { renderMinutesPdf } from '../../../server/rendering/pdf/render-minutes-pdf.ts'
import { attendee, exampleMinutes, paragraph } from '../../support/pdf/example-minutes.ts'
import { nastyMinutes } from '../../support/pdf/nasty-minutes.ts'
import { pdfProblems } from '../../support/pdf/pdf-problems.ts'
import { structureText } from '../../support/pdf/structure-text.ts'
import { characters, wantedText } from '../../support/pdf/wanted-text.ts'

/** PDF/A-2a and PDF/UA-1, and the text by structure equal to the text of the Markdown. */
const expectGood = async (minutes: Minutes): Promise<Uint8Array> => {
  const { bytes, missing } = await renderMinutesPdf(minutes)
  expect(await pdfProblems(bytes)).toEqual([])
  const { pieces, untagged, language } = await structureText(bytes)
  expect(untagged).toEqual([])
  expect(language).toBe('sv-SE')
  const read = characters(pieces.map(piece => piece.text).join(''))
  expect(read).toBe(characters(wantedText(minutesDocument(minutes)), missing))
  return bytes
}

const votedOn: Parameters<typeof paragraph>[2] = {
  proceedings: [
    { heading: 'Förslag och yrkanden', lines: ['Siv Almgren yrkar bifall till * | förslaget.'], votes: [] },
    {
      heading: 'Omröstning',
      lines: ['Med 1 ja mot 1 nej.'],
      votes: [
        { name: 'Siv | Almgren', answer: 'ja' },
        { name: 'Bo *Lid*', answer: 'nej' }
      ]
    }
  ],
  statements: [{ heading: 'Reservationer', lines: ['1. Bo Lid reserverar sig.'], votes: [] }]
}

describe('every protokoll is PDF/A-2a and PDF/UA-1, and says what its Markdown says', () => {
  test.each<[string, Partial<Minutes>]>([
    ['sealed', {}],
    [
      'an open vote with each name',
      { sections: [{ title: null, paragraphs: [paragraph(14, 'Budget', votedOn)] }] }
    ],
    [
      'a proposal, signed on the first page',
      { isSealed: false, signaturePlace: 'first-page', sectionStartsPage: true }
    ],
    [
      'empty',
      {
        attendance: [],
        approvers: [],
        signers: [],
        sections: [],
        appendices: [],
        place: null,
        startsAt: null,
        endsAt: null
      }
    ],
    ['with signs that break XML', { bodyName: 'Fjäll & Vind <"AB">', organName: "Å & 'Ä'" }]
  ])('%s', async (_what, change) => {
    await expectGood(exampleMinutes(change))
  })

  test('words are whole and in order', async () => {
    const minutes = exampleMinutes()
    const { pieces } = await structureText((await renderMinutesPdf(minutes)).bytes)
    const words = (text: string) =>
      (text.match(/[\p{L}\p{N}§]+/gu) ?? []).filter(word => !word.includes('a1a1'))
    expect(words(pieces.map(piece => piece.text).join('\n'))).toEqual(
      words(wantedText(minutesDocument(minutes)))
    )
  })

  test('whatever nasty text is in whatever field', async () => {
    await fc.assert(
      fc.asyncProperty(nastyMinutes(), async minutes => {
        await expectGood(minutes)
      }),
      { numRuns: 25, endOnFailure: true }
    )
  }, 120_000)

  test('Hebrew and Arabic are printed letter for letter, though their order on the line is not ours', async () => {
    const text = 'שלום עולם och سلام'
    const minutes = exampleMinutes({
      sections: [{ title: null, paragraphs: [paragraph(1, 'Hälsning', { text })] }]
    })
    const { bytes, missing } = await renderMinutesPdf(minutes)
    expect(await pdfProblems(bytes)).toEqual([])
    expect(missing).toEqual([])
  })

  test('forty who attended, fourteen who sign, a table of 300 rows', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => attendee(`Ledamot ${index}`, { note: 'ledamot' }))
    const table = [
      '| A | B |\n| - | - |',
      ...Array.from({ length: 300 }, (_, index) => `| ${index} | rad |`)
    ].join('\n')
    await expectGood(
      exampleMinutes({
        attendance: [{ heading: 'Ledamöter', rows }],
        signers: Array.from({ length: 14 }, (_, index) => ({
          role: 'approver',
          name: `Namn ${index}`,
          paragraphs: null
        })),
        sections: [{ title: null, paragraphs: [paragraph(1, 'Tabell', { text: table })] }]
      })
    )
  })
})

describe('the same minutes', () => {
  test('are the same bytes in another process, another time zone and another language', async () => {
    const here = Buffer.from((await renderMinutesPdf(exampleMinutes())).bytes)
    const program = `
      const { renderMinutesPdf } = await import('./server/rendering/pdf/render-minutes-pdf.ts')
      const { exampleMinutes } = await import('./test/support/pdf/example-minutes.ts')
      await renderMinutesPdf(exampleMinutes({ place: 'µ ﬁ ạ ʼ \u2011 först ett annat' }))
      process.stdout.write(Buffer.from((await renderMinutesPdf(exampleMinutes())).bytes))`
    const elsewhere = execFileSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', program],
      {
        env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'en_US.UTF-8', LC_ALL: 'C' },
        maxBuffer: 1e8
      }
    )
    expect(elsewhere.equals(here)).toBe(true)
  })

  test('carry the day they were last changed, never the day they were printed', async () => {
    const { bytes } = await renderMinutesPdf(exampleMinutes())
    expect(Buffer.from(bytes).toString('latin1')).toContain('D:20260313081500Z')
  })

  test('other minutes have another file identifier', async () => {
    const idOf = async (minutes: Minutes) =>
      /\/ID \[<(\w+)>/.exec(Buffer.from((await renderMinutesPdf(minutes)).bytes).toString('latin1'))?.[1]
    expect(await idOf(exampleMinutes())).toMatch(/^[0-9a-f]{32}$/)
    expect(await idOf(exampleMinutes())).not.toBe(await idOf(exampleMinutes({ place: 'Annorstädes' })))
  })
})

// These tools are no packages: CI installs them, and there their absence is a failure.
const isInstalled = (tool: string): boolean => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' })
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
const withTools = process.env['CI'] || ['qpdf', 'pdftotext', 'pdfinfo'].every(isInstalled) ? test : test.skip

withTools(
  'qpdf finds no fault, poppler sees a tagged file, and headings and clauses begin their lines',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paragraf-pdf-'))
    try {
      const file = join(folder, 'protokoll.pdf')
      writeFileSync(file, await expectGood(exampleMinutes()))
      expect(execFileSync('qpdf', ['--check', file]).toString()).toContain(
        'No syntax or stream encoding errors'
      )
      expect(execFileSync('pdfinfo', [file]).toString()).toMatch(/Tagged: +yes/)
      const lines = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-']).toString().split('\n')
      expect(lines).toContain('§ 15 Plan för gemensamma vinterlager (dnr 031/26)')
      expect(lines).toContain('Planeringsgruppen beslutade')
      expect(lines.filter(line => line.startsWith('att '))).toHaveLength(5)
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
)
