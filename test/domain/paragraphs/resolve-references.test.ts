import { beforeAll, describe, expect, test } from 'vitest'
import { startSeries } from '../../../server/domain/bodies/series.ts'
import { listReferences } from '../../../server/domain/decisions/list-references.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { ParagraphEdit, type Paragraph } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { attach, closedMeeting, openBodyWorld, type BodyWorld } from '../../support/body-world.ts'

let world: BodyWorld
/** A § of the group's second meeting of 2026, where the texts stand. */
let here: Paragraph
/** The group's §§ 92–94 of 2026-03-12: § 92 has bilaga 92, § 93 has 93 a and 93 b, § 94 none. */
let earlier: Paragraph[]
/** The directorate's § 1 of 2026-04-02, with bilaga 1, and its § 2. */
let directorates: Paragraph[]
let lastYears: Paragraph[]

beforeAll(async () => {
  world = await openBodyWorld()
  const group = world.organisation.preparatoryGroup.id
  await startSeries(world.ctx(), { kind: 'paragraph', organId: group, year: 2026, firstNumber: 92 })
  lastYears = (await closedMeeting(world, { firstOn: '2025-11-20', matters: ['Budget', 'Taxa'] })).paragraphs
  earlier = (await closedMeeting(world, { matters: ['Rutin', 'Plan', 'Rapport'] })).paragraphs
  const directorate = { organId: world.organisation.directorate.id, firstOn: '2026-04-02' }
  directorates = (await closedMeeting(world, { ...directorate, matters: ['Val', 'Budget'] })).paragraphs
  here = (await closedMeeting(world, { firstOn: '2026-05-07', matters: ['Uppföljning'] })).paragraphs[0]!
  await attach(world, lastYears[1]!.id, 'taxa.txt')
  await attach(world, earlier[0]!.id, 'rutin.txt')
  for (const name of ['plan.txt', 'underlag.txt']) await attach(world, earlier[1]!.id, name)
  await attach(world, directorates[0]!.id, 'val.txt')
})

const written = async (text: string) => {
  const { revision } = await getParagraph(world.ctx(), here.id)
  await editParagraph(world.ctx(), here.id, revision, ParagraphEdit.parse({ text }))
  return listReferences(world.ctx(), here.id)
}

const appendixOf = async (paragraph: Paragraph | undefined, index = 0) =>
  (await getParagraph(world.ctx(), paragraph!.id)).appendices[index]?.id

describe('a bilaga of another meeting', () => {
  test('of the same organ and year is found by its label alone', async () => {
    const [first, second] = await written('Enligt bilaga 92 och bilagorna 93 a och 93 b.')
    expect(first).toMatchObject({
      status: 'found',
      targets: [{ kind: 'appendix', id: await appendixOf(earlier[0]), name: 'bilaga 92' }]
    })
    expect(second).toMatchObject({
      status: 'found',
      targets: [{ id: await appendixOf(earlier[1]) }, { id: await appendixOf(earlier[1], 1) }]
    })
  })

  test.each([
    ['bilaga 93 c', 'its § has no such bilaga'],
    ['bilaga 93', 'its § has several, each with a letter'],
    ['bilaga 94', 'its § has none'],
    ['bilaga 400', 'there is no such §'],
    ['bilaga 7 b', 'there is no such §, and a bilaga of an agreement has no letter']
  ])('is flagged when it does not exist: %s, for %s', async raw => {
    expect(await written(`Se ${raw}.`)).toEqual([
      { kind: 'appendix', raw, status: 'missing', targets: [], missing: [raw] }
    ])
  })

  test.each([
    'NUS prislista, bilaga 1, utgåva 2, gäller.',
    'Priserna framgår av bilaga 1.',
    'Se bilaga 2 till avtalet.',
    'Enligt RCC:s bilaga 3.'
  ])('“bilaga 1” of an agreement is left alone: %s', async text => {
    expect(await written(text)).toMatchObject([{ status: 'foreign', targets: [], missing: [] }])
  })

  test.each([
    'BG 2025-11-20 § 2, bilaga 2',
    'protokollet 2025-11-20, bilaga 2',
    'bilaga 2 till protokollet den 20 november 2025',
    'bilaga 2 (BG 2025-11-20 § 2)'
  ])('of another year is found by the day of its meeting: %s', async text => {
    const references = await written(`Enligt ${text}.`)
    expect(references.find(({ kind }) => kind === 'appendix')).toMatchObject({
      status: 'found',
      targets: [{ id: await appendixOf(lastYears[1]), name: expect.stringContaining('2025-11-20 bilaga 2') }]
    })
  })

  test('of another organ is found when the organ is named, and flagged when that has none', async () => {
    expect(await written('Enligt FD:s bilaga 1.')).toMatchObject([
      { status: 'found', targets: [{ id: await appendixOf(directorates[0]) }] }
    ])
    expect(await written('Enligt FD:s bilaga 2.')).toMatchObject([
      { status: 'missing', missing: ['FD bilaga 2'] }
    ])
  })

  test('a day beside a bilaga that is not tied to minutes does not move it to another meeting', async () => {
    expect(await written('I rapporten 2025-11-20 (bilaga 92) sägs detta.')).toMatchObject([
      { status: 'found', targets: [{ id: await appendixOf(earlier[0]) }] }
    ])
  })
})

describe('a reference to several §§', () => {
  test('is found when each of them exists', async () => {
    expect(await written('Enligt §§ 92–94.')).toMatchObject([
      {
        status: 'found',
        targets: earlier.map(({ id, number }) => ({ id, name: `§ ${number ?? ''}` })),
        missing: []
      }
    ])
  })

  test('tells which of them do not exist, and where the others are', async () => {
    expect(await written('Enligt BG 2026-03-12 §§ 93, 94 och 97.')).toMatchObject([
      {
        status: 'missing',
        targets: [{ id: earlier[1]!.id }, { id: earlier[2]!.id }],
        missing: ['BG 2026-03-12 § 97']
      }
    ])
  })
})
