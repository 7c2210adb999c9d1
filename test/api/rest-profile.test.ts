import { beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../support/world.ts'

/**
 * The national REST API profile (Digg, "REST API-profil"), rule by rule. Most rules are about the description; where a rule is
 * about what the API does, real answers are held against it too.
 */

type Schema = {
  $ref?: string
  type?: string
  format?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
}
type Media = { schema?: Schema; examples?: Record<string, { value: unknown }> }
type Parameter = {
  name: string
  in: string
  required?: boolean
  schema: { default?: unknown; maximum?: number; minimum?: number }
}
type Response = {
  description?: string
  content?: Record<string, Media>
  headers?: Record<string, { schema: Schema }>
}
type Operation = {
  operationId: string
  description?: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, Response>
}
type Description = {
  openapi: string
  info: Record<string, unknown> & { description: string; contact: object; license: object }
  externalDocs: { description: string; url: string }
  servers: { url: string }[]
  security: Record<string, unknown>[]
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, Record<string, string>> }
}

let world: TestApp
let api: Description
let operations: (Operation & { at: string; method: string; path: string })[]

beforeAll(async () => {
  world = await openTestApp()
  api = (await world.app.inject('/api/v1/openapi.json')).json()
  operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      at: `${method.toUpperCase()} ${path}`,
      method,
      path
    }))
  )
})

const get = (url: string) => world.app.inject({ url, headers: world.authorization })

/** Where a rule is broken, or [] when it is kept. */
const breaches = <T>(things: T[], isKept: (thing: T) => boolean, nameOf: (thing: T) => string): string[] =>
  things.filter(thing => !isKept(thing)).map(nameOf)

const responses = () =>
  operations.flatMap(({ at, responses: all }) =>
    Object.entries(all).map(([status, response]) => ({ at: `${at} ${status}`, status, response }))
  )

const queryParameters = () =>
  operations.flatMap(({ at, parameters = [] }) =>
    parameters.filter(parameter => parameter.in === 'query').map(parameter => ({ at, ...parameter }))
  )

const fieldNames = (): string[] => {
  const names: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('properties' in value && typeof value.properties === 'object')
      names.push(...Object.keys(value.properties ?? {}))
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(api.components.schemas)
  return [...new Set(names)]
}

test('the description covers the whole main job', () => {
  expect(operations.length).toBeGreaterThan(45)
})

test('DOK.01 externalDocs has a description and an address', () => {
  expect(api.externalDocs).toEqual({
    description: expect.stringMatching(/\S/),
    url: expect.stringMatching(/^https:/)
  })
})

test('DOK.03 info has version, title, description, contact and license', () => {
  expect(api.info).toMatchObject({
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    title: expect.stringMatching(/\S/),
    description: expect.stringMatching(/\S/),
    contact: {
      name: expect.stringMatching(/\S/),
      url: expect.stringMatching(/^https:/),
      email: expect.stringMatching(/^\S+@\S+$/)
    },
    license: { name: 'EUPL-1.2', url: expect.stringMatching(/^https:/) }
  })
})

test('DOK.06 info.description is in Swedish and in English', () => {
  expect(api.info.description).toMatch(/Protokoll, ärenden och diarium/)
  expect(api.info.description).toMatch(/In English: minutes, cases and register/)
})

test('DOK.08 the service level is told', () => {
  expect(api.info['termsOfService']).toMatch(/^https:/)
  expect(api.info['x-sla']).toEqual({
    availability: expect.stringMatching(/\S/),
    responseTime: expect.stringMatching(/\S/),
    support: expect.stringMatching(/\S/)
  })
})

test('DOK.09 known limits are told', () => {
  expect(api.info['x-limitations']).toEqual(expect.arrayContaining([expect.stringMatching(/\S/)]))
})

