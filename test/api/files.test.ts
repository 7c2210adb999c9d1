import { beforeAll, describe, expect, test } from 'vitest'
import { plannedMeeting } from '../support/body-world.ts'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'

let world: ApiWorld
let appendices: string

beforeAll(async () => {
  world = await openApiWorld()
  const { matters } = await plannedMeeting(world)
  appendices = `/paragraphs/${matters[0]?.id}/appendices`
})

describe('bilagor', () => {
  test('a file goes in and comes out byte for byte, under its own name', async () => {
    const added = await world.secretary.upload(appendices, 'Årets plan – förslag.txt', 'Planen, å ä ö')
    expect(added).toMatchObject({
      status: 201,
      body: { label: '1', fileName: 'Årets plan – förslag.txt', size: 16 }
    })
    const file = await world.reader.get(`/appendices/${added.body.id}/file`)
    expect(file.bytes.toString()).toBe('Planen, å ä ö')
    expect(file.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('Årets plan – förslag.txt')}`
    )
    expect(file.headers['x-content-type-options']).toBe('nosniff')
  })

  test('the labels follow the places, and a removed bilaga gives its letter back', async () => {
    const second = await world.secretary.upload(appendices, 'underlag.txt', 'Underlaget')
    expect(second.body.label).toBe('1\u00a0b')
    const moved = await world.secretary.patch(
      `/appendices/${second.body.id}`,
      { position: 0 },
      second.body.revision
    )
    expect(moved).toMatchObject({ status: 200, body: { label: '1\u00a0a' } })
    const stale = await world.secretary.patch(
      `/appendices/${second.body.id}`,
      { position: 1 },
      second.body.revision
    )
    expect(stale.status).toBe(412)
    expect((await world.secretary.remove(`/appendices/${second.body.id}`)).status).toBe(204)
    const { items } = (await world.reader.get(appendices)).body
    expect(items.map(({ label }: { label: string }) => label)).toEqual(['1'])
  })

  test('a file whose content belies its name is 415 and leaves no bilaga', async () => {
    const before = (await world.reader.get(appendices)).body.items.length
    for (const [name, content] of [
      ['plan.pdf', 'MZ this is a program'],
      ['plan.docx', 'PK\u0003\u0004 hardly a document'],
      ['plan.png', '%PDF-1.7'],
      ['plan.txt', Buffer.from([0, 1, 2, 3])],
      ['plan.exe', 'MZ'],
      ['plan.html', '<script>alert(1)</script>'],
      ['plan', 'no ending']
    ] as const) {
      const answer = await world.secretary.upload(appendices, name, content)
      expect(answer).toMatchObject({ status: 415, body: { detail: expect.stringContaining('plan') } })
    }
    expect((await world.reader.get(appendices)).body.items).toHaveLength(before)
  })

  test('a file past the limit is 413 and leaves no bilaga', async () => {
    const before = (await world.reader.get(appendices)).body.items.length
    const answer = await world.secretary.upload(appendices, 'stor.txt', Buffer.alloc(50_000_001, 'a'))
    const message = 'Filen är större än 50 MB. Dela upp den eller gör den mindre.'
    expect(answer).toMatchObject({
      status: 413,
      body: {
        type: 'urn:problem-type:paragraf:too-large',
        detail: message,
        errors: [{ field: 'file', message }]
      }
    })
    const description = (await world.nobody.get('/openapi.json')).body
    expect(description.info['x-limitations']).toContainEqual(
      'En fil får vara högst 50 MB och annat innehåll högst 2 MB.'
    )
    expect((await world.reader.get(appendices)).body.items).toHaveLength(before)
  })

  test('a form without a file is told of its field', async () => {
    const answer = await world.secretary.upload(appendices, '', '')
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'file', message: 'Välj en fil.' }] }
    })
  })

  test('a PDF that cannot be opened is 422 at its field and leaves no bilaga', async () => {
    const before = (await world.reader.get(appendices)).body.items.length
    expect(await world.secretary.upload(appendices, 'plan.pdf', '%PDF-1.7 och inget mer')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'file', message: expect.stringContaining('går inte att öppna') }] }
    })
    expect((await world.reader.get(appendices)).body.items).toHaveLength(before)
  })

  test('a name with folders and control characters is kept without them', async () => {
    const answer = await world.secretary.upload(appendices, '..\\\\..\\\\hemligt\u0007\u202e.txt', 'x')
    expect(answer.body.fileName).toBe('hemligt.txt')
  })
})

describe('import', () => {
  const protokoll =
    'Nämnden för prov\nSammanträdesdatum 2024-03-05\n\n§ 12\nRapport (dnr 014/24)\n\nNämnden för prov beslutar\n\natt lägga rapporten till handlingarna.\n'

  test('text makes a meeting with its paragraphs; the same text again makes no other', async () => {
    const plain = { 'content-type': 'text/plain; charset=utf-8' }
    const read = await world.secretary.post('/imports', protokoll, plain)
    expect(read.status).toBe(201)
    const { items } = (await world.reader.get(`/meetings/${read.body.meetingId}/paragraphs`)).body
    expect(items).toMatchObject([{ number: 12, numberOrigin: 'imported', title: 'Rapport', dnr: '014/24' }])
    const again = await world.secretary.post('/imports', protokoll, plain)
    expect([again.status, again.body]).toEqual([200, read.body])
    expect((await world.reader.get('/imports')).body.total).toBe(1)
  })

  test('a form with a file does the same', async () => {
    const read = await world.secretary.upload(
      '/imports',
      'protokoll.txt',
      `${protokoll}\nVid protokollet\nEva Ek\n`
    )
    expect(read).toMatchObject({ status: 201, body: { fileName: 'protokoll.txt' } })
  })

  test('what is no protokoll is refused with a reason', async () => {
    const pdf = { 'content-type': 'application/pdf' }
    expect((await world.secretary.post('/imports', 'not a PDF', pdf)).status).toBe(415)
    expect((await world.secretary.upload('/imports', 'protokoll.docx', 'x')).status).toBe(415)
    expect((await world.secretary.post('/imports', ' ', { 'content-type': 'text/plain' })).status).toBe(422)
    expect((await world.secretary.post('/imports', { text: 'x' })).status).toBe(415)
    const meetings = (await world.reader.get('/meetings')).body.total
    expect(await world.secretary.upload('/imports', 'brev.txt', 'Hej, och tack för senast!')).toMatchObject({
      status: 422,
      body: {
        errors: [{ field: 'file', message: expect.stringContaining('inte ut att vara ett protokoll') }]
      }
    })
    expect((await world.reader.get('/meetings')).body.total).toBe(meetings)
    expect((await world.reader.post('/imports', protokoll, { 'content-type': 'text/plain' })).status).toBe(
      403
    )
  })
})
