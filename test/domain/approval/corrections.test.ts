import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { schema } from '../../../server/db/schema/schema.ts'
import type { Db } from '../../../server/db/store.ts'
import { createAccount } from '../../../server/domain/accounts/accounts.ts'
import { answerCorrection, signCorrection } from '../../../server/domain/approval/answer-correction.ts'
import { getApprovalFile } from '../../../server/domain/approval/approved-minutes.ts'
import { getCorrectionFile, listCorrections } from '../../../server/domain/approval/corrections.ts'
import { getMinutes } from '../../../server/domain/approval/get-minutes.ts'
import { getMinutesFile } from '../../../server/domain/approval/get-minutes-file.ts'
import { withdrawCorrection } from '../../../server/domain/approval/propose-correction.ts'
import { answerSigning } from '../../../server/domain/approval/answer-signing.ts'
import { sealMinutes } from '../../../server/domain/approval/seal-minutes.ts'
import { closeMeeting } from '../../../server/domain/meetings/run-meeting.ts'
import { editParagraph } from '../../../server/domain/decisions/edit-paragraph.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { listRecords } from '../../../server/domain/register/records.ts'
import { decideInSystem } from '../../support/approval-world.ts'
import { openBodyWorld, sealedMeeting, sealingOf, type BodyWorld } from '../../support/body-world.ts'
import { approvedWithSlips, correctBy, propose } from '../../support/correction-world.ts'
import { approvedAtOnce, openImmediate } from '../../support/immediate-world.ts'
import { getApprovalOf } from '../../../server/domain/approval/approvals.ts'
import { personActor } from '../../support/world.ts'

const approved = async () => {
  const world = await openBodyWorld()
  const { meeting, paragraphs, approval } = await approvedWithSlips(world)
  world.now = '2026-05-20T09:00:00.000Z'
  const paragraphId = paragraphs[0]!.id
  const slip = { paragraphId, was: 'godkännna', becomes: 'godkänna' }
  return { world, meeting, approval, paragraphId, second: paragraphs[1]!.id, slip }
}

const textOf = ({ bytes }: { bytes: Uint8Array }): string => Buffer.from(bytes).toString()

const paragraphOf = async (world: BodyWorld, meetingId: string, id: string) => {
  const { sections } = await getMinutes(world.ctx(), meetingId)
  return sections.flatMap(({ paragraphs }) => paragraphs).find(paragraph => paragraph.id === id)!
}

