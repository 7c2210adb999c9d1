import { expect, test } from 'vitest'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../server/domain/decisions/edit-paragraph.ts'
import { paths } from '../../server/pages/paths.ts'
import { announcedMeeting } from '../support/body-world.ts'
import { wordsOfPdf } from '../support/canary.ts'
import { wordsOf } from '../support/html-forms.ts'
import { immediateActs } from '../support/immediate-world.ts'
import { openPageWorld } from '../support/page-world.ts'

const world = await openPageWorld()
const { master, organisation } = world
const { id: organId, revision } = organisation.directorate
const profile = { approverCount: 0, publishesBoard: true, publishesMinutes: true }
await editOrgan(world.ctx(), organId, revision, profile)

const address = 'kanarie@example.se'
const { approval, announcement } = await announcedMeeting(world, {
  organId,
  firstOn: '2026-03-11',
  prepared: async ([first = '']) => {
    await editParagraph(world.ctx(), first, 1, { title: `Svar till ${address}`, text: `Om **${address}**.` })
  }
})

const asNobody = async (url: string) => {
  const { statusCode, headers, rawPayload } = await world.app.inject(url)
  const isPdf = headers['content-type'] === 'application/pdf'
  return { status: statusCode, told: isPdf ? await wordsOfPdf(rawPayload) : rawPayload.toString() }
}

test('minutes go on the board when each finding is decided, without script, and the public meets nothing that is masked (KL 8 kap. 10 § p. 4)', async () => {
  const page = paths.publication(approval.id)
  expect((await asNobody(paths.publicMinutes(announcement.id))).status).toBe(404)
  const refused = await master.post(page, {})
  expect([refused.status, wordsOf(refused.html)]).toEqual([
    409,
    expect.stringContaining('1 fynd är inte avgjort')
  ])
  const decided = await master.fillIn(page, paths.personalData(approval.id), {
    'decisions.0.verdict': 'mask'
  })
  expect(wordsOf(decided.html)).toContain('Avgjort av Alva Allkunnig')
  const published = await master.fillIn(page, page, {})
  expect(wordsOf(published.html)).toContain('Utlagt 12 mars 2026')
  const board = await asNobody(paths.noticeBoard)
  expect(board.told).toContain(paths.publicMinutes(announcement.id))
  const read = [
    paths.publicMinutes(announcement.id),
    paths.publicMinutesPdf(announcement.id),
    `/api/v1/notice-board/${announcement.id}/minutes`,
    `/api/v1/notice-board/${announcement.id}/minutes/file`
  ]
  for (const url of read) {
    const { status, told } = await asNobody(url)
    expect([url, status]).toEqual([url, 200])
    expect(told.replaceAll(/\s/g, '')).toContain('uppgiftborttagen')
    expect(told).not.toContain('kanarie')
  }
  const around = [paths.noticeBoard, '/api/v1/notice-board', '/api/v1/public-register/search?text=kanarie']
  for (const url of [...around, '/api/v1/public-register/day-list', '/api/v1/public-register/cases'])
    expect((await asNobody(url)).told, url).not.toContain('kanarie@')
  expect((await asNobody('/api/v1/changes')).status).toBe(401)
  const withdrawn = await master.fillIn(page, paths.withdrawal(approval.id), {})
  expect(wordsOf(withdrawn.html)).toContain('Protokollet är borta från anslagstavlan')
  expect((await asNobody(paths.publicMinutes(announcement.id))).status).toBe(404)
})

test('§§ approved at once are put on the board from their own page of approval, while the rest is a draft', async () => {
  const { id: bodyOrgan } = organisation.workingCommittee
  await editOrgan(world.ctx(), bodyOrgan, organisation.workingCommittee.revision, {
    ...profile,
    isAnnounced: true
  })
  const { ids } = await immediateActs(world, bodyOrgan)
  const page = paths.publication(ids.immediateAnnouncedId)
  const approval = await master.get(paths.immediate.approval(ids.immediateAnnouncedId))
  expect(approval.html).toContain(`href="${page}"`)
  const published = await master.fillIn(page, page, {})
  expect(wordsOf(published.html)).toContain('Utlagt 12 mars 2026')
  const board = await asNobody(paths.noticeBoard)
  expect(board.told).toContain('Läs §\u00a05')
  const [, link = ''] = /href="([^"]+)">Läs §\u00a05/.exec(board.told) ?? []
  const read = await asNobody(link)
  expect([read.status, wordsOf(read.told)]).toEqual([
    200,
    expect.stringContaining('En kopia för anslagstavlan av de paragrafer som justerades omedelbart')
  ])
  expect(read.told).toContain('Taxa')
  expect(read.told).not.toContain('Avgift')
})
