import { expect, test } from 'vitest'
import { markMatter } from '../../../server/domain/meetings/mark-matter.ts'
import { receiveFile } from '../../../server/domain/files/receive-file.ts'
import { listUnregistered } from '../../../server/domain/register/list-unregistered.ts'
import { minutesKey } from '../../../server/domain/secrecy/own-documents.ts'
import { listRecords } from '../../../server/domain/register/records.ts'
import { registerDocument } from '../../../server/domain/register/register-document.ts'
import { openBodyWorld, sealedMeeting, type BodyWorld } from '../../support/body-world.ts'
import { personActor } from '../../support/world.ts'

const paging = { limit: 20, page: 1 }

const everyRecord = async (world: BodyWorld, ctx = world.ctx()) =>
  (await listRecords(ctx, { ...paging, sort: 'registeredOn' })).items

test('sealed minutes register themselves in the organ’s collecting case of the year, once to a meeting (OSL 5 kap. 1 §)', async () => {
  const world = await openBodyWorld()
  await sealedMeeting(world, { firstOn: '2026-01-08' })
  await sealedMeeting(world, { firstOn: '2026-02-05' })
  const records = await everyRecord(world)
  expect(
    records.map(({ dnr, runningNumber, title, recordType }) => [dnr, runningNumber, title, recordType])
  ).toEqual(
    [
      ['001/26', 1, 'Protokoll Beredningsgruppen 2026-01-08', 'Protokoll'],
      ['001/26', 2, 'Protokoll Beredningsgruppen 2026-02-05', 'Protokoll']
    ].map(row => expect.arrayContaining(row))
  )
  for (const { files, direction, documentOn } of records) {
    expect(direction).toBe('drawn-up')
    expect(documentOn).toBe('2026-03-12')
    expect(files[0]).toMatchObject({ mediaType: 'application/pdf', variant: 'original' })
  }
  expect((await listUnregistered(world.ctx(), paging)).total).toBe(0)
})

test('another version of the document lies beside the first, and the same one changes nothing', async () => {
  const world = await openBodyWorld()
  const { meeting } = await sealedMeeting(world, { firstOn: '2026-01-08' })
  const [record] = await everyRecord(world)
  const file = await receiveFile(world.vault, 'undertecknat.txt', Buffer.from('Undertecknat'), {
    maxBytes: 100,
    now: world.now
  })
  const again = () =>
    registerDocument(world.ctx(), {
      key: minutesKey(meeting.id),
      caseId: record!.caseId,
      record: { direction: 'drawn-up', title: 'Protokoll' },
      received: { fileName: 'undertecknat.txt', file, variant: 'signed' },
      isSecret: false
    })
  expect(await again()).toBe(record!.id)
  expect(await again()).toBe(record!.id)
  const [after, ...others] = await everyRecord(world)
  expect(others).toEqual([])
  expect(after!.title).toBe(record!.title)
  expect(after!.files.map(({ variant }) => variant).slice(record!.files.length)).toEqual(['signed'])
})

test('the files of minutes with a secret § are for those who may read what is secret, the title is for all', async () => {
  const world = await openBodyWorld()
  const { paragraphs } = await sealedMeeting(world, { firstOn: '2026-01-08' })
  await markMatter(world.ctx(), paragraphs[0]!.id, { statute: 'OSL 19 kap. 3 §', authority: null })
  const [seen] = await everyRecord(world, world.ctx(personActor()))
  expect(seen).toMatchObject({
    title: 'Protokoll Beredningsgruppen 2026-01-08',
    files: [],
    isWithheld: false
  })
  const [cleared] = await everyRecord(world, world.ctx(personActor({ duties: ['archivist'] })))
  expect(cleared!.files.length).toBeGreaterThan(0)
})
