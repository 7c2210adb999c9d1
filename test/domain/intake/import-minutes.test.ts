import { describe, expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { listOrgans } from '../../../server/domain/bodies/organs.ts'
import { listCases } from '../../../server/domain/cases/cases.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph, listParagraphs } from '../../../server/domain/decisions/get-paragraph.ts'
import { ParagraphEdit } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { importMinutes } from '../../../server/domain/intake/import-minutes.ts'
import type { ImportedDecision, ImportedMinutes } from '../../../server/domain/intake/imported-minutes.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { closedMeeting, openBodyWorld, type BodyWorld } from '../../support/body-world.ts'
import { importedMinutes, importedParagraph, importSource } from '../../support/imported-minutes.ts'

let sources = 0

/** Imports, as a file of its own each time, and tells the codes of the flags along with what was stored. */
const importing = async (world: BodyWorld, read: ImportedMinutes) => {
  const result = await importMinutes(world.ctx(), importSource(`källa ${++sources}`), read)
  const paragraphs = await listParagraphs(world.ctx(), result.meetingId)
  return { ...result, codes: result.flags.map(({ code }) => code), paragraphs }
}

const withParagraphs = (...changes: Parameters<typeof importedParagraph>[0][]) =>
  importedMinutes({
    sections: [{ title: null, paragraphs: changes.map(change => importedParagraph(change)) }]
  })

const labels = (paragraphs: readonly { label: string }[]) =>
  paragraphs.map(({ label }) => label.replace('\u00a0', ' '))

const decision = (change: Partial<ImportedDecision> = {}): ImportedDecision => ({
  heading: 'Beredningsgruppen beslutade',
  kind: 'decided',
  organName: 'Beredningsgruppen',
  addressee: null,
  form: 'att',
  clauses: [{ text: 'anta planen', joiner: '' }],
  textAfter: '',
  ...change
})

describe('what is read becomes a closed meeting', () => {
  test('that keeps its § and is told apart from our own', async () => {
    const world = await openBodyWorld()
    const { meetingId, paragraphs, codes } = await importing(world, importedMinutes())
    expect(await getMeeting(world.ctx(), meetingId)).toMatchObject({
      state: 'closed',
      isImported: true,
      firstOn: '2026-05-07'
    })
    expect(paragraphs.map(({ number, numberOrigin }) => [number, numberOrigin])).toEqual([
      [73, 'imported'],
      [74, 'imported']
    ])
    expect(codes).toEqual([])
  })

  test('the same file twice is one meeting, also at the same time', async () => {
    const world = await openBodyWorld()
    const source = importSource('en källa')
    const [first, again] = await Promise.all(
      [1, 2].map(() => importMinutes(world.ctx(), source, importedMinutes()))
    )
    expect(again).toEqual(first)
    expect(await world.store.read.query.meetings.findMany()).toHaveLength(1)
  })

  test('our own series passes over the § that an import holds', async () => {
    const world = await openBodyWorld()
    await importing(world, importedMinutes({ numbers: [1, 3] }))
    const { paragraphs } = await closedMeeting(world, { matters: ['A', 'B', 'C'] })
    expect(labels(paragraphs)).toEqual(['§ 2', '§ 4', '§ 5'])
  })

  test('paragraphs stand as they were printed, also one that is “§ 12 a” or out of order', async () => {
    const world = await openBodyWorld()
    const { paragraphs } = await importing(
      world,
      withParagraphs({ number: 12 }, { number: 12, labelSuffix: 'a' }, { number: 14 }, { number: 13 })
    )
    expect(labels(paragraphs)).toEqual(['§ 12', '§ 12 a', '§ 14', '§ 13'])
  })

  test('what could not be written is taken out of every text', async () => {
    const world = await openBodyWorld()
    const block = decision({ clauses: [{ text: '\0anta planen', joiner: '' }] })
    const { paragraphs } = await importing(
      world,
      withParagraphs({ title: 'Pl\u0007an', text: 'a\ud800b\n\tc', decisions: [block] })
    )
    expect(paragraphs[0]).toMatchObject({
      title: 'Plan',
      text: 'ab\n\tc',
      decisions: [{ clauses: ['anta planen'] }]
    })
  })
})

describe('what cannot be taken as it stands becomes a flag, never a failure', () => {
  test('an unknown organ becomes a draft organ; the next import of it finds the draft', async () => {
    const world = await openBodyWorld()
    const first = await importing(world, importedMinutes({ organName: 'Folkhälsorådet' }))
    const next = await importing(world, importedMinutes({ organName: 'FOLKHÄLSORÅDET', numbers: [80] }))
    expect([first.codes, next.codes]).toEqual([['unknown-organ'], ['draft-organ']])
    const drafts = (await listOrgans(world.ctx())).filter(({ isDraft }) => isDraft)
    expect(drafts.map(({ name, genitive }) => [name, genitive])).toEqual([
      ['Folkhälsorådet', 'Folkhälsorådets']
    ])
  })

  test.each([null, '', '  '])('no organ at all (%j) is “Okänt organ”', async organName => {
    const world = await openBodyWorld()
    const { meetingId, codes } = await importing(world, importedMinutes({ organName }))
    expect(codes).toEqual(['unknown-organ'])
    expect((await getMeeting(world.ctx(), meetingId)).organName).toBe('Okänt organ')
  })

  test('a § that is held already keeps its label, printed, and its place', async () => {
    const world = await openBodyWorld()
    await importing(world, importedMinutes({ numbers: [73, 74] }))
    const { paragraphs, codes } = await importing(world, importedMinutes({ numbers: [72, 73, 75, 75] }))
    expect(labels(paragraphs)).toEqual(['§ 72', '§ 73', '§ 75', '§ 75'])
    expect(paragraphs.map(({ number }) => number)).toEqual([72, null, 75, null])
    expect(codes).toEqual(['number-taken', 'number-taken'])
  })

  test('a day that is not known takes no § of this year’s series, and can be set right to any year', async () => {
    const world = await openBodyWorld()
    for (const firstOn of [null, '2021-13-45', '7 maj']) {
      const { meetingId, paragraphs, codes } = await importing(
        world,
        importedMinutes({ firstOn, lastOn: firstOn, numbers: [1] })
      )
      expect(codes).toEqual(['unknown-date'])
      expect(paragraphs).toMatchObject([{ number: null, label: '§\u00a01' }])
      const moved = await editMeeting(world.ctx(), meetingId, 1, {
        firstOn: '1998-05-07',
        lastOn: '1998-05-07'
      })
      expect(moved.firstOn).toBe('1998-05-07')
    }
    expect(labels((await closedMeeting(world)).paragraphs)[0]).toBe('§ 1')
  })

  test('another body’s protokoll keeps its name, and an earlier name of ours is ours', async () => {
    const world = await openBodyWorld()
    const other = await importing(
      world,
      importedMinutes({ bodyName: 'Söderlunda kommun', firstOn: '2020-05-07' })
    )
    const old = await importing(
      world,
      importedMinutes({ bodyName: 'Fjällnorra samverkansförbund', firstOn: '2016-05-07' })
    )
    expect([other.codes, old.codes]).toEqual([['unknown-body'], []])
    expect((await getMinutes(world.ctx(), other.meetingId)).bodyName).toBe('Söderlunda kommun')
    expect((await getMinutes(world.ctx(), old.meetingId)).bodyName).toBe('Fjällnorra samverkansförbund')
  })

  test('another body’s § of a year that goes on do not stand in the way of our series', async () => {
    const world = await openBodyWorld()
    await importing(world, importedMinutes({ bodyName: 'Söderlunda kommun', numbers: [1, 2] }))
    expect(labels((await closedMeeting(world)).paragraphs)).toEqual(['§ 1', '§ 2'])
  })
})

describe('a dnr that is read', () => {
  test('of our own form opens the case under its number, or finds it: 111/20 is decided on in 2021', async () => {
    const world = await openBodyWorld()
    const read = withParagraphs({ number: 83, dnr: '111/20', title: 'Patienthotell' })
    const first = await importing(world, { ...read, firstOn: '2021-05-07' })
    const next = await importing(world, {
      ...read,
      firstOn: '2021-09-07',
      sections: withParagraphs({ number: 99, dnr: '111/20', title: 'Patienthotell' }).sections
    })
    const cases = (await listCases(world.ctx(), { limit: 10, page: 1 })).items
    expect(cases).toMatchObject([
      { dnr: '111/20', numberOrigin: 'imported', openedOn: null, title: 'Patienthotell' }
    ])
    expect([first, next].map(({ paragraphs }) => paragraphs[0]!.caseId)).toEqual([cases[0]!.id, cases[0]!.id])
  })

  test('of a case with another title is flagged', async () => {
    const world = await openBodyWorld()
    const { dnr } = await openCase(world.ctx(), { title: 'Dokumenthanteringsplan' })
    const { codes, paragraphs } = await importing(world, withParagraphs({ dnr, title: 'Hotellet' }))
    expect(codes).toEqual(['dnr-has-other-title'])
    expect(paragraphs[0]!.dnr).toBe(dnr)
  })

  test.each(['SLK-2024-00062', 'S2019/05298/FS', '0044/21', '493-2019'])(
    'as %s is external, as it was written',
    async dnr => {
      const world = await openBodyWorld()
      const { paragraphs } = await importing(world, withParagraphs({ dnr }))
      expect(paragraphs[0]).toMatchObject({ dnr, caseId: null })
      expect((await listCases(world.ctx(), { limit: 1, page: 1 })).total).toBe(0)
    }
  )

  test('of another body is not taken for the case that has that number with us, or will have this year', async () => {
    const world = await openBodyWorld()
    const { dnr } = await openCase(world.ctx(), { title: 'Vårt ärende' })
    const read = withParagraphs({ dnr }, { number: 74, dnr: '002/26' })
    const { paragraphs } = await importing(world, { ...read, bodyName: 'Söderlunda kommun' })
    expect(paragraphs.map(paragraph => [paragraph.dnr, paragraph.caseId])).toEqual([
      ['001/26', null],
      ['002/26', null]
    ])
    expect((await openCase(world.ctx(), { title: 'Nästa' })).dnr).toBe('002/26')
  })
})

describe('the decisions of an imported paragraph', () => {
  test('keep a heading that is not ours, numbers and all, through an edit of the clauses', async () => {
    const world = await openBodyWorld()
    const { directorate } = world.organisation
    const read = withParagraphs({
      decisions: [
        decision({ heading: 'Beslut', form: 'numbered' }),
        decision({
          heading: 'Beredningsgruppens förslag till förbundsdirektionen',
          kind: 'proposed',
          addressee: 'förbundsdirektionen'
        }),
        decision({
          heading: 'Förslag till regionfullmäktige',
          kind: 'proposed',
          addressee: 'regionfullmäktige'
        })
      ]
    })
    const { paragraphs } = await importing(world, read)
    const { id, revision, decisions } = paragraphs[0]!
    expect(
      decisions.map(({ importedHeading, toOrganId, form }) => [importedHeading, toOrganId, form])
    ).toEqual([
      ['Beslut', null, 'numbered'],
      [null, directorate.id, 'att'],
      ['Förslag till regionfullmäktige', null, 'att']
    ])
    const edit = decisions.map(({ kind, toOrganId, clauses, textAfter }) => ({
      kind,
      toOrganId,
      clauses,
      textAfter
    }))
    edit[0]!.clauses = ['Planen antas', 'Rutinen upphävs']
    await editParagraph(world.ctx(), id, revision, ParagraphEdit.parse({ decisions: edit }))
    const after = await getParagraph(world.ctx(), id)
    expect(after.decisions.map(({ heading }) => heading)).toEqual(decisions.map(({ heading }) => heading))
    expect(after.decisions[0]!.lines).toEqual(['1. Planen antas.', '2. Rutinen upphävs.'])
  })

  test('keep each its own heading when one before is taken away', async () => {
    const world = await openBodyWorld()
    const read = withParagraphs({
      decisions: [
        decision({ heading: 'Beslut 1' }),
        decision({ heading: 'Beslut 2', clauses: [{ text: 'upphäva rutinen', joiner: '' }] })
      ]
    })
    const { id, revision } = (await importing(world, read)).paragraphs[0]!
    const left = { kind: 'decided', clauses: ['upphäva rutinen'] } as const
    const after = await editParagraph(world.ctx(), id, revision, ParagraphEdit.parse({ decisions: [left] }))
    expect(after.decisions.map(({ heading }) => heading)).toEqual(['Beslut 2'])
  })
})
