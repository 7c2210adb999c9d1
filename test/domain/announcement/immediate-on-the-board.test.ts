import { expect, test } from 'vitest'
import { announceApproval, listBoard } from '../../../server/domain/announcement/announcements.ts'
import { getPublicMinutes, getPublicMinutesFile } from '../../../server/domain/announcement/public-minutes.ts'
import {
  decidePersonalData,
  getPersonalDataLook,
  publishMinutes,
  withdrawMinutes
} from '../../../server/domain/announcement/publish-minutes.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { sealingOf } from '../../support/body-world.ts'
import { correctBy, propose } from '../../support/correction-world.ts'
import { approvedAtOnce, openImmediate } from '../../support/immediate-world.ts'

const nobody = { kind: 'nobody' } as const

/** § 2, with an address in it, approved at once and announced while the meeting goes on; § 1 has a telephone number. */
const announcedAtOnce = async () => {
  const made = await openImmediate()
  const { world, meeting, election, fee } = made
  await editOrgan(world.ctx(), world.organisation.directorate.id, 2, { publishesMinutes: true })
  world.now = '2026-03-12T15:00:00.000Z'
  await editParagraph(world.ctx(), election, 2, { text: 'Ring 070-174 06 05.' })
  await editParagraph(world.ctx(), fee, 4, { text: 'Fråga ada@example.se om avgiften.' })
  const approval = await approvedAtOnce(world, meeting.id, '2026-03-12', fee)
  const kept = { announcedOn: null, keptAt: 'Kansliet', reason: null }
  const announcement = await announceApproval(world.ctx(), approval.id, kept)
  const decide = async (approvalId: string, verdict: 'keep' | 'mask') => {
    const { findings } = await getPersonalDataLook(world.ctx(), approvalId)
    const decisions = findings.map(({ id }) => ({ findingId: id, verdict }))
    return decidePersonalData(world.ctx(), approvalId, { decisions })
  }
  const read = () => getPublicMinutes(world.ctx(nobody), announcement.id)
  return { ...made, approval, announcement, decide, read }
}

test('§§ approved at once are read on the board with their own announcement before the rest is sealed, and nothing else of the meeting is (KL 8 kap. 10 § p. 4, 12 §)', async () => {
  const { world, approval, announcement, decide, read } = await announcedAtOnce()
  await expect(read()).rejects.toThrow('finns inte')
  await expect(publishMinutes(world.ctx(), approval.id)).rejects.toThrow('1 fynd är inte avgjort')
  const look = await decide(approval.id, 'mask')
  expect(look).toMatchObject({ isImmediate: true, paragraphRange: '§\u00a02', mayBePublished: true })
  expect(await listBoard(world.ctx(nobody))).toMatchObject([{ hasMinutes: false }])
  await publishMinutes(world.ctx(), approval.id)
  expect(await listBoard(world.ctx(nobody))).toMatchObject([{ id: announcement.id, hasMinutes: true }])
  const minutes = await read()
  const told = JSON.stringify(minutes).replaceAll(/[\da-f]{64}/gu, '')
  expect([minutes.isPublicCopy, minutes.isImmediate]).toEqual([true, true])
  expect(told).toContain('om avgiften')
  expect(told).toContain('uppgift borttagen')
  for (const absent of ['ada@', '070-174', 'Val av justerare']) expect(told).not.toContain(absent)
  const file = await getPublicMinutesFile(world.ctx(nobody), announcement.id, sealingOf(world))
  expect(file.fileName).toBe('protokoll-2026-03-12-2.pdf')
  expect(Buffer.from(file.bytes).toString()).not.toContain('ada@')
})

test('the rest of the minutes is published by itself, and what was decided of a § approved at once holds there too', async () => {
  const { world, meeting, approval, decide, read } = await announcedAtOnce()
  await decide(approval.id, 'mask')
  await publishMinutes(world.ctx(), approval.id)
  await closeMeeting(world.ctx(), meeting.id)
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  const rest = await getApprovalOf(world.ctx(), meeting.id)
  const { findings, undecided, isImmediate, publishedAt } = await getPersonalDataLook(world.ctx(), rest.id)
  expect([isImmediate, publishedAt, undecided]).toEqual([false, null, 1])
  expect(findings.map(({ text, verdict }) => [text, verdict])).toContainEqual(['ada@example.se', 'mask'])
  await read()
  await withdrawMinutes(world.ctx(), approval.id)
  await expect(read()).rejects.toThrow('finns inte')
})

test('a § approved at once that has come under a mark or been corrected since is read on the board as it may be read now', async () => {
  const { world, fee, approval, decide, read } = await announcedAtOnce()
  await decide(approval.id, 'keep')
  await publishMinutes(world.ctx(), approval.id)
  await correctBy(
    world,
    await propose(world, approval.id, { paragraphId: fee, was: 'om avgiften', becomes: 'bo@example.se' })
  )
  await expect(read()).rejects.toThrow('finns inte')
  await decide(approval.id, 'mask')
  expect(JSON.stringify(await read())).not.toContain('bo@')
  await markMatter(world.ctx(), fee, { statute: 'OSL 19 kap. 3 §', authority: null })
  expect(JSON.stringify(await read())).not.toContain('Fråga')
})

test('the database lets only what is announced be on the board', async () => {
  const { world, meeting, election } = await announcedAtOnce()
  const { id } = await approvedAtOnce(world, meeting.id, '2026-03-12', election)
  const insert = `insert into publications values ('${id}', 'x', 'x')`
  await expect(world.store.transact(async ({ write }) => write.run(insert))).rejects.toThrow()
})