describe('a slip in approved minutes', () => {
  test('is mended when all who signed have signed the correction, and the minutes say when, by whom and what', async () => {
    const { world, meeting, approval, paragraphId, slip } = await approved()
    const proposed = await propose(world, approval.id, slip)
    expect(proposed).toMatchObject({
      state: 'proposed',
      correctedOn: null,
      changes: [{ label: '§\u00a01', ...slip }]
    })
    expect(proposed.signers.map(({ name }) => name)).toEqual(approval.signers.map(({ name }) => name))
    const [first, ...others] = proposed.signers
    const signed = { answer: 'signed', answeredOn: '2026-05-20', reason: null } as const
    await answerCorrection(world.ctx(), first!.id, signed, sealingOf(world))
    expect((await paragraphOf(world, meeting.id, paragraphId)).decisions[0]?.lines).toEqual([
      'att godkännna planen.'
    ])
    world.now = '2026-05-22T09:00:00.000Z'
    for (const { id } of others)
      await answerCorrection(world.ctx(), id, { ...signed, answeredOn: '2026-05-22' }, sealingOf(world))
    const { decisions, corrections } = await paragraphOf(world, meeting.id, paragraphId)
    expect(decisions[0]?.lines).toEqual(['att godkänna planen.'])
    const by = approval.signers.map(({ name }) => name)
    expect(corrections).toEqual([{ correctedOn: '2026-05-22', was: slip.was, becomes: slip.becomes, by }])
    const { supersedes } = await getMinutes(world.ctx(), meeting.id)
    expect(supersedes).toEqual({
      sealedOn: '2026-03-12',
      sha256: approval.sha256,
      correctedOn: '2026-05-22',
      by
    })
  })

  test('gets a file that supersedes, registered beside the one it comes instead of, which is kept', async () => {
    const { world, meeting, approval, slip } = await approved()
    const { id, sha256 } = await correctBy(world, await propose(world, approval.id, slip))
    const original = await getApprovalFile(world.ctx(), approval.id, sealingOf(world))
    const now = await getMinutesFile(world.ctx(), meeting.id, sealingOf(world))
    const own = await getCorrectionFile(world.ctx(), id, sealingOf(world))
    expect(Buffer.compare(Buffer.from(now.bytes), Buffer.from(own.bytes))).toBe(0)
    expect(textOf(original)).toContain('att godkännna planen')
    expect(textOf(now)).toContain('att godkänna planen.')
    const { items } = await listRecords(world.ctx(), { limit: 10, page: 1 })
    const files = items.find(({ title }) => title.startsWith('Protokoll'))!.files
    expect(files.map(file => file.sha256)).toEqual([approval.sha256, sha256])
    expect(files[1]?.fileName).toBe('protokoll-2026-03-12-rattat-2026-05-20.pdf')
  })

  test('is found as it is read, through a line end and signs of Markdown, and what comes instead is only words', async () => {
    const { world, meeting, approval, paragraphId } = await approved()
    const change = { paragraphId, was: '1200 kronor, som', becomes: '1 200 *kronor*, som' }
    await correctBy(world, await propose(world, approval.id, change))
    const { text } = await paragraphOf(world, meeting.id, paragraphId)
    expect(text).toBe('Planen har *kostat* 1 200 \\*kronor\\*, som är för mycket. Planen följs.')
  })

  test('is the words and not the sign that Markdown puts before them', async () => {
    const world = await openBodyWorld()
    const text = 'Pris \\*1200 kronor, \\_netto\\_, i C:\\\\mapp och 3\\*4.'
    const { meeting, paragraphs, approval } = await approvedWithSlips(world, { text })
    const paragraphId = paragraphs[0]!.id
    for (const [was, becomes] of [
      ['*1200', '1 200'],
      ['_netto', '*netto'],
      ['C:\\mapp', 'C:\\mappen'],
      ['*4', 'x4']
    ] as const)
      await correctBy(world, await propose(world, approval.id, { paragraphId, was, becomes }))
    expect((await paragraphOf(world, meeting.id, paragraphId)).text).toBe(
      'Pris 1 200 kronor, \\*netto\\_, i C:\\\\mappen och 3x4.'
    )
  })

  test('outside the §§ is mended too: a name among those present', async () => {
    const { world, meeting, approval } = await approved()
    const { name } = approval.signers[0]!
    const [first = '', ...rest] = name.split(' ')
    const becomes = [`${first}e`, ...rest].join(' ')
    await correctBy(world, await propose(world, approval.id, { paragraphId: null, was: name, becomes }))
    const { attendance, signers, corrections } = await getMinutes(world.ctx(), meeting.id)
    expect(attendance.flatMap(({ rows }) => rows.map(row => row.name))).toContain(becomes)
    expect(signers.map(signer => signer.name)).toContain(becomes)
    expect(corrections?.map(({ was }) => was)).toEqual([name])
  })

  test('that is corrected again builds on the first correction', async () => {
    const { world, meeting, approval, paragraphId, slip } = await approved()
    const first = await correctBy(world, await propose(world, approval.id, slip))
    const again = { paragraphId, was: 'godkänna planen', becomes: 'godkänna planerna' }
    await correctBy(world, await propose(world, approval.id, again))
    const { decisions, corrections } = await paragraphOf(world, meeting.id, paragraphId)
    expect(decisions[0]?.lines).toEqual(['att godkänna planerna.'])
    expect(corrections).toHaveLength(2)
    expect((await getMinutes(world.ctx(), meeting.id)).supersedes?.sha256).toBe(first.sha256)
  })
})

