import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Mail } from '../../server/domain/jobs/mail.ts'
import { openMailer } from '../../server/plugins/mailer.ts'
import { renderMail } from '../../server/rendering/mail.ts'
import { openAsking } from '../support/access-asking.ts'
import { apiRows } from '../support/access-matrix-api.ts'
import { pageRows } from '../support/access-matrix-pages.ts'
import { expectations, type MatrixRow } from '../support/access-matrix.ts'
import { columns, openAccessWorld, type Column } from '../support/access-world.ts'
import { canary, traceOf } from '../support/canary.ts'
import { testNow } from '../support/world.ts'

/**
 * Every route for everyone, held against one table; and in every answer the words of what is secret, which stand in each
 * protected field of the world (title, text, decision, reservation, bilaga by name and content, case), are searched for.
 */

const everyone = Object.keys(columns) as Column[]
const titleOf = ({ route, expect: expected, of, ids }: MatrixRow): string =>
  [route, of, ids && Object.values(ids).join(), expected].filter(Boolean).join(', ')
const titled = (rows: readonly MatrixRow[]) => rows.map(row => [titleOf(row), row] as const)

const world = await openAccessWorld()
const ask = await openAsking(world)

test('the table has every route of the app, and no other', () => {
  const named = new Set([...apiRows, ...pageRows].map(({ route }) => withoutNames(route)))
  const found = routesOf(world.app.printRoutes({ commonPrefix: false })).map(withoutNames)
  expect(found.filter(route => !named.has(route) && !isWayIn(route))).toEqual([])
  expect([...named].filter(route => !found.includes(route))).toEqual([])
  expect(found.length).toBeGreaterThan(150)
})

test.each(titled([...apiRows, ...pageRows]))('%s', async (_, row) => {
  const signs = expectations[row.expect].replaceAll(' ', '')
  const outcome: Record<string, string> = {}
  for (const column of everyone) {
    const { status, location, told } = await ask(row, column)
    outcome[columns[column]] = signOf(status, location)
    if (!maySeeSecret(row, column)) expect({ column, told }).toEqual({ column, told: '' })
  }
  expect(outcome).toEqual(
    Object.fromEntries(everyone.map((column, index) => [columns[column], signs[index]]))
  )
})

describe('what is secret', () => {
  const ids = {
    paragraphId: 'secretId',
    appendixId: 'secretAppendixId',
    caseId: 'secretCaseId',
    recordId: 'secretRecordId',
    fileId: 'secretFileId'
  }

  test('is met by the secretary in every kind of answer: it is where it is searched for', async () => {
    for (const of of ['planned', 'open', 'closed', 'sealed'] as const)
      for (const route of answersWithSecrets) {
        const { told } = await ask({ route, expect: 'signed in', of, ids }, 's')
        expect({ route, of, isMet: told !== '' }).toEqual({ route, of, isMet: true })
      }
  })

  test.each(titled([...apiRows, ...pageRows].filter(({ route }) => route.startsWith('GET'))))(
    '%s, asked of what is secret, tells nobody who may not see it',
    async (_, row) => {
      for (const column of everyone.filter(each => !maySeeSecret(row, each)))
        expect({ column, told: (await ask({ ...row, ids }, column)).told }).toEqual({ column, told: '' })
    }
  )
})

// A dnr is no secret (OSL 5:2): a case is asked for by it in the public register.
const withId = [...apiRows, ...pageRows].filter(({ route }) => /\{\w+Id\}|:id/.test(route))

// Who may not, is not told of one account, key, job or import either.
const asIfNone: readonly MatrixRow['expect'][] = ['administer', 'read imports', 'import']

test.each(titled(withId))('%s, hidden, is answered as what never was', async (_, row) => {
  const signs = expectations[row.expect].replaceAll(' ', '')
  for (const [index, column] of everyone.entries()) {
    const told = asIfNone.includes(row.expect) ? '134' : '14'
    if (!told.includes(signs[index] ?? '')) continue
    const [hidden, unknown] = [await ask(row, column), await ask(row, column, true)]
    expect({ column, plain: hidden.plain }).toEqual({ column, plain: unknown.plain })
  }
})

describe('what the matrix leaves behind', () => {
  const secretary = { authorization: `Bearer ${world.tokens.get('s') ?? ''}` }

  test('is no protected word in the log, at its most talkative, of what was asked, searched for, refused or typed', async () => {
    const { meetings } = world.objects
    const at = `/api/v1/paragraphs/${meetings.open.secretId}`
    const stale = { ...secretary, 'if-match': '"99"' }
    const broken = { ...secretary, 'if-match': '"2"', 'content-type': 'application/json' }
    const answers = [
      await world.app.inject({ url: `/api/v1/cases?text=${encodeURIComponent(canary)}`, headers: secretary }),
      await world.app.inject({ method: 'PATCH', url: at, headers: stale, payload: { title: canary } }),
      await world.app.inject({ method: 'PATCH', url: at, headers: broken, payload: `{"title": ${canary}` }),
      await world.app.inject({ method: 'PATCH', url: at, headers: stale, payload: { [canary]: canary } })
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 412, 400, 422])
    expect(world.logged.length).toBeGreaterThan(2 * answers.length)
    expect(world.logged.filter(line => traceOf(line))).toEqual([])
  })

  test('is no protected word in what waits to be done, nor in a mail as it is sent', async () => {
    await ask({ route: 'POST /api/v1/accounts/{accountId}/sign-in-link', expect: 'administer' }, 'A')
    const folder = join(world.dataFolder, 'mail')
    const from = { name: '', address: 'protokoll@example.se' }
    const mailer = openMailer({ smtpUrl: null, from, folder })
    const mails = world.jobs.filter(({ kind }) => kind === 'mail').map(({ payload }) => payload as Mail)
    for (const [index, { to, template, model }] of mails.entries())
      await mailer.send({ id: `mail-${index}`, to, at: testNow, ...renderMail(template, model) })
    expect([...new Set(mails.map(({ template }) => template))]).toEqual(['first-sign-in'])
    const sent = readdirSync(folder).map(name => readFileSync(join(folder, name), 'latin1'))
    expect(sent).toHaveLength(mails.length)
    const told = [...world.jobs.map(job => JSON.stringify(job)), ...sent]
    expect(told.filter(text => traceOf(text))).toEqual([])
  })
})

