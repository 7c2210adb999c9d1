import PDFDocument from 'pdfkit'
import { expect, test } from 'vitest'
import { sealMinutes } from '../../server/domain/approval/seal-minutes.ts'
import { openCase } from '../../server/domain/cases/open-case.ts'
import { runDueJobs } from '../../server/domain/jobs/run-due-jobs.ts'
import { extractText } from '../../server/domain/search/extract-text.ts'
import { registerRecord } from '../../server/domain/register/register-record.ts'
import { addMatter } from '../../server/domain/meetings/matters.ts'
import { closeMeeting, openMeeting } from '../../server/domain/meetings/run-meeting.ts'
import { openApiWorld } from '../support/api-client.ts'
import { attend, plannedMeeting, sealingOf } from '../support/body-world.ts'
import { docxOf } from '../support/zip-files.ts'

const world = await openApiWorld()
const { secretary, reader, nobody } = world

const pdfOf = (text: string, options = {}): Promise<Buffer> =>
  new Promise(resolve => {
    const document = new PDFDocument(options)
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.text(text).end()
  })

const boundary = 'a-boundary-of-the-test'
const register = (caseId: string, title: string, fileName: string, content: Buffer) => {
  const part = (name: string, about: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${about}\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(part('record', '') + JSON.stringify({ direction: 'received', title, sender: 'Norrbuss AB' })),
    Buffer.from(`\r\n${part('file', `; filename="${fileName}"`)}`),
    content,
    Buffer.from(`\r\n--${boundary}--\r\n`)
  ])
  return secretary.post(`/cases/${caseId}/records`, body, {
    'content-type': `multipart/form-data; boundary=${boundary}`
  })
}

type Hit = { label: string; context: { text: string; isHit: boolean }[]; unreadFiles: object[] }

const hitsOf = async (text: string): Promise<Hit[]> =>
  (await reader.get(`/search?text=${encodeURIComponent(text)}`)).body.items

/** Does what the job loop of the process does. */
const runJobs = () =>
  runDueJobs({
    store: world.store,
    newId: world.newId,
    clock: () => world.now,
    log: { warn: () => {}, error: () => {} },
    handlers: {
      mail: async () => {},
      deliver: async () => {},
      recovery: async () => {},
      digest: async () => {},
      anchor: async () => {},
      'extract-text': (ctx, { sha256 }) => extractText(ctx, world.vault, sha256)
    }
  })

test('the words of a file are found once they are read, shown where they stand; until then it says that it waits', async () => {
  const { id, dnr } = await openCase(world.ctx(), { title: 'Skrivelser' })
  await register(id, 'Brev i pdf', 'brev.pdf', await pdfOf('Offert om kattugglor vid Storforsen'))
  await register(id, 'Brev i docx', 'brev.docx', docxOf('Offert om fjälluggla och järv'))
  const bomb = docxOf('a'.repeat(300_000_000))
  await register(id, 'Brev som sväller', 'bomb.docx', bomb)

  expect(await hitsOf('kattuggla')).toEqual([])
  expect((await hitsOf('sväller'))[0]?.unreadFiles).toEqual([
    { fileName: 'bomb.docx', state: 'waiting', error: null }
  ])

  await runJobs()
  for (const [word, label] of [
    ['kattuggla', `${dnr}:1`],
    ['fjällugglor', `${dnr}:2`]
  ] as const) {
    const [hit] = await hitsOf(word)
    expect(hit).toMatchObject({ label, unreadFiles: [] })
    expect(hit?.context.some(({ isHit }) => isHit)).toBe(true)
  }
  expect((await hitsOf('sväller'))[0]?.unreadFiles).toEqual([
    { fileName: 'bomb.docx', state: 'failed', error: 'filen är orimligt stor när den packas upp' }
  ])
  // Nothing is lost: what could not be read is there, byte for byte.
  const { items } = (await reader.get(`/cases/${id}/records`)).body as {
    items: { id: string; files: { id: string; fileName: string; size: number }[] }[]
  }
  const swelling = items.find(({ files }) => files[0]?.fileName === 'bomb.docx')!
  const { bytes } = await reader.get(`/records/${swelling.id}/files/${swelling.files[0]!.id}`)
  expect(bytes.equals(bomb)).toBe(true)
})

test('a PDF that is locked with a password is refused in words, and neither file nor record is left', async () => {
  const { id } = await openCase(world.ctx(), { title: 'Låst' })
  const refused = await register(
    id,
    'Brev med lås',
    'last.pdf',
    await pdfOf('Hemligt', { userPassword: 'x' })
  )
  expect(refused.status).toBe(422)
  expect(refused.body.errors).toEqual([
    {
      field: 'file',
      message:
        'Filen ”last.pdf” är låst med lösenord och går inte att öppna. Spara om den som PDF utan lösenord och försök igen.'
    }
  ])
  expect((await reader.get(`/cases/${id}/records`)).body.items).toEqual([])
})

test('a case is found by the organ that has treated it in sealed minutes, with its records', async () => {
  const { preparatoryGroup, directorate } = world.organisation
  const treated = await openCase(world.ctx(), { title: 'Vindkraft på fjället' })
  await openCase(world.ctx(), { title: 'Vindkraft i dalen' })
  await registerRecord(world.ctx(), treated.id, {
    record: { direction: 'received', title: 'Vindkraft, yttrande' }
  })
  const { meeting } = await plannedMeeting(world, { matters: [] })
  await addMatter(world.ctx(), meeting.id, { title: 'Vindkraft', sectionId: null, dnr: treated.dnr })
  const labelsOf = async (organId: string, words = 'text=vindkraft') => {
    const { items } = (await reader.get(`/search?${words}&organId=${organId}`)).body
    return (items as Hit[]).map(({ label }) => label).toSorted()
  }
  expect(await labelsOf(preparatoryGroup.id)).toEqual([])

  await openMeeting(world.ctx(), meeting.id)
  await attend(world, meeting.id, { personId: world.people.director.id, role: 'chair', presided: true })
  await attend(world, meeting.id, { personId: world.people.secretary.id, role: 'secretary' })
  await closeMeeting(world.ctx(), meeting.id)
  await sealMinutes(world.ctx(), meeting.id, sealingOf(world))
  expect(await labelsOf(preparatoryGroup.id)).toEqual([treated.dnr, `${treated.dnr}:1`])
  expect(await labelsOf(preparatoryGroup.id, 'kind=case')).toContain(treated.dnr)
  expect(await labelsOf(directorate.id)).toEqual([])
})

test('an answer says its order, its counts by what it can be narrowed by, and where to go on', async () => {
  for (const title of ['Renskötsel i väster', 'Renskötsel i öster', 'Renskötselplan'])
    await openCase(world.ctx(), { title })
  const { status, body } = await reader.get('/search?text=renskötsel&limit=2')
  expect(status).toBe(200)
  expect(body).toMatchObject({ page: 1, limit: 2, total: 3, isMore: false, order: 'nearest' })
  expect(body.facets).toContainEqual({ field: 'kind', values: [{ value: 'case', name: null, count: 3 }] })
  const next = await reader.get(`/search?text=renskötsel&limit=2&cursor=${body.nextCursor}`)
  expect(next.body.items).toHaveLength(1)
  expect(next.body.nextCursor).toBeNull()
  expect((await reader.get('/search?text=renskötsel&cursor=påhittad')).status).toBe(422)
  expect((await reader.get('/search?from=2021-02-30')).body.errors).toEqual([
    { field: 'from', message: 'Skriv ett datum som finns, som 2026-03-12.' }
  ])
  expect((await nobody.get('/search?text=renskötsel')).status).toBe(401)
})