describe('a correction is refused', () => {
  test('of words that stand in no place, or in several', async () => {
    const { world, approval, paragraphId } = await approved()
    const refusal = (was: string) => propose(world, approval.id, { paragraphId, was, becomes: 'X' })
    await expect(refusal('står inte')).rejects.toMatchObject({
      errors: [{ field: 'changes.0.was', message: expect.stringContaining('finns inte där') as string }]
    })
    await expect(refusal('Planen')).rejects.toMatchObject({
      errors: [{ field: 'changes.0.was', message: expect.stringContaining('2 ställen') as string }]
    })
  })

  test('before the minutes are approved, and while another is waited for', async () => {
    const { world, approval, slip } = await approved()
    await propose(world, approval.id, slip)
    await expect(propose(world, approval.id, slip)).rejects.toMatchObject({ code: 'conflict' })
    const { meeting, paragraphs } = await sealedMeeting(world, { firstOn: '2026-03-13' })
    const { id } = await getApprovalOf(world.ctx(), meeting.id)
    await expect(
      propose(world, id, { paragraphId: paragraphs[0]!.id, was: 'a', becomes: 'b' })
    ).rejects.toMatchObject({ code: 'wrong-state' })
  })

  test('for good when one of those who signed refuses, with the reason; another can be proposed', async () => {
    const { world, meeting, approval, paragraphId, slip } = await approved()
    const { signers } = await propose(world, approval.id, slip)
    const refused = { answer: 'refused', answeredOn: '2026-05-20', reason: 'Det stod så på mötet' } as const
    const ended = await answerCorrection(world.ctx(), signers[0]!.id, refused, sealingOf(world))
    expect(ended).toMatchObject({ state: 'refused', signers: [{ reason: 'Det stod så på mötet' }, {}] })
    const signed = { answer: 'signed', answeredOn: '2026-05-20', reason: null } as const
    await expect(
      answerCorrection(world.ctx(), signers[1]!.id, signed, sealingOf(world))
    ).rejects.toMatchObject({
      code: 'conflict'
    })
    expect((await paragraphOf(world, meeting.id, paragraphId)).corrections).toBeUndefined()
    await withdrawCorrection(world.ctx(), (await propose(world, approval.id, slip)).id)
    await propose(world, approval.id, slip)
    const states = (await listCorrections(world.ctx(), approval.id)).map(({ state }) => state)
    expect(states.toSorted()).toEqual(['proposed', 'refused', 'withdrawn'])
  })

  test('before the day it was proposed, and on a day to come', async () => {
    const { world, approval, slip } = await approved()
    const { signers } = await propose(world, approval.id, slip)
    for (const answeredOn of ['2026-05-19', '2026-05-21'])
      await expect(
        answerCorrection(
          world.ctx(),
          signers[0]!.id,
          { answer: 'signed', answeredOn, reason: null },
          sealingOf(world)
        )
      ).rejects.toMatchObject({ errors: [{ field: 'answeredOn' }] })
  })
})

test('where the organ approves in the system each signs the correction by an own act, and nobody for somebody else (KL 5 kap. 69 §)', async () => {
  const { world, approval, slip } = await approved()
  for (const { personId } of approval.signers)
    await createAccount(
      world.ctx(),
      { personId: personId!, email: `${personId}@example.se` },
      secret => secret
    )
  await decideInSystem(world, world.organisation.preparatoryGroup.id)
  const { signers } = await propose(world, approval.id, slip)
  const [chair, secretary] = signers
  const signed = { answer: 'signed', answeredOn: '2026-05-20', reason: null } as const
  await expect(answerCorrection(world.ctx(), chair!.id, signed, sealingOf(world))).rejects.toMatchObject({
    code: 'wrong-state'
  })
  const as = (personId: string) => ({
    ...world.ctx(personActor({ personId })),
    origin: { via: 'page', sessionId: 'session' } as const
  })
  const sign = (personId: string, signerId: string) =>
    signCorrection(as(personId), signerId, { answer: 'signed', reason: null }, sealingOf(world))
  await expect(sign(secretary!.personId!, chair!.id)).rejects.toMatchObject({ code: 'not-allowed' })
  await sign(chair!.personId!, chair!.id)
  const { state, signers: after } = await sign(secretary!.personId!, secretary!.id)
  expect([state, ...after.map(({ signedAt }) => signedAt)]).toEqual(['in-effect', world.now, world.now])
})

