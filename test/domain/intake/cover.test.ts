import { describe, expect, test } from 'vitest'
import { readProtokollText } from '../../../server/domain/intake/reading/read-protokoll-text.ts'

const read = (...lines: string[]) =>
  readProtokollText([...lines, '', '§ 12 Val av justerare', '', 'Bo Ek väljs.'].join('\n'))

describe('body and organ on one line of the cover', () => {
  test.each([
    ['Älvhamns Stad kommunfullmäktige', 'Älvhamns Stad', 'Kommunfullmäktige'],
    ['Norrbro kommun – Kommunstyrelsen', 'Norrbro kommun', 'Kommunstyrelsen'],
    ['ÖSTRA EKBY KOMMUN, TEKNISKA NÄMNDEN', 'Östra Ekby kommun', 'Tekniska nämnden'],
    ['SAMORDNINGSFÖRBUNDET TRE ÅAR', 'Samordningsförbundet Tre Åar', null],
    ['Region Stordal Hälso- och sjukvårdsnämnden', 'Region Stordal', 'Hälso- och sjukvårdsnämnden'],
    ['Samordningsförbundet Älven Styrelsen', 'Samordningsförbundet Älven', 'Styrelsen'],
    ['Kommunstyrelsen | Norrbro kommun', 'Norrbro kommun', 'Kommunstyrelsen'],
    ['Nämnden för arbete, kultur och fritid', null, 'Nämnden för arbete, kultur och fritid'],
    ['Östra Ekby kommun', 'Östra Ekby kommun', null]
  ])('%s', (line, bodyName, organName) => {
    const minutes = read(line, 'Sammanträdesprotokoll', '2026-03-12')
    expect(minutes).toMatchObject({ bodyName, organName, unplaced: [], share: 1 })
    expect(minutes.fields.map(({ text }) => text)).toContain(line)
    expect(minutes.furniture).not.toContain(line)
  })

  test('in the running header of every page, they are read and the header is taken away', () => {
    const header = (page: number) => [`Norrbro kommun – Kommunstyrelsen   Sida ${page} (3)`, 'Protokoll', '']
    const minutes = readProtokollText(
      [1, 2, 3].flatMap(page => [...header(page), `§ ${page} Ärende`, '', 'Text.', '']).join('\n')
    )
    expect(minutes).toMatchObject({ bodyName: 'Norrbro kommun', organName: 'Kommunstyrelsen', unplaced: [] })
    expect(minutes.sections[0]?.paragraphs.map(({ text }) => text)).toEqual(['Text.', 'Text.', 'Text.'])
  })
})

describe('what is said after a name', () => {
  const noteOf = (label: string, said: string) => read(label, `Vera Alm ${said}`).attendance[0]

  test.each([
    ['Ordförande', '(S) ordförande', '(S)'],
    ['Beslutande', '(S), ordförande', '(S)'],
    ['Beslutande', '(S) ordförande §§ 12–14', '(S)'],
    ['Beslutande', '(C) ersätter Dan Öst (M) §§ 4–9', '(C)'],
    ['Beslutande', '(C), tjänstgörande ersättare för Dan Öst', '(C)'],
    ['Beslutande', '(MP), deltar på distans', '(MP)'],
    ['Sekreterare', 'sekreterare', ''],
    ['Beslutande', '(S), 1:e vice ordförande', '(S), 1:e vice ordförande'],
    ['Övriga', 'kommunsekreterare', 'kommunsekreterare'],
    ['Övriga', 'regiondirektör, föredragande', 'regiondirektör'],
    ['Beslutande', '(S), ej § 14', '(S), ej § 14']
  ])('under %s, “%s” is noted as “%s”: role, interval and presence are told once', (label, said, note) => {
    expect(noteOf(label, said)?.note).toBe(note)
  })
})

test('a title before a name is no part of it, also one that begins as a place does', () => {
  const { attendance } = read(
    'Övriga',
    'Regiondirektör Pia Ros',
    'Tf. ekonomichef Bo af Ek',
    'kommunjurist Ida Lund'
  )
  expect(attendance.map(({ name, role, note }) => [name, role, note])).toEqual([
    ['Pia Ros', 'other', 'Regiondirektör'],
    ['Bo af Ek', 'other', 'Tf. ekonomichef'],
    ['Ida Lund', 'other', 'kommunjurist']
  ])
})

test.each([
  ['over the end of a line', ['Plats och tid', 'Folkets hus, 5 maj 2026 kl. 13.00–', '16.10']],
  [
    'without a label, beside the day',
    ['Sammanträde tisdagen den 5 maj 2026 kl. 13.00–16.10', 'Beslutande', 'Vera Alm']
  ],
  ['before the day on the line below', ['Tid', '13.00-16.10', '2026-05-05']]
])('the hours are read %s', (_, lines) => {
  expect(read(...lines)).toMatchObject({ startsAt: '13:00', endsAt: '16:10', unplaced: [] })
})

test('“Sekreterare” right under the last text begins the signatures where a name stands below it', () => {
  const { signers, sections } = readProtokollText(
    '§ 12 Val\n\nBo Ek väljs.\nSekreterare\nIda Lund\nOrdförande\nVera Alm\n'
  )
  expect(signers.map(({ name, title }) => [name, title])).toEqual([
    ['Ida Lund', 'sekreterare'],
    ['Vera Alm', 'ordförande']
  ])
  expect(sections[0]?.paragraphs.map(({ text }) => text)).toEqual(['Bo Ek väljs.'])
})

test('a role on the cover with more than a name beside it is that person’s, and no other’s', () => {
  const { signers } = read('Ordförande', 'Vera Alm (S), Granvik', 'Sekreterare', 'Ida Lund')
  expect(signers.map(({ name, title }) => [name, title])).toEqual([
    ['Vera Alm', 'ordförande'],
    ['Ida Lund', 'sekreterare']
  ])
})
