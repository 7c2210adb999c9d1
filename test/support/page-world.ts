import type { FastifyInstance } from 'fastify'
import { createSignInLink } from '../../server/domain/accounts/sign-in-links.ts'
import { paths } from '../../server/pages/paths.ts'
import { openBodyWorld, personOfEveryRole, type BodyWorld } from './body-world.ts'
import { formIn, type TypedForm } from './html-forms.ts'
import { openTestApp } from './world.ts'

/** What a browser without script sees of one answer. */
export type Seen = {
  status: number
  html: string
  location: string
  /** What the answer sets for the next page, "notice=saved", or ''. */
  setCookie: string
}

/** A person at a browser without script, signed in by a link. */
export type Visitor = {
  /** The session cookie, for a browser of its own. */
  cookie: string
  get: (path: string) => Promise<Seen>
  post: (path: string, typed: TypedForm) => Promise<Seen>
  /** Opens the page, fills in its form with that action, presses the button, and follows the redirect; throws where there is no such form. */
  fillIn: (page: string, action: string, typed: TypedForm) => Promise<Seen>
  upload: (
    path: string,
    files: readonly { name: string; content: string | Buffer }[],
    field?: string,
    typed?: TypedForm
  ) => Promise<Seen>
}

export type PageWorld = BodyWorld & {
  app: FastifyInstance
  secretary: Visitor
  administrator: Visitor
  /** The auditor: sees everything, changes nothing. */
  reader: Visitor
  /** Administers, keeps the register and writes the minutes of every organ. */
  master: Visitor
  masterId: string
}

/** The invented förbund with the whole app on it, and three people who have signed in. */
export const openPageWorld = async (): Promise<PageWorld> => {
  const world = await openTestApp(await openBodyWorld())
  const visitorOf = async (personId: string): Promise<Visitor> =>
    visitor(world.app, await signIn(world.app, await createSignInLink(world.ctx(), personId)))
  const { people } = world
  const masterId = await personOfEveryRole(world)
  return Object.assign(world, {
    secretary: await visitorOf(people.secretary.id),
    administrator: await visitorOf(people.administrator.id),
    reader: await visitorOf(people.auditor.id),
    master: await visitorOf(masterId),
    masterId
  })
}

/** Redeems a sign-in link and returns the session cookie. */
export const signIn = async (app: FastifyInstance, secret: string): Promise<string> => {
  const answer = await app.inject({ method: 'POST', url: paths.signInLink(secret) })
  const session = answer.cookies.find(({ name }) => name === 'paragraf')
  if (!session) throw new Error(`The link did not sign in: ${answer.statusCode}`)
  return `${session.name}=${session.value}`
}

export const visitor = (app: FastifyInstance, cookie: string): Visitor => {
  const send = async (
    url: string,
    given: { type?: string; payload?: string | Buffer; also?: string } = {}
  ) => {
    const { type, payload, also } = given
    const answer = await app.inject({
      method: payload === undefined ? 'GET' : 'POST',
      url,
      headers: { cookie: also ? `${cookie}; ${also}` : cookie, ...(type && { 'content-type': type }) },
      ...(payload !== undefined && { payload })
    })
    const { statusCode: status, body: html, headers, cookies } = answer
    const setCookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    return { status, html, location: String(headers.location ?? ''), setCookie }
  }
  const get = (url: string) => send(url)
  const post = (url: string, typed: TypedForm) =>
    send(url, { type: 'application/x-www-form-urlencoded', payload: new URLSearchParams(typed).toString() })
  return {
    cookie,
    get,
    post,
    fillIn: async (page, action, typed) => {
      const { html } = await get(page)
      const answer = await post(action, { ...formIn(html, action, typed), ...typed })
      return answer.status === 303 ? send(answer.location, { also: answer.setCookie }) : answer
    },
    upload: (url, files, field = 'files', typed = {}) => send(url, multipart(files, field, typed))
  }
}

const multipart = (
  files: readonly { name: string; content: string | Buffer }[],
  field: string,
  typed: TypedForm
): { type: string; payload: Buffer } => {
  const boundary = 'the-end-of-a-part'
  const fields = Object.entries(typed).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  )
  const parts = files.flatMap(({ name, content }) => [
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${name}"\r\n` +
        'content-type: application/octet-stream\r\n\r\n'
    ),
    Buffer.from(content),
    Buffer.from('\r\n')
  ])
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    payload: Buffer.concat([...fields, ...parts, Buffer.from(`--${boundary}--\r\n`)])
  }
}
