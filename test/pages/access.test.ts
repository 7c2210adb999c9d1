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
        password: 'snöskor vid brasan'
      }).toString()
    })
    expect(answer.headers.location).toBe(paths.start)
    const session = answer.cookies.find(({ name }) => name === 'paragraf')
    const administrator = visitor(empty.app, `paragraf=${session?.value ?? ''}`)
    const start = await administrator.get('/')
    expect(wordsOf(start.html)).toContain('Börja här')
    expect(start.html).toContain('Alva Första')
    for (const step of [paths.newOrgan, paths.series]) expect(start.html).toContain(`href="${step}"`)
    // An administrator is no secretary by being one: that step waits for somebody with the mandate.
    expect(start.html).not.toContain(`href="${paths.newMeeting}"`)
  })
})
