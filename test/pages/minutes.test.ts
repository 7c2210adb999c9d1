import { expect, test } from 'vitest'
import { getMinutes } from '../../server/domain/approval/get-minutes.ts'
import { withdrawMatter } from '../../server/domain/meetings/withdraw-matter.ts'
import { paths } from '../../server/pages/paths.ts'
import { minutesDocument } from '../../server/rendering/documents/minutes-document.ts'
import { plannedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, ctx } = world

test('a § that is foreseen or withdrawn is spoken of alike in the agenda, on the page of the minutes and in the PDF', async () => {
  const { meeting, matters } = await plannedMeeting(world, { matters: ['Budget', 'Taxa'] })
  await withdrawMatter(ctx(), matters[1]!.id, true)
  const page = wordsOf((await secretary.get(paths.minutes(meeting.id))).html)
  const printed = minutesDocument(await getMinutes(ctx(), meeting.id)).source
  for (const text of [page, printed.replace(/\s+/gu, ' ')]) {
    expect(text).toContain('§ 1 (väntat nummer) Budget')
    expect(text).toContain('§ 2 (väntat nummer) Taxa Ärendet utgår.')
  }
  const agenda = wordsOf((await secretary.get(paths.meeting(meeting.id))).html)
  expect(agenda).toContain('väntat nummer § 2 Taxa Ärendet utgår')
})
