import { describe, expect, test } from 'vitest'
import { layOutAgenda, listDueItems } from '../../../server/domain/agenda/lay-out-agenda.ts'
import { periodOf } from '../../../server/domain/agenda/standing-item.ts'
import {
  addStandingItem,
  editStandingItem,
  listStandingItems,
  moveStandingItem,
  removeStandingItem
} from '../../../server/domain/agenda/standing-items.ts'
import { NewStandingItem } from '../../../server/domain/agenda/standing-item-schemas.ts'
import { openCase, openCollectingCase } from '../../../server/domain/cases/open-case.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { listAwaiting } from '../../../server/domain/followup/awaiting.ts'
import { carryOver } from '../../../server/domain/followup/carry-over.ts'
import { getAgenda } from '../../../server/domain/meetings/agenda.ts'
import { addMatter, removeMatter } from '../../../server/domain/meetings/matters.ts'
import { closeMeeting, openMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { addSection } from '../../../server/domain/meetings/sections.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { openBodyWorld, plannedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { standingItemOf } from '../../support/planning-world.ts'
import { holderOf } from '../../support/world.ts'

const opening = async (world: BodyWorld) => {
  for (const title of ['Föregående protokoll', 'Nomineringar']) await standingItemOf(world, { title })
  for (const title of ['Övriga frågor', 'Nästa möte']) await standingItemOf(world, { title, isLast: true })
}

const titles = async (world: BodyWorld, meetingId: string) =>
  (await getAgenda(world.ctx(), meetingId)).sections.map(({ matters }) => matters.map(({ title }) => title))

const due = async (world: BodyWorld, meetingId: string) =>
  (await listDueItems(world.ctx(), meetingId)).filter(({ isDue }) => isDue).map(({ title }) => title)

const empty = async (world: BodyWorld, firstOn: string) =>
  (await plannedMeeting(world, { firstOn, matters: [] })).meeting.id

describe('an agenda that is laid out', () => {
  test('has the items of the organ in the order of the template, round what is there already, and twice is once', async () => {
    const world = await openBodyWorld()
    await opening(world)
    const { meeting } = await plannedMeeting(world, { matters: ['Budgetramar', 'NOMINERINGAR'] })
    await layOutAgenda(world.ctx(), meeting.id)
    const wanted = [['Föregående protokoll', 'Budgetramar', 'NOMINERINGAR', 'Övriga frågor', 'Nästa möte']]
    expect(await titles(world, meeting.id)).toEqual(wanted)
    await layOutAgenda(world.ctx(), meeting.id)
    expect(await titles(world, meeting.id)).toEqual(wanted)
  })

  test('is found again by its item, whatever it or its matter is called since, and also what was written by hand once it is laid out', async () => {
    const world = await openBodyWorld()
    const item = await standingItemOf(world, { title: 'Nomineringar' })
    const byHand = await standingItemOf(world, { title: 'Rapporter' })
    const { meeting } = await plannedMeeting(world, { matters: ['RAPPORTER'] })
    await layOutAgenda(world.ctx(), meeting.id)
    for (const { id, revision, title } of [item, byHand])
      await editStandingItem(world.ctx(), id, revision, { title: `${title} och annat` })
    const [matter] = (await getAgenda(world.ctx(), meeting.id)).sections.flatMap(({ matters }) => matters)
    await editParagraph(world.ctx(), matter!.id, matter!.revision, { title: 'Val' })
    expect(await due(world, meeting.id)).toEqual([])
    await layOutAgenda(world.ctx(), meeting.id)
    expect(await titles(world, meeting.id)).toEqual([['Val', 'RAPPORTER']])
  })

  test('has the item that a meeting put off when it is carried on to the next, counted once in its term', async () => {
    const world = await openBodyWorld()
    await standingItemOf(world, {
      title: 'Revision',
      frequency: 'once-per-year',
      clause: 'ärendet bordläggs'
    })
    const first = await empty(world, '2026-04-16')
    await layOutAgenda(world.ctx(), first)
    await openMeeting(world.ctx(), first)
    await closeMeeting(world.ctx(), first)
    const next = await empty(world, '2026-05-16')
    const [waiting] = await listAwaiting(world.ctx(), next)
    await carryOver(world.ctx(), next, { fromParagraphId: waiting!.paragraphId, sectionId: null })
    const [matter] = (await getAgenda(world.ctx(), next)).sections.flatMap(({ matters }) => matters)
    await editParagraph(world.ctx(), matter!.id, matter!.revision, { title: 'Granskning' })
    expect(await listDueItems(world.ctx(), next)).toMatchObject([{ isOnAgenda: true, taken: 0 }])
    const third = await empty(world, '2026-06-16')
    expect(await listDueItems(world.ctx(), third)).toMatchObject([{ isDue: false, taken: 1 }])
  })

  test('begins under its first heading and ends under its last; what is added later comes before the end', async () => {
    const world = await openBodyWorld()
    await opening(world)
    const meetingId = await empty(world, '2026-04-16')
    await addSection(world.ctx(), meetingId, { title: 'Ekonomi' })
    await layOutAgenda(world.ctx(), meetingId)
    await addMatter(world.ctx(), meetingId, { title: 'Delårsrapport', sectionId: null, dnr: null })
    expect(await titles(world, meetingId)).toEqual([
      ['Föregående protokoll', 'Nomineringar'],
      ['Delårsrapport', 'Övriga frågor', 'Nästa möte']
    ])
  })

  test('puts an item that was removed back in its place, and leaves one that is to utgå', async () => {
    const world = await openBodyWorld()
    for (const title of ['A', 'B', 'C', 'D']) await standingItemOf(world, { title, clause: null })
    const meetingId = await empty(world, '2026-04-16')
    const [, b, c] = (await layOutAgenda(world.ctx(), meetingId)).sections[0]!.matters
    await removeMatter(world.ctx(), b!.id)
    await withdrawMatter(world.ctx(), c!.id)
    await layOutAgenda(world.ctx(), meetingId)
    expect(await titles(world, meetingId)).toEqual([['A', 'B', 'C', 'D']])
  })

  test('gives each the text and the decision that is usual, and the case it belongs to', async () => {
    const world = await openBodyWorld()
    const ctx = world.ctx()
    const { dnr } = await openCase(ctx, { title: 'Rapportering' })
    const clause = 'att notera informationen.'
    await standingItemOf(world, { title: 'Rapport', text: 'Regionerna rapporterar.', clause, dnr })
    const meetingId = await empty(world, '2026-04-16')
    const [matter] = (await layOutAgenda(ctx, meetingId)).sections[0]!.matters
    const paragraph = await getParagraph(ctx, matter!.id)
    expect([paragraph.dnr, paragraph.text]).toEqual([dnr, 'Regionerna rapporterar.'])
    expect(paragraph.decisions.map(({ kind, type, clauses }) => [kind, type, clauses])).toEqual([
      ['decided', 'note', ['notera informationen']]
    ])
  })

  test('finds the collecting case of the meeting’s own year, and says where it is not opened', async () => {
    const world = await openBodyWorld()
    const { id: organId, name: organName } = world.organisation.preparatoryGroup
    await standingItemOf(world, { collectingTitle: 'beredningsgruppen, kallelser' })
    const ids = [await empty(world, '2026-04-16'), await empty(world, '2027-02-04')] as const
    await openCollectingCase(world.ctx(), { organId, organName, firstOn: '2026-01-08' })
    const [now] = await listDueItems(world.ctx(), ids[0])
    expect(now).toMatchObject({ dnr: '001/26', isCaseMissing: false, isDue: true })
    const [next] = await listDueItems(world.ctx(), ids[1])
    expect(next).toMatchObject({ dnr: null, isCaseMissing: true, isDue: true })
    const [matter] = (await layOutAgenda(world.ctx(), ids[0])).sections[0]!.matters
    expect(matter!.dnr).toBe('001/26')
    expect((await layOutAgenda(world.ctx(), ids[1])).sections[0]!.matters[0]!.dnr).toBeNull()
  })

  test('is laid out before the meeting: one that is opened is refused', async () => {
    const world = await openBodyWorld()
    const meetingId = await empty(world, '2026-04-16')
    await openMeeting(world.ctx(), meetingId)
    await expect(layOutAgenda(world.ctx(), meetingId)).rejects.toMatchObject({ code: 'wrong-state' })
  })
})

describe('an item that is not for every meeting', () => {
  test('is due twice per term: spring is January to June, autumn July to December', async () => {
    const world = await openBodyWorld()
    await standingItemOf(world, { title: 'Trombektomi', frequency: 'twice-per-term' })
    for (const firstOn of ['2026-02-05', '2026-03-19']) {
      const id = await empty(world, firstOn)
      expect(await due(world, id)).toEqual(['Trombektomi'])
      await layOutAgenda(world.ctx(), id)
    }
    const june = await empty(world, '2026-06-30')
    expect(await due(world, june)).toEqual([])
    await layOutAgenda(world.ctx(), june)
    expect(await titles(world, june)).toEqual([[]])
    expect(await listDueItems(world.ctx(), june)).toMatchObject([{ taken: 2, wanted: 2, isOnAgenda: false }])
    expect(await due(world, await empty(world, '2026-07-01'))).toEqual(['Trombektomi'])
    expect(await due(world, await empty(world, '2025-12-31'))).toEqual(['Trombektomi'])
  })

  test('is due once a year, and again where the meeting let it utgå', async () => {
    const world = await openBodyWorld()
    await standingItemOf(world, { title: 'Sammanträdesplan', frequency: 'once-per-year' })
    const first = await empty(world, '2026-02-05')
    const [matter] = (await layOutAgenda(world.ctx(), first)).sections[0]!.matters
    const later = await empty(world, '2026-11-19')
    expect(await due(world, later)).toEqual([])
    await withdrawMatter(world.ctx(), matter!.id)
    expect(await due(world, later)).toEqual(['Sammanträdesplan'])
  })

  test('is counted in the term or year of the meeting alone', () => {
    expect(periodOf('twice-per-term', '2026-06-30')).toEqual({ fromOn: '2026-01-01', beforeOn: '2026-07-01' })
    expect(periodOf('twice-per-term', '2026-07-01')).toEqual({ fromOn: '2026-07-01', beforeOn: '2027-01-01' })
    expect(periodOf('once-per-year', '2026-07-01')).toEqual({ fromOn: '2026-01-01', beforeOn: '2027-01-01' })
  })
})

describe('the template', () => {
  test('is in the order it is moved to, and an item taken out of it leaves agendas as they are', async () => {
    const world = await openBodyWorld()
    const ctx = world.ctx()
    const organId = world.organisation.preparatoryGroup.id
    const [a, b] = [await standingItemOf(world, { title: 'A' }), await standingItemOf(world, { title: 'B' })]
    const meetingId = await empty(world, '2026-04-16')
    await layOutAgenda(ctx, meetingId)
    await moveStandingItem(ctx, b.id, 1, { beforeId: a.id })
    expect((await listStandingItems(ctx, organId)).map(({ title }) => title)).toEqual(['B', 'A'])
    await removeStandingItem(ctx, b.id)
    expect((await listStandingItems(ctx, organId)).map(({ title }) => title)).toEqual(['A'])
    expect(await titles(world, meetingId)).toEqual([['A', 'B']])
  })

  test('refuses a dnr that is not opened, and a dnr beside a collecting case', async () => {
    const world = await openBodyWorld()
    const ctx = world.ctx()
    const { dnr } = await openCase(ctx, { title: 'Rapportering' })
    for (const wrong of [{ dnr: '999/26' }, { dnr: 'SLK-2024-1' }])
      await expect(standingItemOf(world, wrong)).rejects.toMatchObject({ errors: [{ field: 'dnr' }] })
    const item = await standingItemOf(world, { dnr })
    await expect(
      editStandingItem(ctx, item.id, 1, { collectingTitle: 'Nomineringar' })
    ).rejects.toMatchObject({ errors: [{ field: 'collectingTitle' }] })
    const edited = await editStandingItem(ctx, item.id, 1, { collectingTitle: 'Nomineringar', dnr: null })
    expect(edited).toMatchObject({ dnr: null, collectingTitle: 'Nomineringar', revision: 2 })
  })

  test('is read by everybody and written by the secretary of the organ alone', async () => {
    const world = await openBodyWorld()
    const { preparatoryGroup, directorate } = world.organisation
    const item = await standingItemOf(world)
    const other = world.ctx(holderOf('secretary', directorate.id))
    expect(await listStandingItems(other, preparatoryGroup.id)).toHaveLength(1)
    const acts = [
      () => addStandingItem(other, preparatoryGroup.id, NewStandingItem.parse({ title: 'X' })),
      () => editStandingItem(other, item.id, 1, { title: 'X' }),
      () => moveStandingItem(other, item.id, 1, { beforeId: null }),
      () => removeStandingItem(other, item.id)
    ]
    for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'not-allowed' })
  })
})
