import { expect, test } from 'vitest'
import { listBoard, takeDown } from '../../../server/domain/announcement/announcements.ts'
import { getPublicMinutes, getPublicMinutesFile } from '../../../server/domain/announcement/public-minutes.ts'
import {
  decidePersonalData,
  getPersonalDataLook,
  publishMinutes,
  withdrawMinutes
} from '../../../server/domain/announcement/publish-minutes.ts'
import type { PersonalDataVerdict } from '../../../server/domain/announcement/personal-data-schemas.ts'
import { findSealedMinutes } from '../../../server/domain/approval/sealed-minutes-store.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { listMeetingHistory } from '../../../server/domain/meetings/list-meeting-history.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { correctBy, propose } from '../../support/correction-world.ts'
import { reserve } from '../../support/deciding-world.ts'
import { announcedMeeting, attach, openBodyWorld, sealingOf } from '../../support/body-world.ts'

const nobody = { kind: 'nobody' } as const

/** Announced minutes with a number in every place of the first §, and an address and a name in the second. */
const announced = async () => {
  const world = await openBodyWorld()
  const { id, revision } = world.organisation.preparatoryGroup
  const profile = { isAnnounced: true, publishesBoard: true, publishesMinutes: true }
  await editOrgan(world.ctx(), id, revision, profile)
  world.now = '2026-03-12T15:00:00.000Z'
  const prepared = async ([first = '', second = '']: readonly string[]) => {
    const clauses = ['ringa 070-174 06 05 i morgon']
    const decisions = [
      NewDecisionBlock.parse({ kind: 'decided', clauses, textAfter: 'Nås på 070-174 06 05.' })
    ]
    const text = 'Den som frågar nås på **070-174** 06 05, se [här](mailto:ada@example.se).'
    await editParagraph(world.ctx(), first, 1, { title: 'Svar till 070-174 06 05', text, decisions })
    await editParagraph(world.ctx(), second, 1, { text: 'Ada Okänd bor på Storgatan 12 i byn.' })
    await attach(world, first, '070-174 06 05.txt')
    await reserve(world, first, {
      name: 'Bo Ek',
      kind: 'minutes-note',
      text: 'Ring 070-174 06 05.',
      notifiedOn: '2026-03-12'
    })
  }
  const { meeting, announcement, paragraphs, approval } = await announcedMeeting(world, { prepared })
  const look = () => getPersonalDataLook(world.ctx(), approval.id)
  const decideAll = async (verdict: PersonalDataVerdict) => {
    const { findings } = await look()
    const decisions = findings.map(finding => ({ findingId: finding.id, verdict }))
    return decidePersonalData(world.ctx(), approval.id, { decisions })
  }
  const read = () => getPublicMinutes(world.ctx(nobody), announcement.id)
  return { world, meeting, announcement, paragraphs, approval, look, decideAll, read }
}

test('before minutes are public each personnummer, telephone number, e-mail and address in them is decided, § by § (KL 8 kap. 10 § p. 4)', async () => {
  const { world, approval, look, decideAll, read } = await announced()
  const { findings, undecided } = await look()
  expect(findings.map(({ kind, text, times }) => [kind, text, times])).toEqual([
    ['phone', '070-174 06 05', 7],
    ['email', 'ada@example.se', 1],
    ['name', 'Bo Ek', 1],
    ['name', 'Ada Okänd', 1],
    ['address', 'Storgatan 12', 1]
  ])
  expect(undecided).toBe(3)
  await expect(publishMinutes(world.ctx(), approval.id)).rejects.toThrow('3 fynd är inte avgjorda')
  const decisions = findings.slice(0, 1).map(({ id }) => ({ findingId: id, verdict: 'keep' as const }))
  await decidePersonalData(world.ctx(), approval.id, { decisions })
  await expect(publishMinutes(world.ctx(), approval.id)).rejects.toThrow('2 fynd är inte avgjorda')
  await decideAll('mask')
  expect(await publishMinutes(world.ctx(), approval.id)).toMatchObject({ publishedBy: expect.any(String) })
  expect((await read()).isPublicCopy).toBe(true)
  expect(await listBoard(world.ctx(nobody))).toMatchObject([{ hasMinutes: true }])
})

test('what is masked is cut out wherever it stands in its §, and the sealed minutes are untouched', async () => {
  const { world, meeting, approval, announcement, decideAll, read } = await announced()
  await decideAll('mask')
  await publishMinutes(world.ctx(), approval.id)
  // The digits of a hash are those of chance.
  const told = JSON.stringify(await read()).replaceAll(/[\da-f]{64}/gu, '')
  for (const secret of ['174', 'ada@', 'Storgatan', 'Ada Okänd']) expect(told).not.toContain(secret)
  expect(told).toContain('uppgift borttagen')
  const { bytes } = await getPublicMinutesFile(world.ctx(nobody), announcement.id, sealingOf(world))
  expect(Buffer.from(bytes).toString()).not.toContain('174')
  expect(JSON.stringify(await findSealedMinutes(world.store, meeting.id))).toContain('Storgatan 12')
})

