import type { FastifyInstance } from 'fastify'
import { tokenScopes } from '../../server/db/schema/access.ts'
import { createAccessToken } from '../../server/domain/accounts/access-tokens.ts'
import { openBodyWorld, personOfEveryRole, type BodyWorld } from './body-world.ts'
import { openTestApp } from './world.ts'

/** One answer of the API; `body` is the parsed JSON, or undefined where there is none. */
export type Answer = {
  status: number
  // The tests say what they expect of it.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any
  bytes: Buffer
  headers: Record<string, unknown>
}

/** A program that calls the API with one person's token. */
export type ApiClient = {
  get: (path: string) => Promise<Answer>
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  /** Without a revision no If-Match is sent. */
  patch: (path: string, body: unknown, revision?: number) => Promise<Answer>
  /** Without a revision no If-Match is sent. */
  remove: (path: string, revision?: number) => Promise<Answer>
  upload: (path: string, fileName: string, content: string | Buffer) => Promise<Answer>
}

export type ApiWorld = BodyWorld & {
  app: FastifyInstance
  administrator: ApiClient
  secretary: ApiClient
  /** The auditor: sees everything, changes nothing. */
  reader: ApiClient
  /** Administers, keeps the register and writes the minutes of every organ. */
  master: ApiClient
  nobody: ApiClient
}

/** The invented förbund with the whole app on it, and programs with the tokens of three people. */
export const openApiWorld = async (): Promise<ApiWorld> => {
  const world = await openTestApp(await openBodyWorld())
  const { people, app } = world
  const clientOf = async (personId: string): Promise<ApiClient> => {
    const { token } = await createAccessToken(world.ctx(), {
      personId,
      label: 'test',
      scopes: [...tokenScopes]
    })
    return apiClient(app, { authorization: `Bearer ${token}` })
  }
  return Object.assign(world, {
    administrator: await clientOf(people.administrator.id),
    secretary: await clientOf(people.secretary.id),
    reader: await clientOf(people.auditor.id),
    master: await clientOf(await personOfEveryRole(world)),
    nobody: apiClient(app, {})
  })
}

export const apiClient = (app: FastifyInstance, identity: Record<string, string>): ApiClient => {
  const send = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    payload?: unknown,
    headers: Record<string, string> = {}
  ): Promise<Answer> => {
    const response = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...identity, ...headers },
      ...(payload !== undefined && { payload: payload as string })
    })
    const isJson = String(response.headers['content-type']).includes('json')
    return {
      status: response.statusCode,
      body: isJson ? response.json() : undefined,
      bytes: response.rawPayload,
      headers: response.headers
    }
  }
  const json = { 'content-type': 'application/json' }
  return {
    get: path => send('GET', path),
    post: (path, body, headers) =>
      send(
        'POST',
        path,
        body,
        body === undefined || typeof body === 'string' ? headers : { ...json, ...headers }
      ),
    patch: (path, body, revision) =>
      send('PATCH', path, body, { ...json, ...(revision !== undefined && { 'if-match': `"${revision}"` }) }),
    remove: (path, revision) =>
      send('DELETE', path, undefined, revision === undefined ? {} : { 'if-match': `"${revision}"` }),
    upload: (path, fileName, content) => send('POST', path, ...formWith(fileName, content))
  }
}

const formWith = (fileName: string, content: string | Buffer): [Buffer, Record<string, string>] => {
  const boundary = 'a-boundary-of-the-test'
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  return [
    Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]),
    { 'content-type': `multipart/form-data; boundary=${boundary}` }
  ]
}
