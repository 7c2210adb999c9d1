import type { MatrixRow } from './access-matrix.ts'
import type { AccessWorld, Column } from './access-world.ts'
import { traceOf, traceOfPdf } from './canary.ts'
import { readDescription, withIds } from './described-api.ts'

/**
 * One answer of the matrix. `told` is what stands around the words of a secret, or '' when there are none; `plain` the whole
 * answer but for what names the request: its number, the address that was asked and its time.
 */
export type Told = { status: number; location: string; told: string; plain: string }

/** An id that never was anything's. */
export const unknownId = '00000000-0000-4000-8000-ffffffffffff'

/** Asks the app for one cell of the matrix, as that person would: a program with a token, or a browser with a session. */
export const openAsking = async (
  world: AccessWorld
): Promise<(row: MatrixRow, column: Column, isUnknown?: boolean) => Promise<Told>> => {
  const examples = await examplesOf(world)
  return async (row, column, isUnknown = false) => {
    const [method = '', path = ''] = row.route.split(' ')
    const isApi = path.startsWith('/api/')
    const url = path.replaceAll(/\{(\w+)\}|:(\w+)/g, (_, name?: string, word?: string) =>
      isUnknown && name !== 'sequence'
        ? unknownId
        : idFor(world, row, name ?? (word === 'id' ? nounOf(path) : word!))
    )
    const answer = await world.app.inject({
      method: method as 'GET',
      url,
      headers: { ...identityOf(world, column, isApi), ...headersFor(row, method, isApi) },
      ...(row.upload
        ? { payload: upload }
        : method !== 'GET' && bodyFor(world, row, isApi ? examples.get(row.route) : undefined, isApi))
    })
    const told = [JSON.stringify(answer.headers), answer.rawPayload.toString('utf8')].join('\n')
    const isPdf = answer.headers['content-type'] === 'application/pdf'
    return {
      // Looked at of few answers, and some are megabytes.
      get plain() {
        return told
          .replaceAll(url, 'ADDRESS')
          .replaceAll(drawnByLot, 'REQUEST')
          .replace(/"date":"[^"]+"/, '')
      },
      status: answer.statusCode,
      location: String(answer.headers.location ?? ''),
      told: traceOf(told) || (isPdf ? await traceOfPdf(answer.rawPayload) : '')
    }
  }
}

/** A number of a request; the ids of the world are counted. */
const drawnByLot = /\b(?!0{8})[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g

const examplesOf = async ({ app }: AccessWorld): Promise<Map<string, unknown>> => {
  const { operations } = readDescription((await app.inject('/api/v1/openapi.json')).json())
  return new Map(
    operations.map(({ method, path, requestBody }) => [
      `${method.toUpperCase()} /api/v1${path}`,
      requestBody?.content['application/json']?.examples?.exempel?.value
    ])
  )
}

const identityOf = (
  { tokens, cookies }: AccessWorld,
  column: Column,
  isApi: boolean
): Record<string, string> => {
  const known = (isApi ? tokens : cookies).get(column)
  if (!known) return {}
  return isApi ? { authorization: `Bearer ${known}` } : { cookie: known }
}

const headersFor = (
  { upload: isUpload }: MatrixRow,
  method: string,
  isApi: boolean
): Record<string, string> => ({
  ...(isApi && ['PATCH', 'DELETE'].includes(method) && { 'if-match': '"1"' }),
  ...(isUpload
    ? { 'content-type': 'multipart/form-data; boundary=b' }
    : !isApi && { 'content-type': 'application/x-www-form-urlencoded' })
})

const bodyFor = (
  world: AccessWorld,
  row: MatrixRow,
  example: unknown,
  isApi: boolean
): { payload?: string | object } => {
  if (isApi) {
    const ids = Object.fromEntries(idNames.map(name => [name, idFor(world, row, name)]))
    return example === undefined ? {} : { payload: withIds(example, ids) as object }
  }
  const typed = Object.entries(row.form ?? {}).map(([name, value]) => [
    name,
    idNames.includes(value) ? idFor(world, row, value) : value
  ])
  return { payload: new URLSearchParams(typed).toString() }
}

const idNames =
  `againstParagraphId fromParagraphId recordId officerId relatedDnr watchId meetingId paragraphId sectionId attendanceId caseId appendixId organId memberId personId mandateId preparesForId decidedById recusalId delegationId delegatedDecisionId delegatingOrganId immediatePageParagraphId correctedParagraphId`.split(
    ' '
  )

const idFor = (world: AccessWorld, { of = 'planned', ids = {} }: MatrixRow, name: string): string => {
  const wanted = ids[name] ?? name
  const meeting: Record<string, string> = world.objects.meetings[of]
  return meeting[wanted] ?? world.objects.ids[wanted] ?? (name === 'sequence' ? '0' : wanted)
}

const nouns: [RegExp, string][] = [
  [/^\/delegationer/, 'delegationId'],
  [/^\/delegationsbeslut/, 'delegatedDecisionId'],
  [/^\/sammantradesplaner/, 'yearPlanId'],
  [/^\/kallelse\//, 'meetingId'],
  [/^\/omedelbara-justeringar/, 'approvalId'],
  [/^\/justeringar/, 'approvalId'],
  [/^\/rattelser/, 'correctionId'],
  [/^\/sammantraden/, 'meetingId'],
  [/^\/paragrafer/, 'paragraphId'],
  [/^\/yrkanden/, 'motionId'],
  [/^\/propositioner/, 'propositionId'],
  [/^\/reservationer/, 'statementId'],
  [/^\/rubriker/, 'sectionId'],
  [/^\/narvaro/, 'attendanceId'],
  [/^\/jav/, 'recusalId'],
  [/^\/bilagor/, 'appendixId'],
  [/^\/arenden/, 'caseId'],
  [/^\/handlingar/, 'recordId'],
  [/^\/dokumenthanteringsplan/, 'planId'],
  [/^\/gallringsstopp/, 'holdId'],
  [/^\/bevakningar/, 'watchId'],
  [/^\/las-in/, 'importId'],
  [/medlemmar/, 'memberId'],
  [/uppdrag/, 'mandateId'],
  [/personer/, 'personId'],
  [/\/organ\//, 'organId'],
  [/nycklar/, 'accessTokenId'],
  [/utskick/, 'jobId']
]
const nounOf = (path: string): string => nouns.find(([pattern]) => pattern.test(path))?.[1] ?? ''

const upload = Buffer.from(
  '--b\r\ncontent-disposition: form-data; name="file"; filename="protokoll.txt"\r\ncontent-type: text/plain\r\n\r\nFjällnorra vårdförbund\nBeredningsgruppen\n2026-05-07\n\n§ 1 Öppnande\nMötet öppnas.\n\r\n--b--\r\n'
)
