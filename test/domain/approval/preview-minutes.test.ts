import { expect, test } from 'vitest'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { previewMinutes } from '../../../server/domain/approval/preview-minutes.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { getParagraph } from '../../../server/domain/decisions/get-paragraph.ts'
import { ParagraphEdit } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { openRenderer } from '../../../server/plugins/render-in-thread.ts'
import { renderMinutesPdf } from '../../../server/rendering/pdf/render-minutes-pdf.ts'
import { openBodyWorld, openedMeeting } from '../../support/body-world.ts'

const world = await openBodyWorld()
const { meeting, matters } = await openedMeeting(world, { matters: ['Revidering av planen', 'Nästa möte'] })
const id = matters[0]?.id ?? ''
const edit = ParagraphEdit.parse({
  title: 'Ny plan',
  dnr: '12 A',
  text: 'Planen är från 2016.',
  decisions: [
    { kind: 'decided', clauses: ['anta planen', 'sända den vidare'], textAfter: 'Expediering: alla.' },
    { kind: 'proposed', toOrganId: world.organisation.directorate.id, clauses: ['anta planen'] }
  ]
})

test('the preview of an edit is the minutes as they are when it has been saved, and stores nothing', async () => {
  const before = await getMinutes(world.ctx(), meeting.id)
  const preview = await previewMinutes(world.ctx(), id, edit)
  expect(await getMinutes(world.ctx(), meeting.id)).toEqual(before)
  await editParagraph(world.ctx(), id, (await getParagraph(world.ctx(), id)).revision, edit)
  const saved = await getMinutes(world.ctx(), meeting.id)
  expect(preview).toEqual({ ...saved, changedAt: preview.changedAt })
})

test('the thread renders what the sealing would, one after another, and begins nothing that nobody waits for', async () => {
  const { renderPreview, close } = openRenderer()
  const minutes = await getMinutes(world.ctx(), meeting.id)
  const [first, gone, last] = await Promise.all([
    renderPreview(minutes, () => true),
    renderPreview(minutes, () => false),
    renderPreview({ ...minutes, place: 'Umeå' }, () => true)
  ])
  expect(Buffer.from(first!).equals((await renderMinutesPdf(minutes)).bytes)).toBe(true)
  expect(gone).toBeUndefined()
  expect(Buffer.from(last!).equals(first!)).toBe(false)
  await close()
  expect(await renderPreview(minutes, () => true)).toHaveLength(first!.length)
  await close()
})
