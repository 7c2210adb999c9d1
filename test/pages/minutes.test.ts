import { expect, test } from 'vitest'
import { getMinutes } from '../../server/domain/approval/get-minutes.ts'
import { withdrawMatter } from '../../server/domain/meetings/withdraw-matter.ts'
import { paths } from '../../server/pages/paths.ts'
import { minutesDocument } from '../../server/rendering/documents/minutes-document.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { ParagraphEdit } from '../../server/domain/decisions/paragraph-schemas.ts'
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

test('whoever writes is told of the characters that the PDF cannot show, and of nothing when there are none', async () => {
  const { meeting, matters } = await plannedMeeting(world)
  const { id, revision, label } = matters[0]!
  const page = async () => wordsOf((await secretary.get(paths.minutes(meeting.id))).html)
  expect(await page()).not.toContain('typsnitt')
  await editParagraph(ctx(), id, revision, ParagraphEdit.parse({ text: 'Kvittot 🧾 godkändes.' }))
  expect(await page()).toContain(
    `Tecknet 🧾 (U+1F9FE, ${label.replace('\u00a0', ' ')}) finns inte i dokumentets typsnitt och visas som \ufffd i PDF-filen.`
  )
})
