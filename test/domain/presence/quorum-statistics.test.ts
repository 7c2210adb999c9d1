import { expect, test } from 'vitest'
import type { Matter } from '../../../server/domain/meetings/matter-schemas.ts'
import type { Meeting } from '../../../server/domain/meetings/meeting-schemas.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { withdrawMatter } from '../../../server/domain/meetings/withdraw-matter.ts'
import { findQuorate } from '../../../server/domain/presence/find-quorate.ts'
import { getMeetingPresence } from '../../../server/domain/presence/get-presence.ts'
import { listQuorumStatistics } from '../../../server/domain/presence/quorum-statistics.ts'
import { isTargetMet, percentOf } from '../../../server/domain/presence/quorum-target.ts'
import { openBodyWorld, openedMeeting, plannedMeeting } from '../../support/body-world.ts'
import { attendOfficials, recuse } from '../../support/presence-world.ts'
import { cancelledMeeting } from '../../support/planning-world.ts'
import { personActor } from '../../support/world.ts'

test('goal 4 asks for 90 percent: 9 of 10 meets it, 8 of 9 does not, and of no meeting nothing is said', () => {
  const cases: [number, number][] = [
    [9, 10],
    [8, 9],
    [0, 0]
  ]
  expect(
    cases.map(([quorate, counted]) => [percentOf(quorate, counted), isTargetMet(quorate, counted)])
  ).toEqual([
    [90, true],
    [88.9, false],
    [null, null]
  ])
})

test('the meetings of an organ and year are counted, quorate in every § or not; a cancelled one is told of and not counted', async () => {
  const world = await openBodyWorld()
  for (const [firstOn, isFull] of [
    ['2026-01-15', true],
    ['2026-02-12', false],
    ['2026-03-12', true],
    ['2025-03-12', false]
  ] as const) {
    const { meeting } = await openedMeeting(world, { firstOn })
    if (isFull) await attendOfficials(world, meeting.id)
    await closeMeeting(world.ctx(), meeting.id)
  }
  await plannedMeeting(world, { firstOn: '2026-04-12' })
  await cancelledMeeting(world, { firstOn: '2026-05-12' })
  const [row, ...others] = await listQuorumStatistics(world.ctx(), 2026)
  expect(others).toEqual([])
  expect(row).toMatchObject({
    counted: 3,
    quorate: 2,
    notCounted: 0,
    cancelled: 1,
    percent: 66.7,
    isTargetMet: false
  })
  // Drafts are not told of to one who may not see them.
  expect(await listQuorumStatistics(world.ctx(personActor()), 2026)).toEqual([])
})

test('what is counted of a year is what each meeting says of itself, also where one is jävig, a § was withdrawn or nobody came', async () => {
  const world = await openBodyWorld()
  const made: Meeting[] = []
  for (const [firstOn, prepare] of [
    ['2026-01-15', async () => undefined],
    ['2026-02-12', async ({ id }: Meeting) => attendOfficials(world, id)],
    [
      '2026-03-12',
      async ({ id }: Meeting, [first, second]: readonly Matter[]) => {
        await attendOfficials(world, id)
        await recuse(world, first!.id, world.people.economist.id)
        await withdrawMatter(world.ctx(), second!.id)
      }
    ]
  ] as const) {
    const { meeting, matters } = await openedMeeting(world, { firstOn })
    await prepare(meeting, matters)
    made.push(await closeMeeting(world.ctx(), meeting.id))
  }
  const ofYear = await findQuorate(world.store, made)
  const own = await Promise.all(made.map(({ id }) => getMeetingPresence(world.ctx(), id)))
  expect(made.map(({ id }) => ofYear.get(id))).toEqual(own.map(({ isQuorate }) => isQuorate))
  expect(new Set(ofYear.values())).toEqual(new Set([true, false]))
})
