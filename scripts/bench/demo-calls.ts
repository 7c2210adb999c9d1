import type { RunningDemo } from '../soak/running-demo.ts'

/** What of a row of the API a change of it needs. */
export type Saved = { id: string; revision: number }

/** The API of the running demo, as its secretary. Throws with the answer where it is refused. */
export const call = async <T>(
  { address, tokens }: RunningDemo,
  method: string,
  path: string,
  body?: unknown,
  revision?: number
): Promise<T> => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${tokens.sekreterare ?? ''}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(revision !== undefined && { 'if-match': `"${revision}"` })
    },
    ...(body !== undefined && { body: JSON.stringify(body) })
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

export const organNamed = async (demo: RunningDemo, name: string): Promise<string> => {
  const { items } = await call<{ items: { id: string; name: string }[] }>(demo, 'GET', '/organs')
  const found = items.find(organ => organ.name === name)
  if (!found) throw new Error(`No organ is called ${name}`)
  return found.id
}

/** The time below which such a part of the times lie, in milliseconds. */
export const at = (times: readonly number[], part: number): number => {
  const sorted = times.toSorted((a, b) => a - b)
  const time = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
  return Math.round(time * 100) / 100
}
