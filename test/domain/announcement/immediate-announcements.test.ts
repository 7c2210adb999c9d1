import { expect, test } from 'vitest'
import { announceApproval, listBoard } from '../../../server/domain/announcement/announcements.ts'
import { countConfirmable } from '../../../server/domain/announcement/count-confirmable.ts'
import { confirmable } from '../../../server/domain/announcement/legal-force.ts'
import { receiveAppeal } from '../../../server/domain/announcement/appeals.ts'
import { confirmNoAppeal } from '../../../server/domain/announcement/confirm-legal-force.ts'
import { listLegalForce } from '../../../server/domain/announcement/legal-forces.ts'
import { answerSigning } from '../../../server/domain/approval/answer-signing.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { NewDecisionBlock } from '../../../server/domain/decisions/paragraph-schemas.ts'
import { composeExtract } from '../../../server/domain/dispatch/compose-extract.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { sealingOf } from '../../support/body-world.ts'
import {
  approveAtOnce,
  approvedAtOnce,
  meetingToApprove,
  openImmediate
} from '../../support/immediate-world.ts'

const kept = { announcedOn: null, keptAt: 'Kansliet', reason: null }

/** § 2 approved at once and announced on the day of the meeting, § 1 with a decision in the rest of the minutes. */
const announced = async () => {
  const made = await openImmediate()
  const { world, meeting, election, fee } = made
  world.now = '2026-03-12T15:00:00.000Z'
  const decisions = [NewDecisionBlock.parse({ kind: 'decided', clauses: ['välja Bo Bok'] })]
  await editParagraph(world.ctx(), election, 2, { decisions })
  const approval = await approvedAtOnce(world, meeting.id, '2026-03-12', fee)
  const announcement = await announceApproval(world.ctx(), approval.id, kept)
  return { ...made, approval, announcement }
}

/** The rest of its minutes sealed, signed and announced a week later. */
const restAnnounced = async ({ world, meeting }: Awaited<ReturnType<typeof announced>>) => {
  world.now = '2026-03-19T15:00:00.000Z'
  await closeMeeting(world.ctx(), meeting.id)
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  const { id, signers } = await getApprovalOf(world.ctx(), meeting.id)
  for (const signer of signers)
    await answerSigning(world.ctx(), signer.id, { answer: 'signed', answeredOn: '2026-03-19', reason: null })
  return announceApproval(world.ctx(), id, kept)
}

test('each act of approval has its own announcement, of its own §§ and with its own time to appeal (KL 8 kap. 12 §, 13 kap. 5 §)', async () => {
  const made = await announced()
  const rest = await restAnnounced(made)
  expect(made.announcement).toMatchObject({
    isImmediate: true,
    paragraphRange: '§\u00a02',
    announcedOn: '2026-03-12',
    lastAppealOn: '2026-04-02'
  })
  expect(rest).toMatchObject({
    isImmediate: false,
    paragraphRange: '§§\u00a01 och 3',
    lastAppealOn: '2026-04-09'
  })
  const board = await listBoard(made.world.ctx({ kind: 'nobody' }))
  expect(board.map(({ paragraphRange }) => paragraphRange)).toEqual(['§§\u00a01 och 3', '§\u00a02'])
})

test('what is not signed by all is not announced, and later than the second day it asks for a reason (KL 8 kap. 12 §)', async () => {
  const { world, meeting, fee } = await openImmediate()
  const { id, signers } = await approveAtOnce(world, meeting.id, fee)
  await expect(announceApproval(world.ctx(), id, kept)).rejects.toThrow('inte justerat än')
  for (const signer of signers)
    await answerSigning(world.ctx(), signer.id, { answer: 'signed', answeredOn: '2026-03-12', reason: null })
  world.now = '2026-03-15T08:00:00.000Z'
  await expect(announceApproval(world.ctx(), id, kept)).rejects.toThrow('senast 2026-03-14')
})