const answersWithSecrets = [
  'GET /api/v1/meetings/{meetingId}/agenda',
  'GET /api/v1/meetings/{meetingId}/paragraphs',
  'GET /api/v1/meetings/{meetingId}/minutes',
  'GET /api/v1/meetings/{meetingId}/minutes/pdf',
  'GET /api/v1/meetings/{meetingId}/history',
  'GET /api/v1/paragraphs/{paragraphId}',
  'GET /api/v1/paragraphs/{paragraphId}/history',
  'GET /paragrafer/:id/medlemmar',
  'GET /paragrafer/:id/utskick',
  'GET /api/v1/appendices/{appendixId}',
  'GET /api/v1/appendices/{appendixId}/file',
  'GET /api/v1/cases/{caseId}',
  'GET /api/v1/cases/{caseId}/paragraphs',
  'GET /api/v1/cases',
  'GET /api/v1/cases/export',
  'GET /api/v1/quality-report',
  'GET /kvalitet',
  'GET /api/v1/records/export',
  'GET /api/v1/due-records',
  'GET /gallring-och-leverans',
  'GET /api/v1/legal-holds',
  'GET /gallringsstopp',
  'GET /api/v1/retention-plans/{planId}/effects',
  'GET /api/v1/watches/export',
  'GET /api/v1/cases/{caseId}/records',
  'GET /api/v1/cases/{caseId}/notes',
  'GET /api/v1/cases/{caseId}/watches',
  'GET /api/v1/watches',
  'GET /api/v1/records',
  'GET /api/v1/records/{recordId}',
  'GET /api/v1/records/{recordId}/files/{fileId}',
  'GET /sammantraden/:id',
  'GET /sammantraden/:id/protokoll',
  'GET /sammantraden/:id/protokoll.pdf',
  'GET /sammantraden/:id/historik',
  'GET /paragrafer/:id',
  'GET /paragrafer/:id/bilagor',
  'GET /arenden/:id',
  'GET /handlingar',
  'GET /handlingar/:id',
  'GET /handlingar/:id/filer/:fileId',
  'GET /api/v1/delegated-decisions',
  'GET /delegationsbeslut',
  'GET /bevakningar'
]

/** Not by `can`: who sees what is secret in the register, and in these meetings. */
const maySeeSecret = ({ route, of }: MatrixRow, column: Column): boolean => {
  // The way of a case goes through the §§ of the organ, which its members see.
  if (/^\w+ (\/api\/v1)?\/(delegated-decisions|delegationsbeslut)/.test(route)) return 'RUsS'.includes(column)
  if (/\/cases\/.+\/paragraphs|\/arenden\/:id$/.test(route)) return 'RUsScvmk'.includes(column)
  if (
    /\/(cases|arenden|records|due-records|handlingar|watches|bevakningar|quality-report|kvalitet|retention-plans|dokumenthanteringsplan|gallring-och-leverans|legal-holds|gallringsstopp)(\/|$)/.test(
      route
    ) &&
    !/public-register/.test(route)
  )
    return 'RUsS'.includes(column)
  return (of === 'sealed' ? 'RUscvmk' : 'RUscvmkS').includes(column)
}

const signOf = (status: number, location: string): string => {
  if (status === 401 || (status === 303 && location.startsWith('/logga-in'))) return '1'
  if (status === 403) return '3'
  if (status === 404) return '4'
  return status < 500 ? '+' : String(status)
}

// Where somebody signs in there is nobody yet to ask for: those have tests of their own.
const isWayIn = (route: string): boolean =>
  /^(GET|POST) \/(logga-in|logga-ut|aterstall|valj-losenord|kom-igang|mitt-konto)(\/|$)/.test(route) ||
  / \/api\/v1\/sessions/.test(route) ||
  // An answer that stays open for as long as the page does (test/pages/writers.test.ts).
  /^GET \/paragrafer\/:\w*\/skrivande$/.test(route)

const withoutNames = (route: string): string => route.replaceAll(/\{\w+\}|:\w+/g, ':')

/** "GET /a/b" of every line of the tree that Fastify prints. */
const routesOf = (tree: string): string[] => {
  const parents: string[] = []
  return tree.split('\n').flatMap(line => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \((.+)\))?/.exec(line) ?? []
    if (!part) return []
    const depth = indent.length / 4
    const path = (depth ? (parents[depth - 1] ?? '') : '') + part
    parents[depth] = path
    return methods
      .split(', ')
      .filter(method => method && method !== 'HEAD' && part !== '*' && !path.includes('tillgangar'))
      .map(method => `${method} ${path}`)
  })
}