test('DOK.15 every JSON answer and every body has examples', () => {
  const contents = [
    ...responses().map(({ at, response }) => ({ at, content: response.content ?? {} })),
    ...operations.map(({ at, requestBody }) => ({ at: `${at} body`, content: requestBody?.content ?? {} }))
  ]
  const data = contents.flatMap(({ at, content }) =>
    Object.entries(content)
      .filter(([type]) => /json$|^text\/plain/.test(type))
      .map(([, media]) => ({ at, media }))
  )
  expect(data.length).toBeGreaterThan(100)
  expect(
    breaches(
      data,
      ({ media }) => Object.keys(media.examples ?? {}).length > 0,
      ({ at }) => at
    )
  ).toEqual([])
})

test('DOK.17 the description is OpenAPI 3', () => {
  expect(api.openapi).toMatch(/^3\.1\./)
})

test('DOK.19 every operation has a description', () => {
  expect(
    breaches(
      operations,
      ({ description }) => Boolean(description?.trim()),
      ({ at }) => at
    )
  ).toEqual([])
})

test('DOK.20 every answer has a description', () => {
  const isDescribed = ({ response }: { response: Response }): boolean =>
    Boolean(response.description?.trim()) && response.description !== 'Default Response'
  expect(breaches(responses(), isDescribed, ({ at }) => at)).toEqual([])
})

test('DOK.20 the expected error codes are documented', () => {
  const wanted = ({ path, method, requestBody }: Operation & { path: string; method: string }): string[] => [
    '500',
    '503',
    ...(/^\/(api-info|health|appeal-periods|notice-board)/.test(path) ? [] : ['401']),
    ...(/^\/(api-info|health|public-register|appeal-periods|notice-board)/.test(path) ? [] : ['403']),
    ...(path.includes('{') ? ['404'] : []),
    ...(requestBody ? ['400', '413', '415', '422'] : []),
    ...(method === 'patch' ? ['412', '428'] : [])
  ]
  expect(
    breaches(
      operations,
      o => wanted(o).every(status => o.responses[status]),
      ({ at }) => at
    )
  ).toEqual([])
})

