import type { FastifyInstance } from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'
import { paths } from '../../server/pages/paths.ts'
import {
  appCode,
  contextOf,
  goodPassword,
  mailedSecret,
  openAccountWorld,
  passwordSession,
  turnOnSecondFactor,
  wait,
  type AccountWorld
} from '../support/account-world.ts'
import { wordsOf } from '../support/html-forms.ts'
import { signIn, visitor } from '../support/page-world.ts'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { openTestApp } from '../support/world.ts'

let world: AccountWorld & { app: FastifyInstance }

const stranger = () => visitor(world.app, '')
const withSecret = (secret: string) => visitor(world.app, `paragraf=${secret}`)
const signedIn = async () => withSecret(await passwordSession(world, world.email))
const administrator = async () =>
  visitor(
    world.app,
    await signIn(world.app, await createSignInLink(world.ctx(), world.people.administrator.id))
  )

/** The secret that an answer gives the browser. */
const secretIn = (setCookie: string): string => /paragraf=([\w-]{43})/.exec(setCookie)?.[1] ?? ''

beforeAll(async () => {
  world = await openTestApp(await openAccountWorld())
})

describe('the sign-in page', () => {
  test('signs in by e-mail address and password', async () => {
    const answer = await stranger().post(paths.signIn, { email: world.email, password: goodPassword })
    expect([answer.status, answer.location]).toEqual([303, '/'])
    const { html } = await withSecret(secretIn(answer.setCookie)).get('/')
    expect(html).toContain('Emil Protokollsson')
  })

  test('shows what was typed again, but never the password', async () => {
    const { status, html } = await stranger().post(paths.signIn, {
      email: world.email,
      password: 'hemligheten'
    })
    expect(status).toBe(422)
    expect(wordsOf(html)).toContain('E-postadressen eller lösenordet stämmer inte.')
    expect(html).toContain(`value="${world.email}"`)
    expect(html).not.toContain('hemligheten')
  })

  test('answers 429 with Retry-After to the sixth failure, for an account and for none, and shows no password', async () => {
    for (const email of [world.email, 'ingen@example.se']) {
      for (let failures = 0; failures < 5; failures++)
        await stranger().post(paths.signIn, { email, password: 'hemligheten' })
      const answer = await world.app.inject({
        method: 'POST',
        url: paths.signIn,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ email, password: 'hemligheten' }).toString()
      })
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '2'])
      expect(wordsOf(answer.body)).toContain('Vänta 2 sekunder och försök igen.')
      expect(answer.body).not.toContain('hemligheten')
    }
    wait(world, 86_401)
  })

  test('lets in who has signed in with the browser before, while strangers who guess must wait', async () => {
    const right = { email: world.email, password: goodPassword }
    const known = visitor(world.app, (await stranger().post(paths.signIn, right)).setCookie)
    for (let failures = 0; failures < 6; failures++)
      await stranger().post(paths.signIn, { email: world.email, password: 'gissning' })
    expect((await stranger().post(paths.signIn, right)).status).toBe(429)
    expect((await known.post(paths.signIn, right)).status).toBe(303)
    wait(world, 86_401)
  })

  test('asks for a code in a second step where there is a second factor', async () => {
    const { totpSecret } = await turnOnSecondFactor(world, await passwordSession(world, world.email))
    wait(world, 30)
    const first = await stranger().post(paths.signIn, { email: world.email, password: goodPassword })
    expect([first.status, first.setCookie]).toEqual([200, ''])
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec(first.html) ?? []
    const wrong = await stranger().post(paths.signInCode, { ticket, code: '000000' })
    expect(wrong.status).toBe(422)
    expect(wordsOf(wrong.html)).toContain('Koden stämmer inte.')
    const code = appCode(world, totpSecret).replace(/^(...)/, '$1 ')
    const right = await stranger().post(paths.signInCode, { ticket, code })
    expect([right.status, right.location]).toEqual([303, '/'])
    const mine = withSecret(secretIn(right.setCookie))
    await mine.fillIn(paths.myAccount, paths.mySecondFactorRemoval, { password: goodPassword })
  })
})

