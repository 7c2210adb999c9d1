import { expect, test } from 'vitest'
import { closeParagraph } from '../../../server/domain/decisions/close-paragraph.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { findProgress } from '../../../server/domain/decisions/paragraph-progress.ts'
import { getAgenda } from '../../../server/domain/meetings/agenda.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import {
  closedMeeting,
  openBodyWorld,
  openedMeeting,
  plannedMeeting,
  sealingOf
} from '../../support/body-world.ts'
import { holderOf } from '../../support/world.ts'

const world = await openBodyWorld()

const progressOf = async (meetingId: string, ctx = world.ctx()) =>
  findProgress(ctx, await getAgenda(ctx, meetingId))

test('a § is empty until it has a text or a decision, and closed when the chair has closed it', async () => {
  const { meeting, matters } = await openedMeeting(world, { matters: ['Ett', 'Två', 'Tre'] })
  const [first = '', second = '', third = ''] = matters.map(({ id }) => id)
  await takeUpMatter(world.ctx(), first)
  await closeParagraph(world.ctx(), first)
  await editParagraph(world.ctx(), second, matters[1]?.revision ?? 0, { text: 'Börjat.' })
  expect(Object.fromEntries(await progressOf(meeting.id))).toEqual({ [first]: 'closed', [third]: 'empty' })
})

test('is told only while minutes are written, and only to those who read the drafts', async () => {
  const planned = await plannedMeeting(world, { matters: ['Ett'] })
  expect((await progressOf(planned.meeting.id)).size).toBe(0)
  const closed = await closedMeeting(world, { firstOn: '2026-02-05', matters: ['Ett'] })
  expect((await progressOf(closed.meeting.id)).size).toBe(1)
  expect(
    (await progressOf(closed.meeting.id, world.ctx(holderOf('member', closed.meeting.organId)))).size
  ).toBe(0)
  await sealMinutes(world.ctx(), closed.meeting.id, sealingOf(world))
  expect((await progressOf(closed.meeting.id)).size).toBe(0)
})
