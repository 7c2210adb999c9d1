import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { createAccount } from '../../../server/domain/accounts/accounts.ts'
import { answerSigning } from '../../../server/domain/approval/answer-signing.ts'
import { getApprovalOf, listImmediateApprovals } from '../../../server/domain/approval/approvals.ts'
import { getApprovalFile } from '../../../server/domain/approval/approved-minutes.ts'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { signMinutes } from '../../../server/domain/approval/sign-in-system.ts'
import { bringSignedFile } from '../../../server/domain/approval/signed-files.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { receiveFile } from '../../../server/domain/files/receive-file.ts'
import { editAttendance } from '../../../server/domain/meetings/attendance.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { takeUpMatter } from '../../../server/domain/meetings/take-up-matter.ts'
import {
  attend,
  closedMeeting,
  openBodyWorld,
  plannedMeeting,
  sealedMeeting,
  sealingOf
} from '../../support/body-world.ts'
import {
  approveAtOnce,
  approvedAtOnce,
  meetingToApprove,
  openImmediate
} from '../../support/immediate-world.ts'
import { decideInSystem } from '../../support/approval-world.ts'
import { personActor } from '../../support/world.ts'

describe('a § is approved at once, at the meeting or after it (KL 5 kap. 69 §, 6 kap. 35 §)', () => {
  test('it has its own file, and waits for who presided at it, the secretary and the elected', async () => {
    const { world, meeting, fee } = await openImmediate()
    const approval = await approveAtOnce(world, meeting.id, fee)
    expect(approval).toMatchObject({ isImmediate: true, paragraphRange: '§\u00a02', approvedOn: null })
    expect(approval.signers.map(({ role, name }) => [role, name])).toEqual([
      ['chair', 'Ada Asp'],
      ['secretary', world.people.secretary.name],
      ['approver', 'Bo Bok']
    ])
    const { bytes } = await getApprovalFile(world.ctx(), approval.id, sealingOf(world))
    expect(bytes).toEqual(await buffer(world.vault.read(approval.sha256)))
    expect(await listImmediateApprovals(world.ctx(), meeting.id)).toEqual([approval])
  })

  test('who presided at other §§ only, or was there at others only, is not in it', async () => {
    const { world, meeting, fee, next, chair } = await openImmediate()
    await takeUpMatter(world.ctx(), next)
    await editAttendance(world.ctx(), chair.id, 1, { toNumber: 2 })
    await attend(world, meeting.id, { name: 'Cia Ceder', role: 'vice-chair', presided: true, fromNumber: 3 })
    const { signers } = await approveAtOnce(world, meeting.id, fee)
    expect(signers.map(({ name }) => name)).not.toContain('Cia Ceder')
    expect((await approveAtOnce(world, meeting.id, next)).signers[0]?.name).toBe('Cia Ceder')
  })

  test('its day is the day the last of them signed, and may be the first day of a meeting of two', async () => {
    const { world } = await openImmediate()
    const { meeting, fee } = await meetingToApprove(world, { firstOn: '2026-03-17', lastOn: '2026-03-18' })
    world.now = '2026-03-17T15:00:00.000Z'
    expect((await approvedAtOnce(world, meeting.id, '2026-03-17', fee)).approvedOn).toBe('2026-03-17')
  })

  test('a § that has no number yet, is locked already or is of another meeting is refused, and so is a planned or imported meeting', async () => {
    const { world, meeting, fee, next } = await openImmediate()
    await approveAtOnce(world, meeting.id, fee)
    await expect(approveAtOnce(world, meeting.id, next)).rejects.toThrow('inte upptagen')
    await expect(approveAtOnce(world, meeting.id, fee)).rejects.toThrow('redan låst')
    const other = await plannedMeeting(world, { firstOn: '2026-05-12' })
    await expect(approveAtOnce(world, meeting.id, other.matters[0]!.id)).rejects.toThrow('på det här mötet')
    await expect(approveAtOnce(world, other.meeting.id, other.matters[0]!.id)).rejects.toThrow('inte öppnat')
    const sealed = await sealedMeeting(world, { firstOn: '2026-02-12' })
    await expect(approveAtOnce(world, sealed.meeting.id, sealed.paragraphs[0]!.id)).rejects.toMatchObject({
      code: 'minutes-locked'
    })
  })

  test('without those who must sign it, or with somebody whose place among the §§ is not told, it is not locked', async () => {
    const { world, meeting, fee, approver } = await openImmediate()
    await editAttendance(world.ctx(), approver.id, 1, { toTime: '10:30' })
    await expect(approveAtOnce(world, meeting.id, fee)).rejects.toThrow('klockslag men ingen paragraf')
    await editAttendance(world.ctx(), approver.id, 2, { toTime: null, isApprover: false })
    await expect(approveAtOnce(world, meeting.id, fee)).rejects.toThrow('vem som har valts att justera')
  })

  test('officials, who elect nobody to approve, have it signed by chair and secretary, with no last day', async () => {
    const world = await openBodyWorld()
    const organId = world.organisation.preparatoryGroup.id
    const { meeting, fee, approver } = await meetingToApprove(world, { organId })
    await editAttendance(world.ctx(), approver.id, 1, { isApprover: false })
    const { signers, dueOn } = await approveAtOnce(world, meeting.id, fee)
    expect([signers.map(({ role }) => role), dueOn]).toEqual([['chair', 'secretary'], null])
  })
})