test('officials announce nothing, at once or later', async () => {
  const { world } = await openImmediate()
  const { preparatoryGroup } = world.organisation
  await editOrgan(world.ctx(), preparatoryGroup.id, preparatoryGroup.revision, { isAnnounced: false })
  const { meeting, fee } = await meetingToApprove(world, { organId: preparatoryGroup.id })
  const { id } = await approvedAtOnce(world, meeting.id, '2026-03-12', fee)
  await expect(announceApproval(world.ctx(), id, kept)).rejects.toThrow('ingen skyldighet')
})

test('a decision approved at once is appealed and gains legal force by its own announcement, before the rest is sealed (KL 13 kap. 5 §)', async () => {
  const { world, meeting, election, fee } = await announced()
  const appeal = { receivedOn: '2026-03-12', appellant: 'Mona Medlem', court: 'Förvaltningsrätten i Falun' }
  await expect(receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: election })).rejects.toThrow(
    'inte låst'
  )
  world.now = '2026-04-03T08:00:00.000Z'
  const forces = await confirmNoAppeal(world.ctx(), meeting.id)
  expect(forces.map(({ paragraphId, status, legalForceOn }) => [paragraphId, status, legalForceOn])).toEqual([
    [election, 'not-announced', null],
    [fee, 'in-force', '2026-04-03']
  ])
})

test('the time to appeal the rest is not that of what was approved at once, and the database says so too', async () => {
  const made = await announced()
  const { world, meeting, election, fee } = made
  await restAnnounced(made)
  const forces = await listLegalForce(world.ctx(), meeting.id)
  expect(forces.map(({ lastAppealOn }) => lastAppealOn)).toEqual(['2026-04-09', '2026-04-02'])
  const insert = (id: string) =>
    `insert into legal_forces (matter_id, legal_force_on, basis, confirmed_at, confirmed_by) values ('${id}', '2026-04-05', 'no-appeal', 'x', 'x')`
  const by = (id: string) => world.store.transact(async ({ write }) => write.run(insert(id)))
  await expect(by(election)).rejects.toThrow()
  await by(fee)
})

test('how many wait to be confirmed is counted by act over many meetings, as each meeting tells it, until they are (KL 13 kap. 5 §)', async () => {
  const made = await announced()
  const { world, meeting, approval, election } = made
  const rest = await restAnnounced(made)
  const ids = [approval.id, rest.approvalId]
  const count = async (today: string) => {
    const counts = await countConfirmable(world.store, ids, today)
    return ids.map(id => counts.get(id) ?? 0)
  }
  const told = async () => confirmable(await listLegalForce(world.ctx(), meeting.id)).length
  expect(await count('2026-04-02')).toEqual([0, 0])
  expect(await count('2026-04-03')).toEqual([1, 0])
  expect(await count('2026-04-10')).toEqual([1, 1])
  world.now = '2026-04-10T08:00:00.000Z'
  expect(await told()).toBe(2)
  const appeal = { receivedOn: '2026-04-09', appellant: 'Mona Medlem', court: 'Förvaltningsrätten i Falun' }
  await receiveAppeal(world.ctx(), { ...appeal, againstParagraphId: election })
  expect([await told(), ...(await count('2026-04-10'))]).toEqual([1, 1, 0])
  await confirmNoAppeal(world.ctx(), meeting.id)
  expect([await told(), ...(await count('2026-04-10'))]).toEqual([0, 0, 0])
})

test('an extract of it is made at once, as it was sealed, and of nothing else of the meeting', async () => {
  const { world, meeting, election, fee } = await announced()
  const { extract } = await composeExtract(world.ctx(), meeting.id, [fee])
  expect([extract.approvedOn, extract.paragraphs.map(({ text }) => text)]).toEqual([
    '2026-03-12',
    ['Avgiften är för låg.']
  ])
  await expect(composeExtract(world.ctx(), meeting.id, [election, fee])).rejects.toThrow('inte låst än')
})