test('DOT.01 instants go out as RFC 3339 in UTC with Z', async () => {
  const instants = Object.values(api.components.schemas).flatMap(({ properties = {} }) =>
    Object.entries(properties).filter(([, schema]) => JSON.stringify(schema).includes('"date-time"'))
  )
  expect(instants.map(([name]) => name)).toEqual(
    expect.arrayContaining(['changedAt', 'sealedAt', 'importedAt'])
  )
  const { items } = (await importProtokoll(), await get('/api/v1/imports')).json()
  expect(items[0].importedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})

test('DOT.04 a day is a date, without a time', async () => {
  const { meetingId } = (await importProtokoll()).json()
  expect((await get(`/api/v1/meetings/${meetingId}`)).json().firstOn).toBe('2021-05-07')
  expect(api.components.schemas['Meeting']?.properties?.['firstOn']?.format).toBe('date')
})

test('RES.02 no parameter is a personal identity number', () => {
  const names = operations.flatMap(({ parameters = [] }) => parameters.map(({ name }) => name))
  expect(names.filter(name => /pnr|personnummer|personnr|ssn|personalidentity/i.test(name))).toEqual([])
})

test.each(['RES.06', 'UFN.07', 'UFN.08', 'UFN.09'])('%s paths are lower case with hyphens', () => {
  const isKept = (path: string): boolean =>
    path.split('/').every(part => /^([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\})?$/.test(part))
  expect(breaches(Object.keys(api.paths), isKept, path => path)).toEqual([])
})

test.each(['UFN.01', 'VER.05'])('%s the server address has https, domain, API name and major version', () => {
  expect(api.servers.map(({ url }) => url)).toEqual([
    expect.stringMatching(/^https:\/\/[a-z0-9.-]+\/[a-z][a-z0-9-]*\/v[1-9]\d*$/)
  ])
})

test.each(['UFN.02', 'SAK.01'])('%s every server is reached by https on port 443', () => {
  for (const { url } of api.servers) expect(new URL(url)).toMatchObject({ protocol: 'https:', port: '' })
})

test('UFN.05 no address is longer than 2,048 characters', () => {
  const longest = Math.max(
    ...Object.keys(api.paths).map(path => (api.servers[0]?.url ?? '').length + path.length)
  )
  // An id is at most 100 characters, a query at most the 200 of a search text and a few short values.
  expect(longest + 100 + 400).toBeLessThan(2048)
})

test.each(['AME.01', 'AME.02', 'ARQ.01'])('%s data goes as application/json', async () => {
  const files = [
    'application/pdf',
    'application/octet-stream',
    'multipart/form-data',
    'text/plain',
    'text/csv',
    'text/calendar',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  ]
  const types = operations.flatMap(({ requestBody, responses: all }) => [
    ...Object.keys(requestBody?.content ?? {}),
    ...Object.entries(all).flatMap(([status, { content }]) =>
      status < '4' ? Object.keys(content ?? {}) : []
    )
  ])
  expect([...new Set(types)].filter(type => !files.includes(type))).toEqual(['application/json'])
  expect((await get('/api/v1/persons')).headers['content-type']).toBe('application/json; charset=utf-8')
})

test.each(['AME.04', 'AME.05', 'AME.07'])('%s field names are alphanumeric camelCase', () => {
  expect(fieldNames().length).toBeGreaterThan(60)
  expect(fieldNames().filter(name => !/^[a-z][a-zA-Z0-9]*$/.test(name))).toEqual([])
})

test('ARQ.03 documented headers have their format', async () => {
  const headers = responses().flatMap(({ response }) => Object.entries(response.headers ?? {}))
  const formats: Record<string, string> = { Date: 'date-time', ETag: 'etag' }
  for (const [name, { schema }] of headers) if (formats[name]) expect(schema.format).toBe(formats[name])
  expect(headers.some(([name]) => name === 'ETag')).toBe(true)
  const { id } = (await get('/api/v1/persons')).json().items[0]
  expect((await get(`/api/v1/persons/${id}`)).headers['etag']).toBe('"1"')
})

test('ARQ.05 no header carries data', () => {
  const sent = operations.flatMap(({ parameters = [] }) =>
    parameters.filter(parameter => parameter.in === 'header')
  )
  const answered = responses().flatMap(({ response }) => Object.keys(response.headers ?? {}))
  expect([...new Set([...sent.map(({ name }) => name), ...answered])].sort()).toEqual([
    'ETag',
    'If-Match',
    'Location'
  ])
})

test.each(['FEL.01', 'FEL.02'])(
  '%s every error is application/problem+json with the fields of RFC 9457',
  async () => {
    const errors = responses().filter(({ status }) => /^[45]|default/.test(status))
    const isProblem = ({ response }: { response: Response }): boolean =>
      Object.keys(response.content ?? {}).join() === 'application/problem+json'
    expect(breaches(errors, isProblem, ({ at }) => at)).toEqual([])
    expect(Object.keys(api.components.schemas['Problem']?.properties ?? {})).toEqual(
      expect.arrayContaining(['type', 'title', 'status', 'detail', 'instance'])
    )

    const faulty = [
      await get('/api/v1/nothing-here'),
      await get('/api/v1/meetings/nothing-here'),
      await get('/api/v1/meetings?limit=many'),
      await world.app.inject('/api/v1/meetings'),
      await world.app.inject({ method: 'PUT', url: '/api/v1/meetings', headers: world.authorization }),
      await world.app.inject({
        method: 'POST',
        url: '/api/v1/meetings',
        headers: { ...world.authorization, 'content-type': 'application/json' },
        payload: '{"organId": '
      })
    ]
    expect(faulty.map(({ statusCode }) => statusCode)).toEqual([404, 404, 422, 401, 405, 400])
    for (const response of faulty) {
      expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8')
      expect(response.json()).toMatchObject({
        type: expect.stringMatching(/^urn:problem-type:paragraf:/),
        title: expect.stringMatching(/\S/),
        status: response.statusCode,
        detail: expect.stringMatching(/\S/),
        instance: expect.stringMatching(/^\/api\/v1\//)
      })
    }
  }
)

test('VER.06 api-info tells name, version, dates, status and where the documentation is, without a token', async () => {
  const info = await world.app.inject('/api/v1/api-info')
  expect(info.statusCode).toBe(200)
  expect(info.json()).toEqual({
    apiName: 'paragraf',
    apiVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    apiReleased: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    apiLastUpdated: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    apiDocumentation: expect.stringMatching(/^https:/),
    apiStatus: 'active'
  })
})

test.each(['FNS.01', 'FNS.03', 'FNS.06'])('%s query parameters are camelCase and safe in an address', () => {
  const isKept = ({ name }: Parameter): boolean =>
    /^[a-z][a-zA-Z0-9]*$/.test(name) && encodeURIComponent(name) === name
  expect(breaches(queryParameters(), isKept, ({ name }) => name)).toEqual([])
})

test('FNS.05 query parameters are optional', () => {
  expect(
    breaches(
      queryParameters(),
      ({ required }) => !required,
      ({ at, name }) => `${at} ${name}`
    )
  ).toEqual([])
})

test.each(['FNS.07', 'FNS.08', 'FNS.09'])(
  '%s paging takes limit (default 20) and page (from 1)',
  async () => {
    const paged = operations.filter(({ parameters = [] }) => parameters.some(({ name }) => name === 'page'))
    expect(paged.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/persons', '/cases', '/meetings', '/imports'])
    )
    for (const { parameters = [] } of paged) {
      expect(parameters.find(({ name }) => name === 'limit')?.schema).toMatchObject({
        default: 20,
        maximum: 100
      })
      expect(parameters.find(({ name }) => name === 'page')?.schema).toMatchObject({ default: 1, minimum: 1 })
    }
    expect((await get('/api/v1/persons')).json()).toMatchObject({
      limit: 20,
      page: 1,
      total: expect.any(Number)
    })
    expect((await get('/api/v1/persons?limit=101')).statusCode).toBe(422)
    expect((await get('/api/v1/persons?page=0')).statusCode).toBe(422)
  }
)

test.each(['SAK.09', 'SAK.10'])('%s the way in is Authorization: Bearer, not Basic or Digest', async () => {
  expect(Object.values(api.components.securitySchemes)).toEqual([
    expect.objectContaining({ type: 'http', scheme: 'bearer' })
  ])
  expect(api.security).toEqual([{ bearer: [] }])
  const { authorization } = world.authorization
  const basic = authorization.replace('Bearer', 'Basic')
  const refused = await world.app.inject({ url: '/api/v1/persons', headers: { authorization: basic } })
  expect(refused.statusCode).toBe(401)
  expect(refused.headers['www-authenticate']).toBe('Bearer')
})

test.each(['SAK.15', 'SAK.16'])('%s a token in the address opens nothing', async () => {
  expect(Object.values(api.components.securitySchemes).some(scheme => scheme['in'] === 'query')).toBe(false)
  const token = world.authorization.authorization.replace('Bearer ', '')
  for (const name of ['token', 'access_token', 'apikey', 'api_key', 'key']) {
    expect((await world.app.inject(`/api/v1/persons?${name}=${token}`)).statusCode).toBe(401)
  }
})

test('SAK.18 any OAuth 2 address is https (there is none yet)', () => {
  const addresses = JSON.stringify(api.components.securitySchemes).match(/http:\/\/[^"]+/g)
  expect(addresses).toBeNull()
})

test('FOR.02 GET takes no body', () => {
  const reading = operations.filter(({ method }) => method === 'get')
  expect(
    breaches(
      reading,
      ({ requestBody }) => requestBody === undefined,
      ({ at }) => at
    )
  ).toEqual([])
})

const importProtokoll = () =>
  world.app.inject({
    method: 'POST',
    url: '/api/v1/imports',
    headers: { ...world.authorization, 'content-type': 'text/plain; charset=utf-8' },
    payload:
      'Beredningsgruppen\n2021-05-07\n\n§ 73\nFöregående protokoll\n\nBeredningsgruppen beslutade\n\natt lägga protokollet till handlingarna.\n'
  })
