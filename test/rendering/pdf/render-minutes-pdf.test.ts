import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import type { Minutes } from '../../../server/domain/approval/minutes.ts'
import { renderMinutesPdf } from '../../../server/rendering/pdf/render-minutes-pdf.ts'
import { attendee, decision, exampleMinutes, paragraph } from '../../support/pdf/example-minutes.ts'
import { structureText } from '../../support/pdf/structure-text.ts'

const read = async (change: Partial<Minutes> = {}) =>
  structureText((await renderMinutesPdf(exampleMinutes(change))).bytes)

const textOf = (pieces: { text: string }[]) => pieces.map(piece => piece.text.replace(/\s+/g, ' ').trim())

const withRole = (pdf: Awaited<ReturnType<typeof read>>, role: string) =>
  textOf(pdf.pieces.filter(piece => piece.roles.at(-1) === role))

describe('the protokoll as PDF', () => {
  test('every page tells body, date, organ and its number', async () => {
    const pdf = await read({ sectionStartsPage: true })
    const pages = new Set(pdf.artifacts.map(piece => piece.page))
    expect(pages.size).toBeGreaterThan(2)
    for (const page of pages) {
      const header = textOf(pdf.artifacts.filter(piece => piece.page === page)).join(' ')
      for (const part of [
        'Kommunalförbundet Fjällvind',
        '2026-03-12',
        'Planeringsgruppen',
        `${page} (${pages.size})`
      ])
        expect(header).toContain(part)
    }
  })

  test('what is not sealed says so in words on every page, and what is sealed nowhere', async () => {
    const draft = await read({ isSealed: false })
    for (let page = 1; page <= 2; page++)
      expect(textOf(draft.artifacts.filter(piece => piece.page === page)).join(' ')).toContain(
        'Förslag till protokoll'
      )
    const sealed = await read()
    expect(JSON.stringify([sealed.artifacts, sealed.pieces])).not.toContain('Förslag till protokoll')
  })

  test('an open vote is a table of names and answers, between the proposals and the decision; reservations come after', async () => {
    const voted = paragraph(14, 'Budget', {
      proceedings: [
        {
          heading: 'Omröstning',
          lines: ['Med 2 ja mot 1 nej beslutar direktionen om bifall.'],
          votes: [
            { name: 'Siv Almgren', answer: 'ja' },
            { name: 'Bo Lid', answer: 'nej' }
          ]
        }
      ],
      decisions: [decision('Direktionen beslutar', ['att anta budgeten.'])],
      statements: [{ heading: 'Reservationer', lines: ['Bo Lid reserverar sig mot beslutet.'], votes: [] }]
    })
    const pdf = await read({ sections: [{ title: null, paragraphs: [voted] }], appendices: [] })
    expect(withRole(pdf, 'TH')).toEqual(['Ledamot', 'Röst'])
    expect(withRole(pdf, 'TD')).toEqual(['Siv Almgren', 'ja', 'Bo Lid', 'nej'])
    const text = textOf(pdf.pieces).join(' ')
    const order = [
      'Omröstning',
      'Med 2 ja',
      'Röst',
      'att anta budgeten.',
      'Reservationer',
      'Bo Lid reserverar'
    ]
    expect(order.map(words => text.indexOf(words))).toEqual(
      order.map(words => text.indexOf(words)).toSorted((a, b) => a - b)
    )
    expect(order.every(words => text.includes(words))).toBe(true)
  })

  test('a meeting of two days shows both', async () => {
    const pdf = await read({ firstOn: '2021-12-07', lastOn: '2021-12-08' })
    expect(textOf(pdf.artifacts)).toContain('2021-12-07–08')
    expect(withRole(pdf, 'LBody')[0]).toBe('7–8 december 2021, kl. 09.00–11.45')
  })

  test('headings are the title, the sections and the paragraphs, and no level is skipped', async () => {
    const pdf = await read()
    const headings = pdf.pieces
      .filter(piece => /^H\d$/.test(piece.roles.at(-1) ?? ''))
      .map(piece => `${piece.roles.at(-1)} ${piece.text.trim()}`)
    expect(headings).toEqual([
      'H1 Protokoll från planeringsgruppen',
      'H2 § 14 Föregående protokoll',
      'H2 Förbundsärenden',
      'H3 § 15 Plan för gemensamma vinterlager (dnr 031/26)',
      'H4 Nuläget',
      'H4 Reservation',
      'H3 § 16 Ny vägvisning',
      'H2 Övriga frågor',
      'H3 § 17 Nästa möte',
      'H2 Bilagor',
      'H2 Underskrifter'
    ])
  })

  test('each clause is a paragraph of its own, below the heading of its decision', async () => {
    const texts = withRole(await read(), 'P')
    const start = texts.indexOf('Planeringsgruppens förslag till direktionen')
    expect(texts.slice(start - 4, start + 2)).toEqual([
      'Planeringsgruppen beslutade',
      'att godkänna planen,',
      'att avsätta ca 0,7 - 0,8 mnkr till mark- och fraktkostnader, samt',
      'att ta upp frågan igen den 18 maj kl. 09.00.',
      'Planeringsgruppens förslag till direktionen',
      'att anta planen.'
    ])
  })

  test('a foreseen § is shown as such, and a withdrawn matter keeps its § and says so', async () => {
    const pdf = await read({
      sections: [
        {
          title: null,
          paragraphs: [
            paragraph(31, 'Väntad', { isForeseen: true }),
            paragraph(32, 'Dragen', { isWithdrawn: true })
          ]
        }
      ]
    })
    expect(withRole(pdf, 'H2').slice(0, 2)).toEqual(['§ 31 (väntat nummer) Väntad', '§ 32 Dragen'])
    expect(withRole(pdf, 'P')).toContain('Ärendet utgår.')
  })

  test('attendance stands by role: for whom, for which §§ and whether at a distance (KL 5 kap. 66 §)', async () => {
    const pdf = await read()
    expect(withRole(pdf, 'Lbl').slice(0, 7)).toEqual([
      'Tid',
      'Plats',
      'Paragrafer',
      'Ledamöter',
      'Ersättare',
      'Övriga närvarande',
      'Justerare'
    ])
    expect(withRole(pdf, 'P').slice(0, 3)).toEqual([
      'Siv Almgren, ordförande, Region Högland',
      'Torbjörn Ekvall, Region Strömdal, §§ 14–15',
      'Ánne Márjá Heaika, Region Sápmidal, på distans'
    ])
  })

  test('the list of bilagor gives label, title, file, pages and the whole checksum', async () => {
    const cells = withRole(await read(), 'TD').slice(-5)
    expect(cells.map(cell => cell.replace(/ /g, ''))).toEqual([
      '15',
      'Planförvinterlager',
      'plan_2026.pdf',
      '12',
      'a1'.repeat(32)
    ])
  })

  test('a section starts a page when the organ says so', async () => {
    const pageOf = (pdf: Awaited<ReturnType<typeof read>>, heading: string) =>
      pdf.pieces.find(piece => piece.text.includes(heading))?.page
    expect(pageOf(await read({ sectionStartsPage: true }), 'Förbundsärenden')).toBe(2)
    expect(pageOf(await read(), 'Förbundsärenden')).toBe(1)
  })

  test('a long list is followed by its table head on each page, but read once', async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| Lager ${index} | ${index} |`)
    const text = ['| Lager | Ton |\n| --- | --: |', ...rows].join('\n')
    const pdf = await read({
      sections: [{ title: null, paragraphs: [paragraph(1, 'Tabell', { text })] }],
      appendices: []
    })
    expect(withRole(pdf, 'TH')).toEqual(['Lager', 'Ton'])
    expect(withRole(pdf, 'TD')).toHaveLength(180)
    const pages = new Set(pdf.pieces.filter(piece => piece.roles.includes('Table')).map(piece => piece.page))
    expect(pages.size).toBeGreaterThan(2)
    expect(textOf(pdf.artifacts).filter(each => each === 'Ton')).toHaveLength(pages.size - 1)
  })

  test('no text that a user writes can become a line that steers the layout', async () => {
    const forged = '\u0002{"name":"signatures","place":"flow"}\u0003'
    const pdf = await read({
      place: forged,
      sections: [{ title: forged, paragraphs: [paragraph(1, forged, { text: `${forged}\n\n- A\n  - B` })] }]
    })
    expect(textOf(pdf.pieces).filter(text => text.includes('{"name":"signatures"'))).toHaveLength(4)
  })
})

describe('signatures', () => {
  const fieldsOf = async (change: Partial<Minutes>) => {
    const { bytes } = await renderMinutesPdf(exampleMinutes(change))
    const pdf = await PDFDocument.load(bytes)
    const pages = pdf
      .getPages()
      .map(page => page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [])
    return pages.flatMap((refs, index) =>
      refs
        .map(ref => pdf.context.lookup(ref, PDFDict))
        .filter(field => field.get(PDFName.of('FT')) === PDFName.of('Sig'))
        .map(field => ({
          page: index + 1,
          of: pages.length,
          tooltip: String(field.lookup(PDFName.of('TU'))),
          value: field.get(PDFName.of('V'))
        }))
    )
  }

  test('there is one empty field for each who signs, with role, name and §§', async () => {
    const fields = await fieldsOf({})
    expect(fields).toHaveLength(3)
    expect(fields.every(field => field.value === undefined)).toBe(true)
    const pdf = await read()
    expect(withRole(pdf, 'P').slice(-3)).toEqual([
      'Ordförande Siv Almgren',
      'Sekreterare Maj Öst',
      'Justerare Torbjörn Ekvall §§ 14–15'
    ])
  })

  test('without signers there is neither field nor heading', async () => {
    expect(await fieldsOf({ signers: [] })).toEqual([])
    expect(JSON.stringify((await read({ signers: [] })).pieces)).not.toContain('Underskrifter')
  })

  test('on the first page they stay there, also when forty people attended', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => attendee(`Deltagare Nummer ${index}`, {}))
    const fields = await fieldsOf({
      signaturePlace: 'first-page',
      attendance: [{ heading: 'Ledamöter', rows }]
    })
    expect(fields.map(field => field.page)).toEqual([1, 1, 1])
  })

  test('on the last page they never stand alone: three lines of the text stand above them, however long it is', async () => {
    for (let lines = 1; lines <= 48; lines++) {
      const text = Array.from({ length: lines }, (_, index) => `Rad ${index}`).join('\\\n')
      const { bytes } = await renderMinutesPdf(
        exampleMinutes({
          attendance: [],
          appendices: [],
          sections: [{ title: null, paragraphs: [paragraph(1, 'Långt', { text })] }]
        })
      )
      const { pieces } = await structureText(bytes)
      const page = pieces.find(piece => piece.text.includes('Underskrifter'))?.page
      const above = pieces.filter(piece => piece.page === page && !piece.roles.includes('Form'))
      const until = above.findIndex(piece => piece.text.includes('Underskrifter'))
      const count = above.slice(0, until).flatMap(piece => piece.text.trim().split('\n')).length
      expect(count).toBeGreaterThanOrEqual(3)
      expect(pieces.filter(piece => piece.page !== page && piece.text.includes('Sekreterare'))).toEqual([])
    }
  })

  test('a last section that would start a page does not leave the signatures alone there', async () => {
    const pdf = await read({
      sectionStartsPage: true,
      appendices: [],
      sections: [
        {
          title: 'Första',
          paragraphs: [paragraph(1, 'Ett', { decisions: [decision('Gruppen beslutade', ['att ett.'])] })]
        },
        { title: 'Sista', paragraphs: [paragraph(2, 'Två')] }
      ]
    })
    const page = pdf.pieces.find(piece => piece.text.includes('Underskrifter'))?.page
    expect(
      pdf.pieces.filter(piece => piece.page === page).findIndex(piece => piece.text.includes('Underskrifter'))
    ).toBeGreaterThanOrEqual(3)
  })

  test('sealed minutes tell how far the trail had come, before the signatures; a draft does not', async () => {
    const hash = '0123456789abcdef'.repeat(4)
    const pdf = await read({ signaturePlace: 'last-page', anchor: { sequence: 12345, hash } })
    const texts = textOf(pdf.pieces)
    const at = texts.findIndex(text => text.includes('Sista händelsen före låsningen är händelse 12 345.'))
    expect(texts[at - 1]).toBe('Händelsekedjan vid låsningen')
    expect(texts[at + 1]).toBe(hash)
    expect(texts.indexOf('Underskrifter')).toBeGreaterThan(at)
    expect(JSON.stringify((await read()).pieces)).not.toContain('Händelsekedjan')
  })
})
