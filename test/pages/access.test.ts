import { describe, expect, test } from 'vitest'
import { createSetUpLink, createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { paths } from '../../server/pages/paths.ts'
import { wordsOf } from '../support/html-forms.ts'
import { openPageWorld, visitor } from '../support/page-world.ts'
import { openTestApp } from '../support/world.ts'

const world = await openPageWorld()
const { app, people } = world
const stranger = visitor(app, '')

describe('signing in', () => {
  test('to look at a link does not use it up; the button does, once', async () => {
    const secret = await createSignInLink(world.ctx(), people.secretary.id)
    const link = paths.signInLink(secret)
    expect((await stranger.get(link)).status).toBe(200)
    expect((await stranger.get(link)).html).toContain('Tryck på knappen')
    const first = await app.inject({ method: 'POST', url: link })
    expect([first.statusCode, first.headers.location]).toEqual([303, '/'])
    expect((await stranger.post(link, {})).status).toBe(404)
    expect((await stranger.get(link)).status).toBe(404)
  })

  test('who is signed in stands on the page, and signing out ends it', async () => {
    expect((await world.secretary.get('/')).html).toContain('Emil Protokollsson')
    const out = await app.inject({
      method: 'POST',
      url: paths.signOut,
      headers: { cookie: world.secretary.cookie }
    })
    expect(out.headers.location).toBe(paths.signIn)
    expect(out.cookies.find(({ name }) => name === 'paragraf')?.value).toBe('')
    expect((await world.secretary.get('/')).status).toBe(401)
  })

  test.each(['/', '/sammantraden', '/arenden', '/organisation', '/las-in', '/paragrafer/1'])(
    '%s shows nothing to who is not signed in',
    async path => {
      const { status, html } = await stranger.get(path)
      expect(status).toBe(401)
      expect(wordsOf(html)).toContain('Du behöver logga in')
      expect(html).not.toContain('Fjällnorra')
    }
  )

  test('what a stranger tried to save stands on the page that refuses it', async () => {
    const { status, html } = await stranger.post(paths.cases, { title: 'Ny båt & <brygga>' })
    expect(status).toBe(401)
    expect(html).toContain('Ny båt &amp; &lt;brygga&gt;')
  })

  test('a form that another site sends in our visitor’s name is refused', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: paths.cases,
      headers: {
        cookie: world.secretary.cookie,
        origin: 'https://annan.example',
        'content-type': 'application/x-www-form-urlencoded'
      },
      payload: 'title=Falskt'
    })
    expect(answer.statusCode).toBe(403)
  })
})

test('failures from one IPv6 network are one caller’s, whatever address in it they come from', async () => {
  const attempt = (network: string, count: number) =>
    app.inject({
      method: 'POST',
      url: paths.signIn,
      remoteAddress: `${network}::${count.toString(16)}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `email=gissning${count}@example.se&password=gissning`
    })
  const statuses = []
  for (let count = 1; count <= 21; count++) statuses.push((await attempt('2001:db8:0:1', count)).statusCode)
  expect([...new Set(statuses.slice(0, 20)), statuses[20]]).toEqual([422, 429])
  expect((await attempt('2001:db8:0:2', 22)).statusCode).toBe(422)
})

test.each(['/logga-in', '/aterstall', '/logga-in/kod', '/kom-igang/x', '/valj-losenord/x'])(
  'a form with objects for texts is refused as any other at %s',
  async url => {
    const payload = { email: { toString: 1 }, code: [{ toString: 1 }], ticket: null, password: {} }
    expect((await app.inject({ method: 'POST', url, payload })).statusCode).toBeLessThan(500)
  }
)

describe('an empty installation', () => {
  test('is set up by its link: the body, its first administrator, and the first steps shown', async () => {
    const empty = await openTestApp()
    const secret = await createSetUpLink(empty.ctx())
    const nobody = visitor(empty.app, '')
    expect((await nobody.get(paths.setUp(secret))).html).toContain('Förbundets namn')
    const refused = await nobody.post(paths.setUp(secret), {
      bodyName: 'Älvförbundet',
      administratorName: ' ',
      email: 'alva@example.se',
      password: 'snöskor vid brasan'
    })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('value="Älvförbundet"')
    expect(refused.html).not.toContain('snöskor')
    const answer = await empty.app.inject({
      method: 'POST',
      url: paths.setUp(secret),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        bodyName: 'Älvförbundet',
        administratorName: 'Alva Första',
        email: 'alva@example.se',
        password: 'snöskor vid brasan',
        firstParagraph: '',
        firstCase: '112'
      }).toString()
    })
    expect(answer.headers.location).toBe(paths.start)
    const session = answer.cookies.find(({ name }) => name === 'paragraf')
    const administrator = visitor(empty.app, `paragraf=${session?.value ?? ''}`)
    const start = await administrator.get('/')
    expect(wordsOf(start.html)).toContain('Börja här')
    expect(start.html).toContain('Alva Första')
    expect(wordsOf((await administrator.get(paths.series)).html)).toMatch(/Diarienummer 2026 112/)
    expect(start.html).toContain(`href="${paths.newOrgan}"`)
    // An administrator is no secretary by being one: that step waits for somebody with the mandate.
    expect(start.html).not.toContain(`href="${paths.newMeeting}"`)
  })
})
