import { describe, expect, test } from 'vitest'
import { listCases } from '../../../server/domain/cases/cases.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { ParagraphEdit } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { openBodyWorld } from '../../support/body-world.ts'
import { importedDecision, importing, withParagraphs } from '../../support/imported-minutes.ts'

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
        importedDecision({ heading: 'Beslut', form: 'numbered' }),
        importedDecision({
          heading: 'Beredningsgruppens förslag till förbundsdirektionen',
          kind: 'proposed',
          addressee: 'förbundsdirektionen'
        }),
        importedDecision({
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
        importedDecision({ heading: 'Beslut 1' }),
        importedDecision({ heading: 'Beslut 2', clauses: [{ text: 'upphäva rutinen', joiner: '' }] })
      ]
    })
    const { id, revision } = (await importing(world, read)).paragraphs[0]!
    const left = { kind: 'decided', clauses: ['upphäva rutinen'] } as const
    const after = await editParagraph(world.ctx(), id, revision, ParagraphEdit.parse({ decisions: [left] }))
    expect(after.decisions.map(({ heading }) => heading)).toEqual(['Beslut 2'])
  })
})