test('a § that was approved at once is corrected by those who signed it, and stands corrected in the whole minutes sealed later', async () => {
  const { world, meeting, fee } = await openImmediate()
  const act = await approvedAtOnce(world, meeting.id, '2026-03-12', fee)
  const change = { paragraphId: fee, was: 'för låg', becomes: 'alltför låg' }
  await correctBy(world, await propose(world, act.id, change))
  const { text, corrections, immediate } = await paragraphOf(world, meeting.id, fee)
  expect([text, corrections?.length, immediate?.approvedOn]).toEqual([
    'Avgiften är alltför låg.',
    1,
    '2026-03-12'
  ])
})

test('the file that supersedes the whole minutes has with it what was corrected of a § that was approved at once', async () => {
  const { world, meeting, election, fee } = await openImmediate()
  const act = await approvedAtOnce(world, meeting.id, '2026-03-12', fee)
  await closeMeeting(world.ctx(), meeting.id)
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  let whole = await getApprovalOf(world.ctx(), meeting.id)
  for (const { id } of whole.signers)
    whole = await answerSigning(world.ctx(), id, { answer: 'signed', answeredOn: '2026-03-12', reason: null })
  const slip = { paragraphId: fee, was: 'för låg', becomes: 'alltför låg' }
  await correctBy(world, await propose(world, act.id, slip))
  const other = { paragraphId: election, was: 'justerare', becomes: 'en justerare' }
  const { id, sha256 } = await correctBy(world, await propose(world, whole.id, other))
  const { bytes } = await getCorrectionFile(world.ctx(), id, sealingOf(world))
  expect(textOf({ bytes })).toContain('Avgiften är alltför låg.')
  expect((await getMinutes(world.ctx(), meeting.id)).supersedes?.sha256).toBe(whole.sha256)
  expect(sha256).not.toBe(whole.sha256)
})

test('of a § under a secrecy mark the correction is not told to those who may not read it', async () => {
  const { world, meeting, approval, paragraphId, slip } = await approved()
  await correctBy(world, await propose(world, approval.id, slip))
  await markMatter(world.ctx(), paragraphId, { statute: 'OSL 18 kap. 8 §', authority: null })
  const reader = world.ctx(personActor({}))
  const [told] = await listCorrections(reader, approval.id)
  expect([told?.changes, told?.isRedacted]).toEqual([[], true])
  expect(JSON.stringify(await getMinutes(reader, meeting.id))).not.toContain('godkänn')
  const { bytes } = await getCorrectionFile(reader, told!.id, sealingOf(world))
  expect(textOf({ bytes })).not.toContain('godkänn')
})

test('what is approved is itself untouched: the § stays locked, and a correction that has ended stays as it ended', async () => {
  const { world, meeting, approval, paragraphId, slip } = await approved()
  const { id } = await correctBy(world, await propose(world, approval.id, slip))
  await expect(editParagraph(world.ctx(), paragraphId, 3, { text: 'Nytt' })).rejects.toMatchObject({
    code: 'minutes-locked'
  })
  const { corrections, correctionChanges, correctionSigners, sealedMinutes } = schema
  const attempts: ((write: Db) => Promise<unknown>)[] = [
    async write => write.update(corrections).set({ state: 'withdrawn' }).where(eq(corrections.id, id)),
    async write => write.update(correctionChanges).set({ was: 'x' }),
    async write => write.update(correctionSigners).set({ signedOn: '2026-01-01' }),
    async write => write.delete(corrections),
    async write =>
      write.update(sealedMinutes).set({ minutes: {} }).where(eq(sealedMinutes.meetingId, meeting.id))
  ]
  for (const attempt of attempts)
    await expect(world.store.transact(({ write }) => attempt(write))).rejects.toThrow()
})
