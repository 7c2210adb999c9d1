import { beforeAll, describe, expect, test } from 'vitest'
import { openWriter } from '../../server/db/sqlite.ts'
import { createAccessToken } from '../../server/domain/accounts/access-tokens.ts'
import { plannedMeeting, sealedMeeting } from '../support/body-world.ts'
import { openApiWorld, type ApiWorld } from '../support/api-client.ts'

let world: ApiWorld

beforeAll(async () => {
  world = await openApiWorld()
})

const typeOf = ({ body }: { body: { type: string } }): string =>
  body.type.replace('urn:problem-type:paragraf:', '')

describe('who may', () => {
  test('without a token only api-info, health and the description answer', async () => {
    for (const path of ['/api-info', '/health', '/openapi.json', '/docs']) {
      expect((await world.nobody.get(path)).status).toBe(200)
    }
    for (const path of ['/body', '/organs', '/persons', '/meetings', '/cases', '/imports', '/series']) {
      expect(await world.nobody.get(path)).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' }
      })
    }
  })

  test('an unknown or revoked token is refused, also where none is needed', async () => {
    const answer = await world.app.inject({
      url: '/api/v1/health',
      headers: { authorization: 'Bearer paragraf_x' }
    })
    expect(answer.statusCode).toBe(401)
  })

  test('a reader reads, a secretary writes, an administrator administers', async () => {
    const person = { name: 'Nya Nyström' }
    expect((await world.reader.get('/persons')).status).toBe(200)
    expect(typeOf(await world.reader.post('/cases', { title: 'Ett ärende' }))).toBe('not-allowed')
    expect((await world.secretary.post('/cases', { title: 'Ett ärende' })).status).toBe(201)
    expect(typeOf(await world.secretary.post('/persons', person))).toBe('not-allowed')
    expect((await world.administrator.post('/persons', person)).status).toBe(201)
  })

  test('a reader may not upload: refused before the file is read', async () => {
    const { matters } = await plannedMeeting(world)
    const answer = await world.reader.upload(`/paragraphs/${matters[0]?.id}/appendices`, 'plan.txt', 'Plan')
    expect(answer.status).toBe(403)
  })
})

describe('versions', () => {
  test('a change without If-Match is 428, with a false one 428, with an old one 412 and the text as it stands', async () => {
    const { meeting } = await plannedMeeting(world)
    const path = `/meetings/${meeting.id}`
    const edit = { place: 'Sal A' }
    expect(typeOf(await world.secretary.patch(path, edit))).toBe('precondition-required')
    for (const etag of ['*', '7', 'W/"1"', '""', '"-1"', '"1", "2"']) {
      const answer = await world.app.inject({
        method: 'PATCH',
        url: `/api/v1${path}`,
        headers: { authorization: await tokenOf(world), 'if-match': etag },
        payload: edit
      })
      expect(answer.statusCode).toBe(428)
    }
    const done = await world.secretary.patch(path, edit, meeting.revision)
    expect(done).toMatchObject({ status: 200, headers: { etag: `"${meeting.revision + 1}"` } })
    const stale = await world.secretary.patch(path, { place: 'Sal B' }, meeting.revision)
    expect(stale).toMatchObject({ status: 412, body: { current: { place: 'Sal A' } } })
  })

  test('a field that does not exist is refused by its name, not left aside', async () => {
    const { meeting } = await plannedMeeting(world)
    const answer = await world.secretary.patch(
      `/meetings/${meeting.id}`,
      { palce: 'Sal A' },
      meeting.revision
    )
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'palce', message: 'Ta bort palce: det finns inget sådant fält.' }] }
    })
  })

  test('of two people who save one paragraph at once, one is told, and nothing is lost', async () => {
    const { matters } = await plannedMeeting(world)
    const path = `/paragraphs/${matters[0]?.id}`
    const { body } = await world.secretary.get(path)
    const answers = await Promise.all([
      world.secretary.patch(path, { text: 'Från sekreteraren' }, body.revision),
      world.master.patch(path, { text: 'Från administratören' }, body.revision)
    ])
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 412]))
    const told = answers.find(({ status }) => status === 412)
    const saved = answers.find(({ status }) => status === 200)
    expect(told?.body.current.text).toBe(saved?.body.text)
    expect((await world.secretary.get(path)).body.text).toBe(saved?.body.text)
  })
})

