import { describe, expect, test } from 'vitest'
import { startSeries } from '../../../server/domain/bodies/series.ts'
import { openCase } from '../../../server/domain/cases/open-case.ts'
import { importCase } from '../../../server/domain/cases/open-case.ts'
import { getAgenda } from '../../../server/domain/meetings/agenda.ts'
import { addMatter, removeMatter } from '../../../server/domain/meetings/matters.ts'
import { closeMeeting, openMeeting, reopenMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { closedMeeting, openBodyWorld, openedMeeting, plannedMeeting } from '../../support/body-world.ts'
import type { BodyWorld } from '../../support/body-world.ts'

const labelsOf = async (world: BodyWorld, meetingId: string) =>
  (await getAgenda(world.ctx(), meetingId)).sections
    .flatMap(({ matters }) => matters)
    .map(({ label, title }) => `${label.replace('\u00a0', ' ')} ${title}`)

const numbersOf = async (world: BodyWorld, meetingId: string) =>
  (await getAgenda(world.ctx(), meetingId)).sections.flatMap(({ matters }) =>
    matters.map(({ number }) => number)
  )

const startAt = (world: BodyWorld, firstNumber: number, year = 2026) =>
  startSeries(world.ctx(), {
    kind: 'paragraph',
    organId: world.organisation.preparatoryGroup.id,
    year,
    firstNumber
  })

describe('the § of an organ and calendar year', () => {
  test('goes on from meeting to meeting, each organ for itself', async () => {
    const world = await openBodyWorld()
    const january = await closedMeeting(world, { firstOn: '2026-01-15', matters: ['A', 'B'] })
    const committee = await closedMeeting(world, {
      firstOn: '2026-01-20',
      organId: world.organisation.workingCommittee.id,
      matters: ['C']
    })
    const march = await closedMeeting(world, { matters: ['D'] })
    expect(await labelsOf(world, january.meeting.id)).toEqual(['§ 1 A', '§ 2 B'])
    expect(await labelsOf(world, committee.meeting.id)).toEqual(['§ 1 C'])
    expect(await labelsOf(world, march.meeting.id)).toEqual(['§ 3 D'])
  })

  test('is of the year of the meeting’s first day, also when the meeting ends in the next', async () => {
    const world = await openBodyWorld()
    await closedMeeting(world, { firstOn: '2026-06-01', matters: ['A', 'B'] })
    const newYear = await closedMeeting(world, {
      firstOn: '2026-12-31',
      lastOn: '2027-01-01',
      matters: ['C']
    })
    const after = await closedMeeting(world, { firstOn: '2027-01-02', matters: ['D'] })
    expect(await labelsOf(world, newYear.meeting.id)).toEqual(['§ 3 C'])
    expect(await labelsOf(world, after.meeting.id)).toEqual(['§ 1 D'])
  })

  test('is taken when the chair takes the matter up, in that order, and the rest when the meeting is closed', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await openedMeeting(world, { matters: ['A', 'B', 'C', 'D'] })
    await takeUpMatter(world.ctx(), matters[2]!.id)
    await takeUpMatter(world.ctx(), matters[0]!.id)
    expect(await numbersOf(world, meeting.id)).toEqual([1, 2, null, null])
    await closeMeeting(world.ctx(), meeting.id)
    expect(await labelsOf(world, meeting.id)).toEqual(['§ 1 C', '§ 2 A', '§ 3 B', '§ 4 D'])
  })

  test('is taken once: a matter taken up twice keeps its first number', async () => {
    const world = await openBodyWorld()
    const { matters } = await openedMeeting(world)
    const first = await takeUpMatter(world.ctx(), matters[0]!.id)
    const again = await takeUpMatter(world.ctx(), matters[0]!.id)
    expect(again).toEqual(first)
    expect((await takeUpMatter(world.ctx(), matters[1]!.id)).number).toBe(2)
  })

  test('is not taken before the meeting is open', async () => {
    const world = await openBodyWorld()
    const { matters } = await plannedMeeting(world)
    await expect(takeUpMatter(world.ctx(), matters[0]!.id)).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test('stays with a matter that is withdrawn, before or after it was taken', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await openedMeeting(world, { matters: ['A', 'B', 'C'] })
    await takeUpMatter(world.ctx(), matters[0]!.id)
    await withdrawMatter(world.ctx(), matters[0]!.id)
    await withdrawMatter(world.ctx(), matters[1]!.id)
    await closeMeeting(world.ctx(), meeting.id)
    expect(await labelsOf(world, meeting.id)).toEqual(['§ 1 A', '§ 2 B', '§ 3 C'])
  })

  test('is never removed: a numbered matter can only be withdrawn', async () => {
    const world = await openBodyWorld()
    const { matters } = await openedMeeting(world)
    await takeUpMatter(world.ctx(), matters[0]!.id)
    await expect(removeMatter(world.ctx(), matters[0]!.id)).rejects.toMatchObject({ code: 'conflict' })
    await removeMatter(world.ctx(), matters[1]!.id)
  })

  test('a meeting that is opened again keeps its numbers and goes on after those of later meetings', async () => {
    const world = await openBodyWorld()
    const january = await closedMeeting(world, { firstOn: '2026-01-15', matters: ['A', 'B'] })
    const february = await closedMeeting(world, { firstOn: '2026-02-15', matters: ['C'] })
    await reopenMeeting(world.ctx(), january.meeting.id)
    await addMatter(world.ctx(), january.meeting.id, { title: 'Glömt', sectionId: null, dnr: null })
    await closeMeeting(world.ctx(), january.meeting.id)
    expect(await labelsOf(world, january.meeting.id)).toEqual(['§ 1 A', '§ 2 B', '§ 4 Glömt'])
    expect(await labelsOf(world, february.meeting.id)).toEqual(['§ 3 C'])
  })

  test('a closed meeting takes no new matter until it is opened again', async () => {
    const world = await openBodyWorld()
    const { meeting } = await closedMeeting(world)
    const late = addMatter(world.ctx(), meeting.id, { title: 'För sent', sectionId: null, dnr: null })
    await expect(late).rejects.toMatchObject({ code: 'wrong-state' })
  })
})

describe('the § that is foreseen', () => {
  test('counts what earlier planned meetings of the organ will take first', async () => {
    const world = await openBodyWorld()
    const april = await plannedMeeting(world, { firstOn: '2026-04-10', matters: ['C', 'D'] })
    const march = await plannedMeeting(world, { firstOn: '2026-03-12', matters: ['A', 'B'] })
    expect(await labelsOf(world, march.meeting.id)).toEqual(['§ 1 A', '§ 2 B'])
    expect(await labelsOf(world, april.meeting.id)).toEqual(['§ 3 C', '§ 4 D'])
    expect(await numbersOf(world, april.meeting.id)).toEqual([null, null])
  })

  test('follows the agenda, and what is taken up out of turn moves the others', async () => {
    const world = await openBodyWorld()
    const { meeting, matters } = await openedMeeting(world, { matters: ['A', 'B', 'C'] })
    await takeUpMatter(world.ctx(), matters[1]!.id)
    expect(await labelsOf(world, meeting.id)).toEqual(['§ 1 B', '§ 2 A', '§ 3 C'])
  })

  test('is the number that the close gives', async () => {
    const world = await openBodyWorld()
    await startAt(world, 92)
    const { meeting } = await plannedMeeting(world, { matters: ['A', 'B', 'C'] })
    const foreseen = await labelsOf(world, meeting.id)
    await openMeeting(world.ctx(), meeting.id)
    await closeMeeting(world.ctx(), meeting.id)
    expect(await labelsOf(world, meeting.id)).toEqual(foreseen)
    expect(foreseen[0]).toBe('§ 92 A')
  })
})

describe('the first number of a series', () => {
  test('a body that takes over in May goes on at § 92 and dnr 048/26', async () => {
    const world = await openBodyWorld()
    await startAt(world, 92)
    await startSeries(world.ctx(), { kind: 'case', organId: null, year: 2026, firstNumber: 48 })
    const { meeting } = await closedMeeting(world, { matters: ['A', 'B'] })
    expect(await labelsOf(world, meeting.id)).toEqual(['§ 92 A', '§ 93 B'])
    expect((await openCase(world.ctx(), { title: 'Ett ärende' })).dnr).toBe('048/26')
    expect((await openCase(world.ctx(), { title: 'Ett till' })).dnr).toBe('049/26')
  })

  test('may be set again until a number of the series is taken, and then never', async () => {
    const world = await openBodyWorld()
    await startAt(world, 50)
    await startAt(world, 92)
    await closedMeeting(world)
    await expect(startAt(world, 120)).rejects.toMatchObject({ code: 'conflict' })
    await startAt(world, 7, 2027)
    await openCase(world.ctx(), { title: 'Ett ärende' })
    const late = startSeries(world.ctx(), { kind: 'case', organId: null, year: 2026, firstNumber: 48 })
    await expect(late).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the dnr', () => {
  test('is NNN/YY per year the case was opened, without a gap', async () => {
    const world = await openBodyWorld()
    const open = async (openedOn: string) => (await openCase(world.ctx(), { title: 'X', openedOn })).dnr
    expect([await open('2026-03-01'), await open('2025-12-31'), await open('2026-03-12')]).toEqual([
      '001/26',
      '001/25',
      '002/26'
    ])
  })

  test('passes over the numbers that imported cases hold', async () => {
    const world = await openBodyWorld()
    const open = async () => (await openCase(world.ctx(), { title: 'X' })).dnr
    await importCase(world.ctx(), { number: 2, year: 2026 }, 'Från det äldre systemet')
    await importCase(world.ctx(), { number: 3, year: 2026 }, 'Från det äldre systemet')
    expect([await open(), await open(), await open()]).toEqual(['001/26', '004/26', '005/26'])
  })

  test('is not taken for a day that has not been, nor for one whose two-digit year means another century', async () => {
    const world = await openBodyWorld()
    for (const openedOn of ['2026-03-13', '2062-01-01', '1926-05-01']) {
      await expect(openCase(world.ctx(), { title: 'X', openedOn })).rejects.toMatchObject({
        code: 'invalid-input',
        errors: [{ field: 'openedOn' }]
      })
    }
  })
})
