import { expect, test } from 'vitest'
import { editMeeting } from '../../server/domain/meetings/edit-meeting.ts'
import { paths } from '../../server/pages/paths.ts'
import { wordsOf } from '../support/html-forms.ts'
import { budgetMeeting, openBoard } from '../support/meeting-announcement-world.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { secretary, reader } = world
await openBoard(world)

test('a budget meeting is announced by form, stands on the board for anybody, has its proof, and is renewed when it is moved', async () => {
  const { meeting } = await budgetMeeting(world, { firstOn: '2026-03-18' })
  const { id } = meeting
  const page = paths.meetingAnnouncing(id)
  expect(wordsOf((await secretary.get(paths.meeting(id))).html)).toContain(
    'skulle ha anslagits senast 2026-03-11'
  )
  const refused = await secretary.post(page, {})
  expect([refused.status, wordsOf(refused.html)]).toEqual([
    422,
    expect.stringContaining('Skriv varför det blev senare')
  ])
  await secretary.fillIn(page, page, { reason: 'Lokalen var inte klar' })
  const board = async () => wordsOf((await reader.get(paths.noticeBoard)).html)
  expect(await board()).toMatch(/Sammanträde: Förbundsdirektionen, 18 mars 2026.*offentligt.*Budget 2027/su)
  expect(wordsOf((await secretary.get(paths.meeting(id))).html)).toContain('Skäl: Lokalen var inte klar')
  const early = await secretary.post(paths.meetingTakingDown(id), {})
  expect([early.status, wordsOf(early.html)]).toEqual([409, expect.stringContaining('tidigast 2026-03-19')])
  await editMeeting(world.ctx(), id, 1, { place: 'Exempelmark' })
  expect(wordsOf((await secretary.get(page)).html)).toContain('Anslå det på nytt')
  await secretary.fillIn(page, page, {})
  expect(await board()).toContain('Exempelmark')
  expect(wordsOf((await secretary.get(page)).html)).toContain('Tidigare anslag')
  expect((await secretary.get(paths.meetingProof(id))).status).toBe(200)
})
