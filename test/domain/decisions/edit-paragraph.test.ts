import { describe, expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { ParagraphEdit } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { addMatter } from '../../../server/domain/meetings/matters.ts'
import { listParagraphsOfCase } from '../../../server/domain/meetings/case-history.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import {
  attach,
  closedMeeting,
  openBodyWorld,
  plannedMeeting,
  type BodyWorld
} from '../../support/body-world.ts'
import type { z } from 'zod'

const paragraphIn = async (world: BodyWorld, wish = {}) => (await plannedMeeting(world, wish)).matters[0]!.id

const save = async (world: BodyWorld, id: string, edit: z.input<typeof ParagraphEdit>) => {
  const { revision } = await getParagraph(world.ctx(), id)
  return editParagraph(world.ctx(), id, revision, ParagraphEdit.parse(edit))
}

describe('the decisions of a paragraph', () => {
  test('a decision has its heading in the nominative, and clauses that the system completes', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const { decisions } = await save(world, id, {
      decisions: [{ kind: 'decided', clauses: ['att anta rutinen, samt', 'upphäva den äldre rutinen.'] }]
    })
    expect(decisions[0]).toMatchObject({
      heading: 'Beredningsgruppen beslutade',
      clauses: ['anta rutinen', 'upphäva den äldre rutinen'],
      lines: ['att anta rutinen, samt', 'att upphäva den äldre rutinen.']
    })
  })

  test('the directorate decides in the present tense', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world, { organId: world.organisation.directorate.id })
    const { decisions } = await save(world, id, {
      decisions: [{ kind: 'decided', clauses: ['anta planen'] }]
    })
    expect(decisions[0]!.heading).toBe('Förbundsdirektionen beslutar')
  })

  test('both a decision and a proposal stand in the order they were given; the proposal’s heading is in the genitive', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const toOrganId = world.organisation.directorate.id
    const { decisions } = await save(world, id, {
      decisions: [
        { kind: 'decided', clauses: ['notera informationen'], textAfter: 'Skickas till regionerna.' },
        { kind: 'proposed', toOrganId, clauses: ['godkänna avtalet'] }
      ]
    })
    expect(decisions.map(({ heading, textAfter }) => [heading, textAfter])).toEqual([
      ['Beredningsgruppen beslutade', 'Skickas till regionerna.'],
      ['Beredningsgruppens förslag till förbundsdirektionen', '']
    ])
  })

  test('a paragraph may hold no decision', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    await save(world, id, { decisions: [{ kind: 'decided', clauses: ['notera informationen'] }] })
    const { decisions, text } = await save(world, id, { text: 'Inga nomineringar.', decisions: [] })
    expect({ decisions, text }).toEqual({ decisions: [], text: 'Inga nomineringar.' })
  })

  test.each([
    ['a proposal to nobody', { kind: 'proposed' }],
    ['a proposal to an organ that is not there', { kind: 'proposed', toOrganId: 'ingen' }],
    ['a proposal to the organ itself', { kind: 'proposed', toOrganId: 'own' }],
    ['a decision with an addressee', { kind: 'decided', toOrganId: 'directorate' }]
  ] as const)('%s is refused, with its field named, and nothing is changed', async (_, block) => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const { preparatoryGroup, directorate } = world.organisation
    const named: Record<string, string> = { own: preparatoryGroup.id, directorate: directorate.id }
    const wanted = 'toOrganId' in block ? (named[block.toOrganId] ?? block.toOrganId) : null
    const before = await getParagraph(world.ctx(), id)
    const saving = save(world, id, {
      text: 'Ny text',
      decisions: [
        { kind: 'decided', clauses: ['a'] },
        { kind: block.kind, toOrganId: wanted, clauses: ['b'] }
      ]
    })
    await expect(saving).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ field: 'decisions.1.toOrganId' }]
    })
    expect(await getParagraph(world.ctx(), id)).toEqual(before)
  })

  test('a clause of nothing but “att”, and a decision without clauses, are refused by the schema', () => {
    for (const clauses of [[], ['att'], [' , samt'], ['']]) {
      const { error } = ParagraphEdit.safeParse({ decisions: [{ kind: 'decided', clauses }] })
      expect(error?.issues[0]?.path.slice(0, 3)).toEqual(['decisions', 0, 'clauses'])
    }
  })
})