describe('what cannot be read', () => {
  test('JSON that is none is 400, and so is an empty body that says it is JSON', async () => {
    const json = { 'content-type': 'application/json' }
    expect(typeOf(await world.secretary.post('/cases', '{"title": ', json))).toBe('malformed-request')
    expect(typeOf(await world.secretary.post('/cases', '', json))).toBe('malformed-request')
    expect(typeOf(await world.secretary.post('/cases', '{"__proto__": {"title": "x"}}', json))).toBe(
      'malformed-request'
    )
  })

  test('a body of another type is 415, and none at all is 422', async () => {
    for (const type of [
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data'
    ]) {
      expect(typeOf(await world.secretary.post('/cases', 'title=x', { 'content-type': type }))).toBe(
        'wrong-media-type'
      )
    }
    expect(typeOf(await world.secretary.post('/cases'))).toBe('invalid-input')
  })

  test('50 MB of Markdown is 413', async () => {
    const { matters } = await plannedMeeting(world)
    const text = 'å'.repeat(25_000_000)
    expect(typeOf(await world.secretary.patch(`/paragraphs/${matters[0]?.id}`, { text }, 1))).toBe(
      'too-large'
    )
  }, 60_000)

  test('a wrong method is 405 and tells the right ones', async () => {
    const answer = await world.administrator.remove('/persons')
    expect(answer).toMatchObject({ status: 405, headers: { allow: expect.stringContaining('POST') } })
  })

  test('an address that cannot be decoded, or an id that is none, is 404', async () => {
    for (const path of [
      '/meetings/%zz',
      '/meetings/%00',
      '/meetings/x',
      `/meetings/${'x'.repeat(101)}`,
      '/none'
    ]) {
      expect(typeOf(await world.secretary.get(path))).toBe('not-found')
    }
  })
})

describe('the state of the minutes', () => {
  test('sealed minutes answer minutes-locked to every change', async () => {
    const { meeting, paragraphs } = await sealedMeeting(world)
    const [paragraph] = paragraphs
    const refused = [
      await world.secretary.patch(`/meetings/${meeting.id}`, { place: 'Annan plats' }, meeting.revision),
      await world.secretary.patch(
        `/paragraphs/${paragraph?.id}`,
        { text: 'Annan text' },
        paragraph?.revision
      ),
      await world.secretary.post(`/meetings/${meeting.id}/paragraphs`, { title: 'Nytt' }),
      await world.secretary.post(`/meetings/${meeting.id}/sections`, { title: 'Nytt' }),
      await world.secretary.post(`/paragraphs/${paragraph?.id}/withdrawal`),
      await world.secretary.upload(`/paragraphs/${paragraph?.id}/appendices`, 'plan.txt', 'Plan'),
      await world.secretary.post(`/meetings/${meeting.id}/sealing`)
    ]
    expect(refused.map(typeOf)).toEqual(refused.map(() => 'minutes-locked'))
  })

  test('an act that the state does not allow says why', async () => {
    const { meeting } = await plannedMeeting(world)
    const answer = await world.secretary.post(`/meetings/${meeting.id}/closing`)
    expect(answer).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('Öppna mötet först') }
    })
  })
})

describe('what goes wrong with us', () => {
  test('a database that another process holds is 503 with Retry-After', async () => {
    const other = openWriter(world.databaseFile)
    other.exec('begin immediate')
    try {
      const answer = await world.secretary.post('/cases', { title: 'Ett ärende' })
      expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '1' } })
    } finally {
      other.exec('rollback')
      other.close()
    }
    expect((await world.secretary.post('/cases', { title: 'Ett ärende' })).status).toBe(201)
  })

  test('an unknown error is 500 and tells nothing of its cause', async () => {
    const own = await openApiWorld()
    own.close()
    const answer = await own.administrator.get('/persons')
    expect(answer).toMatchObject({ status: 500, body: { requestId: expect.stringMatching(/\S/) } })
    expect(JSON.stringify(answer.body)).not.toMatch(/database|connection|sqlite/i)
  })
})

const tokenOf = async ({ ctx, people }: ApiWorld): Promise<string> =>
  `Bearer ${(await createAccessToken(ctx(), { personId: people.secretary.id, label: 'test', scopes: ['write-minutes'] })).token}`
