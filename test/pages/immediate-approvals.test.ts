import { expect, test } from 'vitest'
import { listImmediateApprovals } from '../../server/domain/approval/approvals.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { paths } from '../../server/pages/paths.ts'
import { closedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { master, organisation } = world
const { id: organId, revision } = organisation.directorate
await editOrgan(world.ctx(), organId, revision, { approverCount: 0 })

test('a § is locked, signed and announced at once, without script, while the rest is written on', async () => {
  const { meeting, paragraphs } = await closedMeeting(world, { organId, firstOn: '2026-03-11' })
  const [first, second] = paragraphs.map(({ id }) => id) as [string, string]
  const page = paths.immediateApprovals(meeting.id)
  expect(wordsOf((await master.get(paths.meeting(meeting.id))).html)).toContain('Omedelbar justering')
  const nothing = await master.post(page, {})
  expect([nothing.status, wordsOf(nothing.html)]).toEqual([
    422,
    expect.stringContaining('Välj minst en paragraf.')
  ])
  await master.post(page, { 'paragraphs.1.paragraphId': second })
  const [{ id, signers } = { id: '', signers: [] }] = await listImmediateApprovals(world.ctx(), meeting.id)
  const act = paths.immediate
  expect(wordsOf((await master.get(page)).html)).toContain(`väntar på ${signers[0]?.name}`)
  for (const signer of signers)
    await master.post(act.signing(id, signer.id), { answer: 'signed', answeredOn: '2026-03-12' })
  const announced = await master.fillIn(act.approval(id), act.announcing(id), { keptAt: 'Kansliet, Älvby' })
  expect(wordsOf(announced.html)).toMatch(/Sista dag för överklagande\s+2 april 2026/)
  expect(wordsOf((await world.reader.get(paths.noticeBoard)).html)).toContain(
    'Omedelbart justerat protokoll: Förbundsdirektionen, 11 mars 2026'
  )
  expect((await master.get(act.file(id))).status).toBe(200)
  expect((await master.get(act.proof(id))).status).toBe(200)

  const locked = wordsOf((await master.get(paths.paragraph(second))).html)
  expect(locked).toContain('Paragrafen är låst för omedelbar justering. Texten går inte att ändra.')
  expect((await master.get(paths.paragraph(first))).html).toContain('Spara')
  const refused = await master.post(paths.paragraphWithdrawal(second), { isWithdrawn: 'true' })
  expect([refused.status, wordsOf(refused.html)]).toEqual([
    409,
    expect.stringContaining('låst för omedelbar justering')
  ])
})

test('what has been announced is seen by a reader, who is shown no form and no way to the draft', async () => {
  const { meeting, paragraphs } = await closedMeeting(world, { organId, firstOn: '2026-03-10' })
  await master.post(paths.immediateApprovals(meeting.id), { 'paragraphs.0.paragraphId': paragraphs[0]!.id })
  const [{ id } = { id: '' }] = await listImmediateApprovals(world.ctx(), meeting.id)
  const { status, html } = await world.reader.get(paths.immediate.approval(id))
  expect(status).toBe(200)
  expect(html).not.toMatch(/<main.*<form.*<\/main>/s)
})
