import fc from 'fast-check'
import { operationsOf, requestsFor, type GeneratedRequest } from './generated-requests.ts'
import { startDemo, type RunningDemo } from './running-demo.ts'

/** `failures` are answers of 500 and above; `leaks` those that hold a secret which their reader may not see. */
export type RequestSoak = {
  ok: boolean
  requests: number
  statuses: Record<string, number>
  failures: { request: GeneratedRequest; status: number }[]
  leaks: GeneratedRequest[]
  /** Of 1 000 requests at the limits as they are set from the start. */
  refusedByLimit: number
}

const canary = 'kanariefågel'

/** Generated requests over the API's description against a running server with raised limits, then 1 000 with the usual ones. */
export const soak = async (count = 100_000): Promise<RequestSoak> => {
  const demo = await startDemo({
    REQUESTS_PER_MINUTE: '10000000',
    SIGN_INS_PER_MINUTE: '10000000',
    LOG_LEVEL: 'info'
  })
  try {
    const { ids, identities } = await plantSecrets(demo)
    const description = await (await fetch(`${demo.address}/api/v1/openapi.json`)).json()
    const outcome = await fire(
      demo,
      fc.sample(requestsFor(operationsOf(description as never), ids, identities), count)
    )
    const refusedByLimit = await countRefusals()
    const ok =
      outcome.failures.length === 0 &&
      outcome.leaks.length === 0 &&
      !demo.output().includes(canary) &&
      refusedByLimit >= 300
    return { ok, requests: count, ...outcome, refusedByLimit }
  } finally {
    await demo.stop()
  }
}

/** A secret case and a secret § of a group that the readers do not sit in; ids of this and that to ask for. */
const plantSecrets = async ({ address, tokens }: RunningDemo) => {
  const bearer = (role: string) => ({ authorization: `Bearer ${tokens[role] ?? ''}` })
  const secretary = { ...bearer('sekreterare'), 'content-type': 'application/json' }
  const call = async (method: string, path: string, body?: unknown, headers = {}) => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { ...secretary, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) })
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as { id: string; items: { id: string; name: string; organName: string }[] }
  }
  const mark = { statute: 'OSL 19 kap. 3 §' }
  const secret = await call('POST', '/cases', { title: `Ärende om ${canary}` })
  await call('POST', `/cases/${secret.id}/secrecy-mark`, mark)
  const organs = (await call('GET', '/organs')).items
  const group = organs.find(({ name }) => name === 'Beredningsgruppen') ?? organs[0]
  const meeting = await call('POST', '/meetings', { organId: group?.id, firstOn: '2027-03-04' })
  const matter = await call('POST', `/meetings/${meeting.id}/paragraphs`, { title: `Punkt om ${canary}` })
  await call('PATCH', `/paragraphs/${matter.id}`, { text: `Text om ${canary}` }, { 'if-match': '"1"' })
  await call('POST', `/paragraphs/${matter.id}/secrecy-mark`, mark)
  if (!JSON.stringify(await call('GET', `/paragraphs/${matter.id}`)).includes(canary))
    throw new Error('The secret is not where it is searched for')
  const found = await Promise.all(
    ['/meetings', '/cases', '/persons', '/organs', '/members', '/mandates'].map(path => call('GET', path))
  )
  return {
    ids: [
      secret.id,
      meeting.id,
      matter.id,
      ...found.flatMap(({ items }) => items.slice(0, 5).map(({ id }) => id))
    ],
    identities: {
      administrator: bearer('administratör'),
      member: bearer('ledamot'),
      chair: bearer('ordförande'),
      nobody: {},
      'token that was never given': { authorization: `Bearer paragraf_${'a'.repeat(43)}` },
      'no token at all': { authorization: 'Basic cGFyYWdyYWY6eA==' },
      'session of somebody else': { cookie: `paragraf=${'b'.repeat(43)}` }
    }
  }
}

const fire = async ({ address }: RunningDemo, requests: GeneratedRequest[]) => {
  const statuses: Record<string, number> = {}
  const failures: RequestSoak['failures'] = []
  const leaks: GeneratedRequest[] = []
  const send = async (request: GeneratedRequest): Promise<void> => {
    const { method, path, headers, body } = request
    const answer = await fetch(address + path, { method, headers, body, redirect: 'manual' })
    const told = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status >= 500) failures.push({ request, status: answer.status })
    // Whoever writes the word gets it back; whoever searches for it does not.
    if (told.includes(canary) && !body?.includes(canary)) leaks.push(request)
  }
  const waiting = requests.values()
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const request of waiting) await send(request)
    })
  )
  return { statuses, failures: failures.slice(0, 20), leaks: leaks.slice(0, 20) }
}

const countRefusals = async (): Promise<number> => {
  const demo = await startDemo({ LOG_LEVEL: 'error' })
  try {
    const headers = { authorization: `Bearer ${demo.tokens['ledamot'] ?? ''}` }
    let refused = 0
    for (let sent = 0; sent < 1_000; sent++) {
      const answer = await fetch(`${demo.address}/api/v1/body`, { headers })
      await answer.text()
      if (answer.status === 429) refused += 1
      else if (answer.status !== 200) throw new Error(`Answered ${answer.status}`)
    }
    return refused
  } finally {
    await demo.stop()
  }
}
