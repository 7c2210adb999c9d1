import { describe, expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getAgenda } from '../../../server/domain/meetings/agenda.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { addMatter, moveMatter, removeMatter } from '../../../server/domain/meetings/matters.ts'
import { moveSection } from '../../../server/domain/meetings/move-section.ts'
import { NewMeeting } from '../../../server/domain/meetings/meeting-schemas.ts'
import { planMeeting } from '../../../server/domain/meetings/plan-meeting.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { addSection, editSection, removeSection } from '../../../server/domain/meetings/sections.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import {
  attach,
  closedMeeting,
  openBodyWorld,
  openedMeeting,
  plannedMeeting
} from '../../support/body-world.ts'
import type { BodyWorld } from '../../support/body-world.ts'

const titlesOf = async (world: BodyWorld, meetingId: string) =>
  (await getAgenda(world.ctx(), meetingId)).sections.map(({ title, matters }) => [
    title,
    ...matters.map(matter => matter.title)
  ])

describe('the agenda', () => {
  test('a matter is moved before another, last, or under another heading', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await plannedMeeting(world, { matters: ['A', 'B', 'C'] })
    const [first, last] = (await addSection(world.ctx(), meeting.id, { title: 'Ekonomi' })).sections
    const [a, b, c] = matters.map(({ id }) => id)
    await moveMatter(world.ctx(), c!, 1, { sectionId: first!.id, beforeId: a! })
    expect(await titlesOf(world, meeting.id)).toEqual([[null, 'C', 'A', 'B'], ['Ekonomi']])
    await moveMatter(world.ctx(), a!, 1, { sectionId: last!.id, beforeId: null })
    await moveMatter(world.ctx(), b!, 1, { sectionId: last!.id, beforeId: a! })
    expect(await titlesOf(world, meeting.id)).toEqual([
      [null, 'C'],
      ['Ekonomi', 'B', 'A']
    ])
  })

  test('a heading is moved before another or last, with its matters; their foreseen numbers follow', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world, { matters: ['A'] })
    const { sections } = await addSection(world.ctx(), meeting.id, { title: 'Ekonomi' })
    const [first, last] = sections.map(({ id }) => id)
    await addMatter(world.ctx(), meeting.id, { title: 'Budget', sectionId: last!, dnr: null })
    const moved = await moveSection(world.ctx(), last!, 1, { beforeId: first! })
    expect(moved.sections.flatMap(({ matters }) => matters.map(({ label }) => label))).toEqual([
      '§\u00a01',
      '§\u00a02'
    ])
    expect(await titlesOf(world, meeting.id)).toEqual([
      ['Ekonomi', 'Budget'],
      [null, 'A']
    ])
    await expect(moveSection(world.ctx(), last!, 1, { beforeId: null })).rejects.toMatchObject({
      code: 'stale-revision'
    })
    await moveSection(world.ctx(), last!, 2, { beforeId: null })
    expect(await titlesOf(world, meeting.id)).toEqual([
      [null, 'A'],
      ['Ekonomi', 'Budget']
    ])
  })

  test('a heading is not moved before itself nor before one of another meeting', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const other = await plannedMeeting(world, { firstOn: '2026-04-01' })
    const own = (await getAgenda(world.ctx(), meeting.id)).sections[0]!.id
    const foreign = (await getAgenda(world.ctx(), other.meeting.id)).sections[0]!.id
    for (const beforeId of [own, foreign])
      await expect(moveSection(world.ctx(), own, 1, { beforeId })).rejects.toMatchObject({
        code: 'invalid-input',
        errors: [{ field: 'beforeId' }]
      })
  })

  test('a heading that is moved takes no § along: what has its number stays in the order of the numbers', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await openedMeeting(world, { matters: ['A'] })
    await takeUpMatter(world.ctx(), matters[0]!.id)
    const { sections } = await addSection(world.ctx(), meeting.id, { title: 'Ekonomi' })
    const [first, last] = sections.map(({ id }) => id)
    await addMatter(world.ctx(), meeting.id, { title: 'Budget', sectionId: last!, dnr: null })
    await moveSection(world.ctx(), last!, 1, { beforeId: first! })
    const paragraphs = (await getMinutes(world.ctx(), meeting.id)).sections.flatMap(one => one.paragraphs)
    expect(paragraphs.map(({ title, label }) => [title, label])).toEqual([
      ['A', '§\u00a01'],
      ['Budget', '§\u00a02']
    ])
  })

  test('a matter never lands under a heading of another meeting, nor before a matter of one', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await plannedMeeting(world)
    const other = await plannedMeeting(world, { firstOn: '2026-04-01' })
    const foreign = (await getAgenda(world.ctx(), other.meeting.id)).sections[0]!.id
    const own = (await getAgenda(world.ctx(), meeting.id)).sections[0]!.id
    const moves = [
      [{ sectionId: foreign, beforeId: null }, 'sectionId'],
      [{ sectionId: own, beforeId: other.matters[0]!.id }, 'beforeId'],
      [{ sectionId: 'ingen', beforeId: null }, 'sectionId']
    ] as const
    for (const [place, field] of moves) {
      const moving = moveMatter(world.ctx(), matters[0]!.id, 1, place)
      await expect(moving).rejects.toMatchObject({ code: 'invalid-input', errors: [{ field }] })
    }
    const adding = addMatter(world.ctx(), meeting.id, { title: 'Ny', sectionId: foreign, dnr: null })
    await expect(adding).rejects.toMatchObject({ errors: [{ field: 'sectionId' }] })
  })

  test('a matter with text, decision or bilaga is not thrown away', async () => {
    const world = await openBodyWorld()
    const { matters } = await plannedMeeting(world, { matters: ['A', 'B', 'C', 'D'] })
    const [a, b, c, d] = matters.map(({ id }) => id)
    await editParagraph(world.ctx(), a!, 1, { text: 'Skrivet.' })
    await editParagraph(world.ctx(), b!, 1, {
      decisions: [{ kind: 'decided', type: null, toOrganId: null, clauses: ['anta planen'], textAfter: '' }]
    })
    await attach(world, c!, 'Plan.txt')
    for (const id of [a, b, c])
      await expect(removeMatter(world.ctx(), id!)).rejects.toMatchObject({ code: 'conflict' })
    await removeMatter(world.ctx(), d!)
    await expect(removeMatter(world.ctx(), d!)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('a heading is removed only when it is empty, and never the last one', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const { sections } = await addSection(world.ctx(), meeting.id, { title: 'Ekonomi' })
    await expect(removeSection(world.ctx(), sections[0]!.id)).rejects.toMatchObject({ code: 'conflict' })
    await removeSection(world.ctx(), sections[1]!.id)
    const empty = await plannedMeeting(world, { matters: [] })
    const only = (await getAgenda(world.ctx(), empty.meeting.id)).sections[0]!.id
    await expect(removeSection(world.ctx(), only)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a heading that two people rename is told to the second', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const { id } = (await getAgenda(world.ctx(), meeting.id)).sections[0]!
    await editSection(world.ctx(), id, 1, { title: 'Förbundsärenden' })
    const second = editSection(world.ctx(), id, 1, { title: null })
    await expect(second).rejects.toMatchObject({ code: 'stale-revision' })
  })

  test('in the minutes a heading comes again when the chair has taken its matters apart', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await openedMeeting(world, { matters: ['A', 'B'] })
    const { sections } = await addSection(world.ctx(), meeting.id, { title: 'Ekonomi' })
    const sectionId = sections.at(-1)!.id
    const budget = await addMatter(world.ctx(), meeting.id, { title: 'Budget', sectionId, dnr: null })
    for (const id of [matters[0]!.id, budget.id]) await takeUpMatter(world.ctx(), id)
    await withdrawMatter(world.ctx(), budget.id)
    await closeMeeting(world.ctx(), meeting.id)
    const minutes = await getMinutes(world.ctx(), meeting.id)
    expect(
      minutes.sections.map(({ title, paragraphs }) => [title, ...paragraphs.map(({ label }) => label)])
    ).toEqual([
      [null, '§\u00a01'],
      ['Ekonomi', '§\u00a02'],
      [null, '§\u00a03']
    ])
    expect(minutes.paragraphRange).toBe('§§\u00a01–3')
    expect(minutes.sections[1]!.paragraphs[0]!.isWithdrawn).toBe(true)
  })
})

