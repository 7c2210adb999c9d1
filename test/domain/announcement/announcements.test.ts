import { expect, test } from 'vitest'
import { announceApproval, listBoard, takeDown } from '../../../server/domain/announcement/announcements.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { announcedMeeting, approvedMeeting, openBodyWorld, sealedMeeting } from '../../support/body-world.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'

const kept = { announcedOn: null, keptAt: 'Kansliet', reason: null }

/** The preparatory group made into an organ that announces, on our own board unless an address is given. */
const announcing = async (boardAddress: string | null = null) => {
  const world = await openBodyWorld()
  const { id, revision } = world.organisation.preparatoryGroup
  const profile = { isAnnounced: true, isAppealable: true, publishesBoard: true, boardAddress }
  await editOrgan(world.ctx(), id, revision, profile)
  world.now = '2026-03-12T15:00:00.000Z'
  return world
}

test('an announcement says where the minutes are, which day it was put up, and the last day of appeal (KL 8 kap. 12 §, 13 kap. 5 §)', async () => {
  const world = await announcing()
  const { approval } = await approvedMeeting(world)
  const announcement = await announceApproval(world.ctx(), approval.id, kept)
  expect(announcement).toMatchObject({
    announcedOn: '2026-03-12',
    keptAt: 'Kansliet',
    lastAppealOn: '2026-04-02',
    downFromOn: '2026-04-03',
    breaches: []
  })
  expect((await listBoard(world.ctx({ kind: 'nobody' }))).map(({ id }) => id)).toEqual([announcement.id])
})

test('what is announced later than the second day after the approval asks for a reason, and the breach stays (KL 8 kap. 12 §)', async () => {
  const world = await announcing()
  const { approval } = await approvedMeeting(world)
  world.now = '2026-03-15T08:00:00.000Z'
  await expect(announceApproval(world.ctx(), approval.id, kept)).rejects.toThrow('senast 2026-03-14')
  const late = await announceApproval(world.ctx(), approval.id, { ...kept, reason: 'Sjukdom' })
  expect([late.reason, late.breaches[0]?.statute]).toEqual(['Sjukdom', 'KL 8 kap. 12 §'])
})

test('an announcement is not taken down before the time to appeal has passed (KL 8 kap. 12 §)', async () => {
  const world = await announcing()
  const { announcement } = await announcedMeeting(world)
  world.now = '2026-04-02T20:00:00.000Z'
  await expect(takeDown(world.ctx(), announcement.id)).rejects.toThrow('tidigast 2026-04-03')
  world.now = '2026-04-03T08:00:00.000Z'
  expect(await takeDown(world.ctx(), announcement.id)).toMatchObject({ takenDownOn: '2026-04-03' })
  expect(await listBoard(world.ctx({ kind: 'nobody' }))).toEqual([])
})

test('only approved minutes are announced, once, and only of an organ that announces', async () => {
  const world = await announcing()
  const { meeting } = await sealedMeeting(world)
  const { id } = await getApprovalOf(world.ctx(), meeting.id)
  await expect(announceApproval(world.ctx(), id, kept)).rejects.toThrow('inte justerat än')
  const { approval } = await announcedMeeting(world, { firstOn: '2026-03-11' })
  await expect(announceApproval(world.ctx(), approval.id, kept)).rejects.toThrow('redan anslagen')
  const other = await openBodyWorld()
  const officials = await approvedMeeting(other)
  await expect(announceApproval(other.ctx(), officials.approval.id, kept)).rejects.toThrow('ingen skyldighet')
})

test('on a board elsewhere the day and the address are recorded, and our own board does not show it (KL 8 kap. 9 §)', async () => {
  const world = await announcing('https://forbundet.example.se/anslag')
  world.now = '2026-03-13T15:00:00.000Z'
  const { approval } = await approvedMeeting(world)
  const announcement = await announceApproval(world.ctx(), approval.id, {
    ...kept,
    announcedOn: '2026-03-12'
  })
  expect(announcement).toMatchObject({
    announcedOn: '2026-03-12',
    boardAddress: 'https://forbundet.example.se/anslag'
  })
  expect(await listBoard(world.ctx({ kind: 'nobody' }))).toEqual([])
})

test('the database refuses an announcement before the approval, and one that is changed, deleted or taken down early', async () => {
  const world = await announcing()
  await announcedMeeting(world)
  const changes = [
    `update announcements set kept_at = 'Någon annanstans'`,
    `update announcements set taken_down_on = '2026-03-13'`,
    'delete from announcements'
  ]
  for (const change of changes)
    await expect(
      world.store.transact(async ({ write }) => write.run(change)),
      change
    ).rejects.toThrow()
})