describe('the rest of the minutes goes on, and takes the § up unchanged', () => {
  test('other §§ are written and numbered; the § stands as it was sealed, with the day it was approved', async () => {
    const { world, meeting, election, fee, next } = await openImmediate()
    const ctx = world.ctx()
    world.now = '2026-03-12T15:00:00.000Z'
    await approvedAtOnce(world, meeting.id, '2026-03-12', fee)
    await editParagraph(ctx, election, 2, { text: 'Bo Bok väljs.' })
    expect((await takeUpMatter(ctx, next)).number).toBe(3)
    await closeMeeting(ctx, meeting.id)
    const { directorate } = world.organisation
    await editOrgan(ctx, directorate.id, directorate.revision + 1, { decisionVerb: 'beslutade' })
    await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
    const minutes = await getMinutes(ctx, meeting.id)
    expect([minutes.paragraphRange, minutes.approvalRange]).toEqual(['§§\u00a01–3', '§§\u00a01 och 3'])
    const [own, rest] = [minutes.sections[0]?.paragraphs[1], minutes.sections[0]?.paragraphs[0]]
    expect(own).toMatchObject({
      text: 'Avgiften är för låg.',
      immediate: { sealedOn: '2026-03-12', approvedOn: '2026-03-12' },
      decisions: [{ heading: 'Förbundsdirektionen beslutar' }]
    })
    expect([rest?.immediate, minutes.appendices.length]).toEqual([undefined, 1])
    expect((await getApprovalOf(ctx, meeting.id)).paragraphRange).toBe('§§\u00a01 och 3')
  })
})

test('the file is registered with its bilagor when it is made, and what comes back signed beside it (OSL 5 kap. 1 §)', async () => {
  const { world, meeting, fee } = await openImmediate()
  const { id } = await approveAtOnce(world, meeting.id, fee)
  const limits = { maxBytes: 10_000_000, now: world.now }
  const file = await receiveFile(world.vault, 'p.txt', Buffer.from('Undertecknat'), limits)
  await bringSignedFile(world.ctx(), id, { fileName: 'p.txt', file }, world.vault)
  const records = await world.store.read.query.records.findMany()
  expect(records.map(({ title }) => title)).toEqual([
    'Protokoll Förbundsdirektionen 2026-03-12, omedelbar justering av § 2'
  ])
  const files = await world.store.read.query.recordFiles.findMany()
  expect(files.map(({ fileName, variant }) => [fileName, variant])).toEqual([
    ['protokoll-2026-03-12-2.pdf', 'original'],
    ['Avgift.txt', 'original'],
    ['p.txt', 'signed']
  ])
})

test('one who refuses to sign is told of with the reason; what has been answered stays', async () => {
  const { world, meeting, fee } = await openImmediate()
  const { signers } = await approveAtOnce(world, meeting.id, fee)
  const refusal = { answer: 'refused', answeredOn: '2026-03-12', reason: 'Ser det annorlunda' } as const
  const answered = await answerSigning(world.ctx(), signers[2]!.id, refusal)
  expect([answered.approvedOn, answered.signers[2]?.reason]).toEqual([null, 'Ser det annorlunda'])
})

test('what is approved at once is read by all who read sealed minutes, without what has come under a mark', async () => {
  const { world, meeting, fee } = await openImmediate()
  const approval = await approveAtOnce(world, meeting.id, fee)
  const reader = world.ctx(personActor({ personId: 'p', name: 'Lina Läsare' }))
  expect((await getApprovalFile(reader, approval.id, sealingOf(world))).bytes).toEqual(
    await buffer(world.vault.read(approval.sha256))
  )
  await markMatter(world.ctx(), fee, { statute: 'OSL 39 kap. 2 §', authority: null })
  const masked = await getApprovalFile(reader, approval.id, sealingOf(world))
  expect(Buffer.from(masked.bytes).toString('utf8')).not.toContain('Avgiften')
})

test('where the organ approves in the system, each signs it by an own act as the whole minutes (KL 5 kap. 69 §)', async () => {
  const world = await openBodyWorld()
  const { director } = world.people
  await createAccount(world.ctx(), { personId: director.id, email: 'd@example.se' }, secret => secret)
  const organId = world.organisation.preparatoryGroup.id
  await decideInSystem(world, organId)
  const { meeting, paragraphs } = await closedMeeting(world, { organId })
  const { signers } = await approveAtOnce(world, meeting.id, paragraphs[0]!.id)
  const own = {
    ...world.ctx(personActor({ personId: director.id })),
    origin: { via: 'page', sessionId: 's' } as const
  }
  const answered = await signMinutes(own, signers[0]!.id, { answer: 'signed', reason: null })
  expect([answered.isImmediate, answered.signers[0]?.signedAt]).toEqual([true, world.now])
})
