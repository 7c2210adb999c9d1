import { Agent, get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { placesIn } from '../../server/db/data-folder.ts'
import { registerFolder } from './register-data.ts'
import { signIn } from './register.ts'
import { startServer } from './start-server.ts'

type Waits = { p50Ms: number; p99Ms: number; longestMs: number; asked: number; tookMs: number }

/**
 * What others wait while the register of so many cases goes out as a file (`npm run bench -- export 20000`): a small route is
 * asked every ten milliseconds, whether the one before has been answered or not.
 */
export const bench = async ([cases = '20000']: string[] = []): Promise<Record<string, Waits>> => {
  const folder = await registerFolder(Number(cases))
  const secret = await signIn(placesIn(folder).databaseFile)
  const { port, stop } = await startServer(folder)
  const ask = asker(port, secret)
  try {
    for (let round = 0; round < 2_000; round++) await ask('/api/v1/body')
    const during = async (name: string, work: () => Promise<unknown>) => {
      const waits = await waitsDuring(() => ask('/api/v1/body'), work)
      console.log(`${name}: ${JSON.stringify(waits)}`)
      return [name, waits] as const
    }
    const results = [await during('quiet', () => setTimeout(10_000))]
    for (const list of ['records', 'cases', 'due-records'])
      for (const format of ['csv', 'xlsx', 'json'])
        results.push(await during(`${list} ${format}`, () => ask(`/api/v1/${list}/export?format=${format}`)))
    results.push(await during('register', () => ask('/api/v1/register-export')))
    results.push(await during('quiet again', () => setTimeout(10_000)))
    return Object.fromEntries(results)
  } finally {
    stop()
  }
}

const waitsDuring = async (ask: () => Promise<void>, work: () => Promise<unknown>): Promise<Waits> => {
  const start = performance.now()
  const waits: number[] = []
  const under = new Set<Promise<void>>()
  const timer = setInterval(() => {
    const asked = performance.now()
    const one = ask().then(() => {
      waits.push(performance.now() - asked)
      under.delete(one)
    })
    under.add(one)
  }, 10)
  await work()
  clearInterval(timer)
  const tookMs = Math.round(performance.now() - start)
  await Promise.all(under)
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 10) / 10
  return { p50Ms: at(0.5), p99Ms: at(0.99), longestMs: at(0.999999), asked: sorted.length, tookMs }
}

const asker = (port: number, secret: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  return (path: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, agent, headers: { cookie: `paragraf=${secret}` } }
      get(options, answer => {
        answer.resume()
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`))
        )
      }).on('error', reject)
    })
}
