import { expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { editMeeting } from '../../../server/domain/meetings/edit-meeting.ts'
import { getMeeting } from '../../../server/domain/meetings/meetings.ts'
import { minutesDocument } from '../../../server/rendering/documents/minutes-document.ts'
import { closedMeeting, openBodyWorld, sealingOf } from '../../support/body-world.ts'

test('when and where the minutes are to be approved stands in them, also as they are sealed', async () => {
  const world = await openBodyWorld()
  const { meeting } = await closedMeeting(world)
  const { revision } = await getMeeting(world.ctx(), meeting.id)
  const plan = { approvalOn: '2026-03-19', approvalTime: '15:00', approvalPlace: 'Kansliet' }
  await editMeeting(world.ctx(), meeting.id, revision, plan)
  const told = async () => minutesDocument(await getMinutes(world.ctx(), meeting.id)).source
  expect(await told()).toContain('torsdag 19 mars 2026, kl. 15.00, Kansliet')
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  expect(await told()).toContain('torsdag 19 mars 2026, kl. 15.00, Kansliet')
})

test('minutes are not approved before the meeting has ended: by the field, and by the database', async () => {
  const world = await openBodyWorld()
  const { meeting } = await closedMeeting(world)
  const { revision } = await getMeeting(world.ctx(), meeting.id)
  await expect(
    editMeeting(world.ctx(), meeting.id, revision, { approvalOn: '2026-03-11' })
  ).rejects.toMatchObject({ errors: [{ field: 'approvalOn' }] })
  const update = `update meetings set approval_on = '2026-03-11' where id = '${meeting.id}'`
  await expect(world.store.transact(async ({ write }) => write.run(update))).rejects.toThrow()
})
