import { expect, test } from 'vitest'
import { dayOfApproval } from '../../../server/domain/approval/approval.ts'
import { editOrgan } from '../../../server/domain/bodies/organs.ts'
import { answerSigning } from '../../../server/domain/approval/answer-signing.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'
import { openBodyWorld, sealedMeeting, type BodyWorld } from '../../support/body-world.ts'

const sealed = async () => {
  const world = await openBodyWorld()
  world.now = '2026-03-20T08:00:00.000Z'
  const { meeting } = await sealedMeeting(world)
  return { world, meeting, approval: await getApprovalOf(world.ctx(), meeting.id) }
}

const sign = (world: BodyWorld, id: string, answeredOn: string) =>
  answerSigning(world.ctx(), id, { answer: 'signed', answeredOn, reason: null })

test('sealed minutes wait for exactly those who sign them, each with a role', async () => {
  const { approval, meeting } = await sealed()
  expect(approval.sha256).toBe(meeting.sealedSha256)
  expect(approval.signers.map(({ role, signedOn }) => [role, signedOn])).toEqual([
    ['chair', null],
    ['secretary', null]
  ])
  expect(approval.approvedOn).toBeNull()
})

test('the day of approval is the day the last of them signed, whatever the order (KL 5 kap. 69 §)', async () => {
  const { world, approval } = await sealed()
  const [chair, secretary] = approval.signers
  const first = await sign(world, chair!.id, '2026-03-18')
  expect(first.approvedOn).toBeNull()
  expect(await sign(world, secretary!.id, '2026-03-16')).toMatchObject({
    approvedOn: '2026-03-18'
  })
})

test('a day before the meeting or after today is refused, and so is a second signature', async () => {
  const { world, approval } = await sealed()
  const id = approval.signers[0]!.id
  await expect(sign(world, id, '2026-03-11')).rejects.toThrow('Mötet hölls 2026-03-12')
  await expect(sign(world, id, '2026-03-21')).rejects.toThrow('inte varit än')
  await sign(world, id, '2026-03-13')
  await expect(sign(world, id, '2026-03-14')).rejects.toThrow('redan skrivit under')
})

test('minutes that are not approved within 14 days of the meeting say so; officials have no such duty (KL 5 kap. 69 §)', async () => {
  const { world, meeting, approval } = await sealed()
  expect(approval.dueOn).toBeNull()
  const { id, revision } = world.organisation.preparatoryGroup
  await editOrgan(world.ctx(), id, revision, { isAnnounced: true })
  world.now = '2026-03-26T08:00:00.000Z'
  expect(await getApprovalOf(world.ctx(), meeting.id)).toMatchObject({ dueOn: '2026-03-26', breaches: [] })
  world.now = '2026-03-27T08:00:00.000Z'
  const [breach] = (await getApprovalOf(world.ctx(), meeting.id)).breaches
  expect(breach?.statute).toBe('KL 5 kap. 69 §')
})

test('one who refuses to sign is told of with the reason, and is not waited for; alone in a role, the approval waits', async () => {
  const { world, approval } = await sealed()
  const [chair, secretary] = approval.signers
  await answerSigning(world.ctx(), secretary!.id, {
    answer: 'refused',
    answeredOn: '2026-03-13',
    reason: 'Ser beslutet annorlunda'
  })
  const { approvedOn, signers } = await sign(world, chair!.id, '2026-03-14')
  expect([approvedOn, signers[1]?.reason]).toEqual([null, 'Ser beslutet annorlunda'])
  const answered = { role: 'approver', signedOn: null, refusedOn: '2026-03-13' } as const
  const signed = { signedOn: '2026-03-14', refusedOn: null } as const
  expect(dayOfApproval([{ role: 'chair', ...signed }, answered, { role: 'approver', ...signed }])).toBe(
    '2026-03-14'
  )
  expect(dayOfApproval([{ role: 'chair', ...signed }, answered])).toBeNull()
})

test('the database keeps what a signer has answered, and the day of approval', async () => {
  const { world, approval } = await sealed()
  for (const { id } of approval.signers) await sign(world, id, '2026-03-13')
  const changes = [
    `update approval_signers set signed_on = '2026-03-14'`,
    `update approvals set approved_on = '2026-03-14'`,
    'delete from approval_signers',
    'delete from approvals'
  ]
  for (const change of changes)
    await expect(
      world.store.transact(async ({ write }) => write.run(change)),
      change
    ).rejects.toThrow()
})
