import { expect, test } from 'vitest'
import { addRecipient } from '../../../server/domain/dispatch/recipients.ts'
import {
  listSendingsOf,
  listStandingSendings,
  sendDecision,
  sendToStanding
} from '../../../server/domain/dispatch/send.ts'
import { getSummary } from '../../../server/domain/dispatch/get-summary.ts'
import { addStandingRecipient } from '../../../server/domain/dispatch/standing-recipients.ts'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { plannedMeeting } from '../../support/body-world.ts'
import { decidedWorld } from '../../support/dispatch-world.ts'

const secrecy = { statute: 'OSL 19 kap. 3 §', authority: null }

test('a decision goes by mail to those on its list with an address, once for each version, and the proof stands', async () => {
  const { ctx, first, sealed, made } = await decidedWorld()
  await sealed()
  await expect(sendDecision(ctx, first, made)).rejects.toThrow('Ingen på listan')
  await addRecipient(ctx, first, { name: 'Region Nord', email: 'nord@example.se' })
  await addRecipient(ctx, first, { name: 'Arkivet', email: null })
  const sent = await sendDecision(ctx, first, made)
  expect(sent.map(({ name, state }) => [name, state])).toEqual([['Region Nord', 'waiting']])
  expect(await sendDecision(ctx, first, made)).toHaveLength(1)
  await addRecipient(ctx, first, { name: 'Region Syd', email: 'syd@example.se' })
  await sendDecision(ctx, first, made)
  // The list stands in the extract: with another on it the file is another, and the first gets it too.
  expect((await listSendingsOf(ctx, first)).map(({ name }) => name)).toEqual([
    'Region Nord',
    'Region Nord',
    'Region Syd'
  ])
})

test('a secret § is not sent by mail, whoever asks', async () => {
  const { ctx, first, sealed, made } = await decidedWorld()
  await sealed()
  await addRecipient(ctx, first, { name: 'Region Nord', email: 'nord@example.se' })
  await markMatter(ctx, first, secrecy)
  await expect(sendDecision(ctx, first, made)).rejects.toMatchObject({ code: 'wrong-state' })
})

test('a list is kept for a § that has its number, not for what may still leave the agenda', async () => {
  const { world, ctx } = await decidedWorld()
  const { matters } = await plannedMeeting(world, { firstOn: '2026-04-01' })
  await expect(addRecipient(ctx, matters[0]!.id, { name: 'X', email: null })).rejects.toMatchObject({
    code: 'wrong-state'
  })
})

test('the minutes go to the standing recipients of the organ as they were sealed, or without what is secret', async () => {
  const { world, ctx, meetingId, first, sealed, made } = await decidedWorld()
  const organId = world.organisation.preparatoryGroup.id
  const group = { name: 'Samverkansgruppen', email: 'grupp@example.se' }
  await addStandingRecipient(ctx, organId, { ...group, document: 'minutes' })
  await expect(sendToStanding(ctx, meetingId, 'minutes', made)).rejects.toMatchObject({ code: 'wrong-state' })
  const { sealedSha256 } = await sealed()
  const [sent] = await sendToStanding(ctx, meetingId, 'minutes', made)
  expect([sent?.name, sent?.sha256]).toEqual(['Samverkansgruppen', sealedSha256])
  await markMatter(ctx, first, secrecy)
  const again = await sendToStanding(ctx, meetingId, 'minutes', made)
  const open = again.find(({ sha256 }) => sha256 !== sealedSha256)
  const chunks: Buffer[] = []
  for await (const chunk of made.vault.read(open!.sha256)) chunks.push(chunk as Buffer)
  expect(Buffer.concat(chunks).toString()).not.toContain('anta planen')
})

test('the summary has titles and decisions alone; of a secret § only its number, also for those who may read it', async () => {
  const { ctx, dnr, meetingId, first, second, sealed } = await decidedWorld()
  await expect(getSummary(ctx, meetingId)).resolves.toMatchObject({ isSealed: false })
  await sealed()
  await markMatter(ctx, second, secrecy)
  const { paragraphs, isSealed } = await getSummary(ctx, meetingId)
  expect(isSealed).toBe(true)
  expect(paragraphs).toEqual([
    {
      id: first,
      label: '§\u00a01',
      title: 'Sammanträdesplan',
      dnr,
      isWithdrawn: false,
      decisions: [{ heading: 'Beredningsgruppen beslutade', lines: ['att anta planen.'] }]
    },
    {
      id: second,
      label: '§\u00a02',
      title: 'uppgift borttagen',
      dnr: null,
      isWithdrawn: false,
      decisions: []
    }
  ])
})

test('the summary is sent to those on its list and registers itself, also before the minutes are sealed', async () => {
  const { world, ctx, meetingId, made } = await decidedWorld()
  const organId = world.organisation.preparatoryGroup.id
  await addStandingRecipient(ctx, organId, {
    name: 'Regionerna',
    email: 'regioner@example.se',
    document: 'summary'
  })
  await sendToStanding(ctx, meetingId, 'summary', made)
  expect((await listStandingSendings(ctx, meetingId)).map(({ address }) => address)).toEqual([
    'regioner@example.se'
  ])
  const record = await world.store.read.query.records.findFirst({
    where: (row, { eq }) => eq(row.documentKey, `summary:${meetingId}`)
  })
  expect(record?.title).toContain('Sammanfattning av beslut')
})

test('an address stands once on a list', async () => {
  const { world, ctx } = await decidedWorld()
  const organId = world.organisation.preparatoryGroup.id
  const recipient = { name: 'A', email: 'a@example.se', document: 'minutes' } as const
  await addStandingRecipient(ctx, organId, recipient)
  await expect(addStandingRecipient(ctx, organId, recipient)).rejects.toMatchObject({ code: 'invalid-input' })
  await addStandingRecipient(ctx, organId, { ...recipient, document: 'summary' })
})