test('what may stay stays, and a new word on it holds at once; the trail tells who decided but not what was found', async () => {
  const { world, meeting, approval, decideAll, read } = await announced()
  await decideAll('keep')
  await publishMinutes(world.ctx(), approval.id)
  expect(JSON.stringify(await read())).toContain('Storgatan 12')
  await decideAll('mask')
  expect(JSON.stringify(await read())).not.toContain('Storgatan 12')
  const events = await world.store.read.query.trail.findMany()
  expect(events.filter(({ verb }) => verb === 'personal-data.decided')).toHaveLength(10)
  const { items } = await listMeetingHistory(world.ctx(), meeting.id, { limit: 100, page: 1 })
  const decided = items.filter(({ type }) => type === 'personal-data.decided')
  expect(JSON.stringify(decided)).toContain('"verdict":"mask"')
  expect(JSON.stringify(decided)).not.toContain('Storgatan')
})

test('minutes are read on the board while their announcement is there, of an organ that has switched it on, until they are withdrawn', async () => {
  const { world, approval, announcement, decideAll, read } = await announced()
  await expect(read()).rejects.toThrow('finns inte')
  await decideAll('keep')
  await publishMinutes(world.ctx(), approval.id)
  await expect(publishMinutes(world.ctx(), approval.id)).rejects.toThrow('ligger redan')
  await withdrawMinutes(world.ctx(), approval.id)
  await expect(read()).rejects.toThrow('finns inte')
  await publishMinutes(world.ctx(), approval.id)
  const { id } = world.organisation.preparatoryGroup
  await editOrgan(world.ctx(), id, 2, { publishesMinutes: false })
  await expect(read()).rejects.toThrow('finns inte')
  await editOrgan(world.ctx(), id, 3, { publishesMinutes: true })
  await read()
  world.now = '2026-04-03T08:00:00.000Z'
  await takeDown(world.ctx(), announcement.id)
  await expect(read()).rejects.toThrow('finns inte')
  await withdrawMinutes(world.ctx(), approval.id)
  await expect(publishMinutes(world.ctx(), approval.id)).rejects.toThrow('sitter inte')
  const insert = `insert into publications values ('${approval.id}', 'x', 'x')`
  await expect(world.store.transact(async ({ write }) => write.run(insert))).rejects.toThrow()
})

test('a § under a mark is in no public copy, and when the mark is lifted what is found in it is decided first', async () => {
  const { world, approval, paragraphs, decideAll, read } = await announced()
  await markMatter(world.ctx(), paragraphs[1]!.id, { statute: 'OSL 19 kap. 3 §', authority: null })
  const { findings } = await decideAll('keep')
  expect(findings.map(({ paragraphId }) => paragraphId)).not.toContain(paragraphs[1]!.id)
  await publishMinutes(world.ctx(), approval.id)
  expect(JSON.stringify(await read())).not.toContain('Storgatan')
})

test('the database keeps one word on each finding, and what it is of', async () => {
  const { world, decideAll } = await announced()
  await decideAll('keep')
  const again = `insert into personal_data_decisions select 'x', meeting_id, matter_id, kind, text, 'mask', 'x', 'x' from personal_data_decisions limit 1`
  for (const change of [again, `update personal_data_decisions set text = 'x'`])
    await expect(
      world.store.transact(async ({ write }) => write.run(change)),
      change
    ).rejects.toThrow()
})

test('a correction is read on the board; what it brings that may be personal data is decided first, and where something is masked its words are not told', async () => {
  const { world, announcement, paragraphs, approval, decideAll, read } = await announced()
  await decideAll('mask')
  await publishMinutes(world.ctx(), approval.id)
  const { id: paragraphId } = paragraphs[1]!
  const change = { paragraphId, was: 'i byn', becomes: 'med bo@example.se' }
  await correctBy(world, await propose(world, approval.id, change))
  await expect(read()).rejects.toThrow('finns inte')
  await decideAll('mask')
  const told = JSON.stringify(await read())
  expect(told).toContain('correctedOn')
  for (const secret of ['i byn', 'bo@', 'Storgatan']) expect(told).not.toContain(secret)
  const { bytes } = await getPublicMinutesFile(world.ctx(nobody), announcement.id, sealingOf(world))
  expect(Buffer.from(bytes).toString()).not.toContain('bo@')
})