describe('the days of a meeting', () => {
  test('stay in the year of its § once one is taken; within the year they move', async () => {
    const world = await openBodyWorld()
    const { meeting } = await closedMeeting(world)
    const move = (firstOn: string, revision = 3) =>
      editMeeting(world.ctx(), meeting.id, revision, { firstOn, lastOn: firstOn })
    await expect(move('2027-01-02')).rejects.toMatchObject({ code: 'conflict' })
    expect((await move('2026-12-31')).firstOn).toBe('2026-12-31')
    const planned = await plannedMeeting(world)
    const moved = await editMeeting(world.ctx(), planned.meeting.id, 1, {
      firstOn: '2027-01-02',
      lastOn: '2027-01-02'
    })
    expect(moved.firstOn).toBe('2027-01-02')
  })

  test.each([
    [{ lastOn: '2026-03-11' }, 'lastOn'],
    [{ firstOn: '2026-03-13' }, 'lastOn'],
    [{ startsAt: '11:00', endsAt: '09:00' }, 'endsAt']
  ])('%j, which ends before it begins, is refused', async (edit, field) => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world)
    const editing = editMeeting(world.ctx(), meeting.id, 1, edit)
    await expect(editing).rejects.toMatchObject({ code: 'invalid-input', errors: [{ field }] })
    const facts = { organId: meeting.organId, firstOn: '2026-03-12', lastOn: '2026-03-12', ...edit }
    expect(NewMeeting.safeParse(facts).error?.issues[0]?.path).toEqual([field])
  })

  test('a meeting past midnight ends on its second day', async () => {
    const world = await openBodyWorld()
    const { meeting } = await plannedMeeting(world, {
      lastOn: '2026-03-13',
      startsAt: '18:00',
      endsAt: '00:30'
    })
    expect(meeting.endsAt).toBe('00:30')
  })

  test('a meeting of an organ that is not there is refused', async () => {
    const world = await openBodyWorld()
    const planning = planMeeting(world.ctx(), NewMeeting.parse({ organId: 'inget', firstOn: '2026-03-12' }))
    await expect(planning).rejects.toMatchObject({ errors: [{ field: 'organId' }] })
  })
})
