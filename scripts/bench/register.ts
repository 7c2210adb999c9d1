import { randomUUID } from 'node:crypto'
import { Agent, get } from 'node:http'
import { placesIn } from '../../server/db/data-folder.ts'
import { openReader, type SqliteConnection } from '../../server/db/sqlite.ts'
import { openStore } from '../../server/db/store.ts'
import { systemActor } from '../../server/domain/access/actor.ts'
import { openSession } from '../../server/domain/accounts/open-session.ts'
import { NewPerson } from '../../server/domain/people/people-schemas.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'
import { registerFolder } from './register-data.ts'
import { questionsFor, type Question } from './register-questions.ts'
import { startPlainServer, startServer } from './start-server.ts'

type Figures = {
  records: number
  plainNodeP99Ms: number
  dnrP99Ms: number
  searchP99Ms: number
  listP99Ms: number
  ratios: Record<string, number>
}

/**
 * Questions to a register of so many cases (`npm run bench -- register 200000`), over HTTP and as the bare statement in the
 * same run. A ratio by the name of a question is HTTP against the statement and a trivial route together; one that begins
 * with `growth` is the median here against the median with a hundredth of the cases or 2,000, for as many hits.
 * `plainNodeP99Ms` is a server of three lines without us, asked in the same way: no figure over HTTP can be under it.
 */
export const bench = async ([cases = '200000', rounds = '400']: string[] = []): Promise<Figures> => {
  const caseCount = Number(cases)
  const small = await measure(await registerFolder(Math.min(2_000, caseCount)), Number(rounds))
  const large = await measure(await registerFolder(caseCount), Number(rounds))
  const worst = (group: string) =>
    Math.max(...large.results.filter(one => one.group === group).map(({ http }) => http.p99))
  const ratios = large.results.flatMap(({ name, http, bare }) => {
    const before = small.results.find(one => one.name === name)?.http.p50 ?? http.p50
    return [
      [name, rounded(http.p50 / (bare.p50 + large.trivial.p50))],
      ...(name.startsWith('word') ? [] : [[`growth ${name}`, rounded(http.p50 / before)]])
    ]
  })
  return {
    records: large.records,
    plainNodeP99Ms: rounded((await plainNode(Number(rounds))).p99),
    dnrP99Ms: rounded(worst('dnr')),
    searchP99Ms: rounded(worst('search')),
    listP99Ms: rounded(worst('list')),
    ratios: Object.fromEntries(ratios) as Record<string, number>
  }
}

const measure = async (folder: string, rounds: number) => {
  const { databaseFile } = placesIn(folder)
  const secret = await signIn(databaseFile)
  const db = openReader(databaseFile)
  const records = db.prepare('select count(*) from records').pluck().get() as number
  const { port, stop } = await startServer(folder)
  const agent = oneConnection()
  const ask = (path: string) => send(agent, port, path, secret)
  try {
    const trivial = await timed(rounds, () => ask('/api/v1/body'))
    console.log(`${records} records; a trivial route: ${told(trivial)}`)
    const results = []
    for (const question of questionsFor(db)) results.push(await compare(question, rounds, ask, db))
    return { records, trivial, results }
  } finally {
    agent.destroy()
    stop()
    db.close()
  }
}

/** What the machine itself takes, without a line of ours. */
const plainNode = async (rounds: number): Promise<Timing> => {
  const { port, stop } = await startPlainServer()
  const agent = oneConnection()
  try {
    const timing = await timed(rounds, () => send(agent, port, '/', ''))
    console.log(`a plain server: ${told(timing)}`)
    return timing
  } finally {
    agent.destroy()
    stop()
  }
}

const oneConnection = (): Agent => new Agent({ keepAlive: true, maxSockets: 1 })

const compare = async (
  { name, group, path, bare }: Question,
  rounds: number,
  ask: (path: string) => Promise<void>,
  db: SqliteConnection
) => {
  const http = await timed(rounds, round => ask(path(round)))
  const statement = await timed(rounds, round => bare(db, round))
  console.log(`${name}: HTTP ${told(http)}; bare SQL ${told(statement)}`)
  return { name, group, http, bare: statement }
}

type Timing = { p50: number; p99: number }

/** The first five hundred warm up and are asked again: what a server answers in its first second is another measure. */
const timed = async (rounds: number, run: (round: number) => unknown): Promise<Timing> => {
  for (let round = 0; round < Math.min(500, rounds); round++) await run(round)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    await run(round)
    times.push(performance.now() - start)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

const told = ({ p50, p99 }: Timing): string => `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`
const rounded = (value: number): number => Math.round(value * 100) / 100

export const signIn = async (databaseFile: string): Promise<string> => {
  const store = openStore(databaseFile)
  const now = new Date().toISOString()
  const ctx: Context = { store, actor: systemActor('bench'), now, newId: () => randomUUID() }
  const { secret } = await inTransaction(ctx, async tx => {
    const { id } = await addPerson(
      tx,
      NewPerson.parse({ name: 'Mätare', isAuditor: true, isArchivist: true })
    )
    return openSession(tx, { personId: id, method: 'password', userAgent: 'bench', address: '127.0.0.1' })
  })
  store.close()
  return secret
}

const send = (agent: Agent, port: number, path: string, secret: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, agent, headers: { cookie: `paragraf=${secret}` } }
    const sent = get(options, answer => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`${path} answered ${answer.statusCode}`))
      )
    })
    sent.on('error', reject)
  })
