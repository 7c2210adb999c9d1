import { expect, test } from 'vitest'
import { getApprovalOf } from '../../server/domain/approval/approvals.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { paths } from '../../server/pages/paths.ts'
import { decidedAndAnnounced, sealedMeeting } from '../support/body-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { master, organisation } = world
const { id: organId, revision } = organisation.directorate
await editOrgan(world.ctx(), organId, revision, { approverCount: 0 })

const sealed = async (firstOn: string) => {
  const { meeting } = await sealedMeeting(world, { organId, firstOn })
  return { meeting, signers: (await getApprovalOf(world.ctx(), meeting.id)).signers }
}

test('from the last signature to the notice board, without script', async () => {
  const { meeting, signers } = await sealed('2026-03-11')
  const page = paths.approval(meeting.id)
  for (const { id } of signers)
    await master.post(paths.signing(meeting.id, id), { answer: 'signed', answeredOn: '2026-03-12' })
  const approved = wordsOf((await master.get(page)).html)
  expect(approved).toContain('Justerat 12 mars 2026')
  expect(approved).toContain('Justeringen ska anslås senast 14 mars 2026 (KL 8 kap. 12 §)')
  const announced = await master.fillIn(page, paths.announcing(meeting.id), { keptAt: 'Kansliet, Älvby' })
  expect(wordsOf(announced.html)).toMatch(/Sista dag för överklagande\s+2 april 2026/)
  const board = wordsOf((await world.reader.get(paths.noticeBoard)).html)
  expect(board).toContain('Justerat protokoll: Förbundsdirektionen, 11 mars 2026')
  expect(board).toContain('Kansliet, Älvby')
})

test('a refusal without its reason comes back with the day that was typed, open and told what is missing', async () => {
  const { meeting, signers } = await sealed('2026-03-10')
  const address = paths.signing(meeting.id, signers[0]?.id ?? '')
  const { status, html } = await master.post(address, {
    answer: 'refused',
    answeredOn: '2026-03-11',
    reason: ''
  })
  expect(status).toBe(422)
  expect(html).toContain('value="2026-03-11"')
  expect(wordsOf(html)).toContain('Skriv varför underskriften vägras.')
  expect(html).toMatch(/<details[^>]* open>/)
})

test('an announcement that is taken down too early says when it may be (KL 8 kap. 12 §)', async () => {
  const { meeting, signers } = await sealed('2026-03-09')
  for (const { id } of signers)
    await master.post(paths.signing(meeting.id, id), { answer: 'signed', answeredOn: '2026-03-12' })
  await master.post(paths.announcing(meeting.id), { keptAt: 'Kansliet' })
  const { status, html } = await master.post(paths.takingDown(meeting.id), {})
  expect([status, wordsOf(html)]).toEqual([409, expect.stringContaining('tidigast 2026-04-03')])
})

test('a choice of whether a decision can be appealed wants its reason, and stands on the page of legal force (KL 13 kap. 2 §)', async () => {
  const { meeting, paragraphs } = await decidedAndAnnounced(world, { organId, firstOn: '2026-03-08' })
  const address = paths.appealability(meeting.id, paragraphs[0]?.id ?? '')
  const refused = await master.post(address, { isAppealable: 'false', reason: '' })
  expect([refused.status, refused.html]).toEqual([422, expect.stringMatching(/<details[^>]* open>/)])
  const reason = 'Verkställer bara ett tidigare beslut'
  const chosen = await master.fillIn(paths.legalForce(meeting.id), address, { reason })
  expect(wordsOf(chosen.html)).toContain('Kan inte överklagas enligt')
  expect(wordsOf(chosen.html)).toContain(reason)
})