describe('two people who save one paragraph', () => {
  test('the second is told, gets the text as it stands now, and overwrites nothing', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const opened = await getParagraph(world.ctx(), id)
    const first = await editParagraph(world.ctx(), id, opened.revision, { text: 'Annas text' })
    const second = editParagraph(world.ctx(), id, opened.revision, { text: 'Bos text' })
    await expect(second).rejects.toMatchObject({ code: 'stale-revision', current: first })
    expect((await getParagraph(world.ctx(), id)).text).toBe('Annas text')
  })

  test('at the very same time, one is saved and the other told', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const saving = ['Annas text', 'Bos text'].map(text => editParagraph(world.ctx(), id, 1, { text }))
    const [first, second] = await Promise.allSettled(saving)
    expect(first).toMatchObject({ status: 'fulfilled' })
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'stale-revision' } })
  })

  test('whatever else of the paragraph has changed counts: a withdrawal, a bilaga', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const saveAt = (revision: number) => editParagraph(world.ctx(), id, revision, { text: 'x' })
    await withdrawMatter(world.ctx(), id)
    await expect(saveAt(1)).rejects.toMatchObject({ code: 'stale-revision' })
    await attach(world, id, 'Plan.txt')
    await expect(saveAt(2)).rejects.toMatchObject({ code: 'stale-revision' })
    expect((await saveAt(3)).text).toBe('x')
  })
})

describe('only what is sent is changed', () => {
  test('a text saved alone leaves title, dnr and decisions', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const { dnr } = await openCase(world.ctx(), { title: 'Planen' })
    await save(world, id, {
      title: 'Planen',
      dnr,
      decisions: [{ kind: 'decided', clauses: ['anta planen'] }]
    })
    expect(await save(world, id, { text: 'Ny text' })).toMatchObject({
      title: 'Planen',
      dnr,
      text: 'Ny text',
      decisions: [{ clauses: ['anta planen'] }]
    })
  })
})

describe('the dnr of a paragraph', () => {
  test('is that of an opened case; with “dnr” before it, too', async () => {
    const world = await openBodyWorld()
    const id = await paragraphIn(world)
    const opened = await openCase(world.ctx(), { title: 'Planen' })
    expect(await save(world, id, { dnr: 'Dnr 001/26' })).toMatchObject({ dnr: '001/26', caseId: opened.id })
    expect(await save(world, id, { dnr: null })).toMatchObject({ dnr: null, caseId: null })
  })

  test.each(['002/26', '1/26', '44/26', '0044/21', '001 / 27'])(
    '%s, which is ours in form and not opened, is refused',
    async dnr => {
      const world = await openBodyWorld()
      const { meeting, matters } = await plannedMeeting(world)
      const refusal = { code: 'invalid-input', errors: [{ field: 'dnr' }] }
      await expect(save(world, matters[0]!.id, { dnr })).rejects.toMatchObject(refusal)
      const adding = addMatter(world.ctx(), meeting.id, { title: 'Ny', sectionId: null, dnr })
      await expect(adding).rejects.toMatchObject(refusal)
    }
  )

  test.each(['SLK-2024-00062', 'S2019/05298/FS', 'KS 2018/124', '2018/124'])(
    '%s, a number of someone else’s register, stays as it was written',
    async dnr => {
      const world = await openBodyWorld()
      const { meeting, matters } = await plannedMeeting(world)
      expect(await save(world, matters[0]!.id, { dnr })).toMatchObject({ dnr, caseId: null })
      expect(await addMatter(world.ctx(), meeting.id, { title: 'Ny', sectionId: null, dnr })).toMatchObject({
        dnr
      })
    }
  )

  test('a character that cannot be written is refused in it', () => {
    for (const dnr of ['S2019\0', 'S\ud800'])
      expect(ParagraphEdit.safeParse({ dnr }).error?.issues[0]?.path).toEqual(['dnr'])
  })

  test('a case lives over paragraphs, organs and years', async () => {
    const world = await openBodyWorld()
    const opened = await openCase(world.ctx(), { title: 'Avtalet', openedOn: '2025-11-02' })
    for (const [organId, firstOn] of [
      [world.organisation.preparatoryGroup.id, '2025-11-20'],
      [world.organisation.directorate.id, '2026-02-20']
    ] as const) {
      const { paragraphs } = await closedMeeting(world, { organId, firstOn, matters: ['Avtalet'] })
      await save(world, paragraphs[0]!.id, { dnr: opened.dnr })
    }
    const history = await listParagraphsOfCase(world.ctx(), opened.id)
    expect(history.map(({ organName, firstOn, label }) => [organName, firstOn, label])).toEqual([
      ['Beredningsgruppen', '2025-11-20', '§\u00a01'],
      ['Förbundsdirektionen', '2026-02-20', '§\u00a01']
    ])
  })
})

describe('the minutes as a whole', () => {
  test('carry the name that the body bore on the day of the meeting', async () => {
    const world = await openBodyWorld()
    const old = await plannedMeeting(world, { firstOn: '2018-12-31' })
    const young = await plannedMeeting(world, { firstOn: '2019-01-01' })
    expect((await getMinutes(world.ctx(), old.meeting.id)).bodyName).toBe('Fjällnorra samverkansförbund')
    expect((await getMinutes(world.ctx(), young.meeting.id)).bodyName).toBe('Fjällnorra vårdförbund')
  })
})
