import { expect, test } from 'vitest'
import { createAccount } from '../../../server/domain/accounts/accounts.ts'
import { answerSigning } from '../../../server/domain/approval/answer-signing.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'
import { getSignatureProof, type ProvingSignatures } from '../../../server/domain/approval/signature-proof.ts'
import { signatureProofDocument } from '../../../server/rendering/documents/signature-proof-document.ts'
import { signMinutes } from '../../../server/domain/approval/sign-in-system.ts'
import { addApprovalMethod, listApprovalMethods } from '../../../server/domain/bodies/approval-methods.ts'
import { NewApprovalMethod } from '../../../server/domain/bodies/approval-method-schemas.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import type { Context } from '../../../server/domain/shared/context.ts'
import { openBodyWorld, sealedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { decideInSystem } from '../../support/approval-world.ts'
import { personActor } from '../../support/world.ts'

const signedIn = (world: BodyWorld, personId: string): Context => ({
  ...world.ctx(personActor({ personId })),
  origin: { via: 'page', sessionId: 'session' }
})

const sealed = async () => {
  const world = await openBodyWorld()
  const { director, secretary } = world.people
  for (const { id } of [director, secretary])
    await createAccount(world.ctx(), { personId: id, email: `${id}@example.se` }, secret => secret)
  const { meeting, paragraphs } = await sealedMeeting(world)
  const { id: approvalId, signers } = await getApprovalOf(world.ctx(), meeting.id)
  const [chair, writer] = signers.map(({ id }) => id) as [string, string]
  const organId = world.organisation.preparatoryGroup.id
  return { world, meeting, paragraphs, approvalId, chair, writer, organId }
}

const signed = { answer: 'signed', reason: null } as const

test('approval in the system needs the § that decided so; of a board or committee, that of the assembly (KL 5 kap. 69 §, 6 kap. 35 §)', async () => {
  const world = await openBodyWorld()
  const { workingCommittee, directorate, preparatoryGroup } = world.organisation
  const decide = (decided: object) =>
    addApprovalMethod(
      world.ctx(),
      workingCommittee.id,
      NewApprovalMethod.parse({ method: 'in-system', ...decided })
    )
  await expect(decide({})).rejects.toMatchObject({
    errors: ['decidedById', 'decidedOn', 'decidedParagraph'].map(field => ({
      field,
      message: expect.stringContaining('KL 5 kap. 69 §')
    }))
  })
  const decision = { decidedOn: '2026-02-05', decidedParagraph: '§ 12' }
  await expect(decide({ ...decision, decidedById: preparatoryGroup.id })).rejects.toThrow('markerat')
  await expect(decide({ ...decision, decidedById: directorate.id, decidedOn: '2026-03-13' })).rejects.toThrow(
    'inte varit än'
  )
  expect(await decide({ ...decision, decidedById: directorate.id })).toMatchObject({
    method: 'in-system',
    decision: 'Förbundsdirektionen 2026-02-05 § 12'
  })
  await addApprovalMethod(world.ctx(), workingCommittee.id, NewApprovalMethod.parse({ method: 'on-paper' }))
  const methods = await listApprovalMethods(world.ctx(), workingCommittee.id)
  expect(methods.map(({ method }) => method)).toEqual(['on-paper', 'in-system'])
})

test('each who must sign does so with one act, signed in; the day the last of them does is that of approval (KL 5 kap. 69 §)', async () => {
  const { world, meeting, chair, writer, organId } = await sealed()
  await decideInSystem(world, organId)
  const { director, secretary } = world.people
  const first = await signMinutes(signedIn(world, director.id), chair, signed)
  expect(first).toMatchObject({
    method: 'in-system',
    decidedBy: 'Förbundsdirektionen 2026-02-05 § 12',
    approvedOn: null,
    signers: [
      { signedOn: '2026-03-12', signedAt: world.now, signsHere: true },
      { signedOn: null, signedAt: null }
    ]
  })
  world.now = '2026-03-15T23:30:00.000Z'
  expect(await signMinutes(signedIn(world, secretary.id), writer, signed)).toMatchObject({
    approvedOn: '2026-03-16'
  })
  const kept = await world.store.read.query.ownSignatures.findMany()
  expect(kept.map(({ personId, sha256 }) => [personId, sha256])).toEqual(
    [director.id, secretary.id].map(id => [id, meeting.sealedSha256])
  )
})

test('what was signed in the system is proved by the file, the instant and the decision in force then, whatever is decided later (KL 5 kap. 69 §)', async () => {
  const { world, meeting, chair, approvalId, organId } = await sealed()
  await decideInSystem(world, organId)
  const renderSignatures: ProvingSignatures['renderSignatures'] = async proof => ({
    bytes: Buffer.from(signatureProofDocument(proof).source)
  })
  const proof = () => getSignatureProof(world.ctx(), approvalId, { renderSignatures })
  await expect(proof()).rejects.toThrow('Ingen har skrivit under här')
  await signMinutes(signedIn(world, world.people.director.id), chair, signed)
  await addApprovalMethod(world.ctx(), organId, NewApprovalMethod.parse({ method: 'elsewhere' }))
  const { bytes, fileName } = await proof()
  const told = Buffer.from(bytes).toString()
  expect(fileName).toBe('bevis-om-underskrifter-2026-03-12.pdf')
  for (const words of [
    meeting.sealedSha256!,
    'Skrev under i systemet 12 mars 2026',
    'Enligt Förbundsdirektionen 2026-02-05 § 12',
    'Har inte skrivit under'
  ])
    expect(told).toContain(words)
})

test('where no § has decided so, no act in the system is a signature (KL 5 kap. 69 §)', async () => {
  const { world, chair, organId } = await sealed()
  const sign = () => signMinutes(signedIn(world, world.people.director.id), chair, signed)
  await expect(sign()).rejects.toThrow('justerar inte i systemet')
  await addApprovalMethod(world.ctx(), organId, NewApprovalMethod.parse({ method: 'elsewhere' }))
  await expect(sign()).rejects.toThrow('justerar inte i systemet')
})

test('nobody signs for another: not by another account, not by a token, not by the hand of the secretary', async () => {
  const { world, chair, organId } = await sealed()
  await decideInSystem(world, organId)
  const { director, secretary, auditor } = world.people
  await expect(signMinutes(signedIn(world, secretary.id), chair, signed)).rejects.toThrow('Bara Margareta')
  await expect(signMinutes(signedIn(world, auditor.id), chair, signed)).rejects.toMatchObject({
    code: 'not-allowed'
  })
  const withToken = world.ctx(
    personActor({ personId: director.id, scopes: ['write-minutes', 'read-minutes'] })
  )
  await expect(signMinutes(withToken, chair, signed)).rejects.toThrow('inte med en nyckel')
  await expect(answerSigning(world.ctx(), chair, { ...signed, answeredOn: '2026-03-12' })).rejects.toThrow(
    'skriver under själv'
  )
})

test('who has no account signs on paper, and who refuses says why: the minutes go on', async () => {
  const world = await openBodyWorld()
  const { meeting } = await sealedMeeting(world)
  await decideInSystem(world, world.organisation.preparatoryGroup.id)
  const { director } = world.people
  await createAccount(world.ctx(), { personId: director.id, email: 'direktor@example.se' }, secret => secret)
  const [chair, writer] = (await getApprovalOf(world.ctx(), meeting.id)).signers
  expect([chair?.signsHere, writer?.signsHere]).toEqual([true, false])
  await answerSigning(world.ctx(), writer!.id, { ...signed, answeredOn: '2026-03-12' })
  const refused = { answer: 'refused', reason: 'Ser beslutet annorlunda' } as const
  const { signers } = await signMinutes(signedIn(world, director.id), chair!.id, refused)
  expect(signers.map(({ signedOn, reason }) => [signedOn, reason])).toEqual([
    [null, 'Ser beslutet annorlunda'],
    ['2026-03-12', null]
  ])
  await expect(signMinutes(signedIn(world, director.id), chair!.id, signed)).rejects.toThrow('har vägrat')
})

test('nobody signs in the system what one may not read the whole of', async () => {
  const { world, chair, organId, paragraphs } = await sealed()
  await decideInSystem(world, organId)
  await markMatter(world.ctx(), paragraphs[0]!.id, { statute: 'OSL 19 kap. 3 §', authority: null })
  await expect(signMinutes(signedIn(world, world.people.director.id), chair, signed)).rejects.toThrow(
    'sekretessmarkerade'
  )
})

test('the database keeps a signature in the system to its person, its file and the § that decided so', async () => {
  const { world, approvalId, chair, organId, meeting } = await sealed()
  const paper = await addApprovalMethod(world.ctx(), organId, NewApprovalMethod.parse({ method: 'on-paper' }))
  const run = (sql: string) => world.store.transact(async ({ write }) => write.run(sql))
  const { director, secretary } = world.people
  const insert = (personId: string, sha256: string | null, methodId: string) =>
    run(
      `insert into own_signatures (signer_id, approval_id, person_id, sha256, method_id, signed_at) values ('${chair}', '${approvalId}', '${personId}', '${sha256}', '${methodId}', 'x')`
    )
  await expect(insert(director.id, meeting.sealedSha256, paper.id)).rejects.toThrow()
  const method = await decideInSystem(world, organId)
  await expect(insert(secretary.id, meeting.sealedSha256, method.id)).rejects.toThrow()
  await expect(insert(director.id, 'f'.repeat(64), method.id)).rejects.toThrow()
  await insert(director.id, meeting.sealedSha256, method.id)
  for (const change of [
    `update own_signatures set signed_at = 'y'`,
    'delete from own_signatures',
    `update approval_methods set method = 'elsewhere'`,
    'delete from approval_methods'
  ])
    await expect(run(change), change).rejects.toThrow()
})