describe('my account', () => {
  test('changes the password, and the browser goes on with a new secret', async () => {
    const mine = await signedIn()
    const refused = await mine.post(paths.myPassword, {
      currentPassword: goodPassword,
      password: 'Emil Protokollsson'
    })
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.html)).toContain('bygger på ditt namn')
    const change = { currentPassword: goodPassword, password: 'timmer och granris' }
    const answer = await mine.post(paths.myPassword, change)
    const secret = secretIn(answer.setCookie)
    expect(answer.location).toBe(paths.myAccount)
    const back = { currentPassword: change.password, password: goodPassword }
    expect((await withSecret(secret).post(paths.myPassword, back)).status).toBe(303)
  })

  test('turns the second factor on with a QR code that has no style, and shows the recovery codes once', async () => {
    const mine = await signedIn()
    const { html } = await mine.post(paths.mySecondFactor, {})
    expect(html).toMatch(/<svg class="qr" role="img" [^>]*viewBox="0 0 (\d+) \1"/)
    expect(html).not.toMatch(/style=/)
    const secret = (/<code class="secret">([A-Z2-7 ]+)</.exec(html)?.[1] ?? '').replaceAll(' ', '')
    const wrong = await mine.post(paths.mySecondFactorConfirmation, { code: '000000' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain(secret.slice(0, 4))
    const done = await mine.post(paths.mySecondFactorConfirmation, { code: appCode(world, secret) })
    expect(done.html.match(/<code class="secret">/g)).toHaveLength(10)
    const again = withSecret(secretIn(done.setCookie))
    const page = await again.get(paths.myAccount)
    expect(wordsOf(page.html)).toContain('Du har 10 reservkoder kvar.')
    await again.fillIn(paths.myAccount, paths.mySecondFactorRemoval, { password: goodPassword })
  })

  test('lists where one is signed in, ends one, and signs out everywhere', async () => {
    const [one, other] = [
      await passwordSession(world, world.email),
      await passwordSession(world, world.email)
    ]
    const otherId = (await contextOf(world, other)).origin?.sessionId ?? ''
    const mine = withSecret(one)
    expect(wordsOf((await mine.get(paths.myAccount)).html)).toContain('Den här webbläsaren')
    expect((await mine.post(paths.mySession(otherId), {})).location).toBe(paths.myAccount)
    expect((await withSecret(other).get(paths.myAccount)).status).toBe(401)
    expect((await mine.post(paths.mySessions, {})).location).toBe(paths.signIn)
    expect((await mine.get(paths.myAccount)).status).toBe(401)
  })

  test('of a person without one says how to get one', async () => {
    const { html } = await (await administrator()).get(paths.myAccount)
    expect(wordsOf(html)).toContain('Du har inget konto med lösenord')
  })
})

describe('an administrator', () => {
  test('gives a person an account, disables it and opens it again', async () => {
    const admin = await administrator()
    const person = paths.person(world.people.director.id)
    const account = paths.personAccount(world.people.director.id)
    const refused = await admin.fillIn(person, account, { email: world.email })
    expect(wordsOf(refused.html)).toContain('hör redan till ett annat konto')
    const made = await admin.fillIn(person, account, { email: 'Chefen@example.se' })
    expect(wordsOf(made.html)).toContain('Ett mejl med en länk är på väg')
    expect(wordsOf(made.html)).toContain('Inte taget i bruk')
    expect((await stranger().get(`/valj-losenord/${await mailedSecret(world)}`)).status).toBe(200)
    const edited = await admin.fillIn(person, account, { email: 'chef@example.se' })
    expect(edited.html).toContain('value="chef@example.se"')
    const disabled = await admin.fillIn(person, paths.personDisabling(world.people.director.id), {})
    expect(wordsOf(disabled.html)).toContain('Avstängt')
    expect((await stranger().get(`/valj-losenord/${await mailedSecret(world)}`)).status).toBe(404)
    const enabled = await admin.fillIn(person, paths.personEnabling(world.people.director.id), {})
    expect(wordsOf(enabled.html)).toContain('Inte taget i bruk')
  })

  test('gives a program a token that is shown once, and revokes it', async () => {
    const admin = await administrator()
    const { id: personId } = world.people.secretary
    const wish = { label: 'Ärendesystemet', personId, validDays: '30' }
    const refused = await admin.post(paths.tokens, wish)
    expect(refused.status).toBe(422)
    expect(wordsOf(refused.html)).toContain('Välj minst en sak som programmet får göra.')
    const given = await admin.post(paths.tokens, { ...wish, 'scope-read-minutes': 'true' })
    const token = /paragraf_[\w-]{43}/.exec(given.html)?.[0] ?? ''
    const call = async (url: string) =>
      (await world.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).statusCode
    expect(await call('/api/v1/meetings')).toBe(200)
    expect(await call('/api/v1/persons')).toBe(403)
    const { html } = await admin.get(paths.tokens)
    expect(html).not.toContain(token)
    const [, id = ''] = /nycklar\/([^/"]+)\/aterkallelse/.exec(html) ?? []
    await admin.post(paths.tokenRevocation(id), {})
    expect(await call('/api/v1/meetings')).toBe(401)
  })

  test('alone sees accounts and tokens', async () => {
    const mine = await signedIn()
    expect((await mine.get(paths.tokens)).status).toBe(403)
    const { html } = await mine.get(paths.person(world.people.director.id))
    expect(html).not.toContain('chef@example.se')
  })
})
