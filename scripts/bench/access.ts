import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { randomUUID } from 'node:crypto'
import { prepareDataFolder } from '../../server/db/data-folder.ts'
import { migrateDatabase } from '../../server/db/migrate.ts'
import { openStore } from '../../server/db/store.ts'
import { nobody, systemActor } from '../../server/domain/access/actor.ts'
import { can } from '../../server/domain/access/can.ts'
import { insertAccount } from '../../server/domain/accounts/accounts.ts'
import { openSession } from '../../server/domain/accounts/open-session.ts'
import { hashPassword } from '../../server/domain/accounts/password-hash.ts'
import { resumeSession } from '../../server/domain/accounts/resume-session.ts'
import { settleInstallationMode } from '../../server/domain/bodies/installation.ts'
import { openFileVault } from '../../server/domain/files/file-vault.ts'
import { listMeetings } from '../../server/domain/meetings/meetings.ts'
import { NewPerson } from '../../server/domain/people/people-schemas.ts'
import { addPerson } from '../../server/domain/people/persons.ts'
import { inTransaction, type Context } from '../../server/domain/shared/context.ts'
import { seedDemo } from '../seed/demo.ts'
import { startServer } from './start-server.ts'

const accountCount = 1_000
const signInsPerSecond = 20
const password = 'snöskor vid brasan'
const browser = { userAgent: 'bench', address: '127.0.0.1' }
const emailOf = (index: number): string => `person${index}@example.se`

/**
 * Who asks and what they may, per request; and a page of a meeting read by one client while others sign in, against the
 * same page with nobody signing in. The server is a process of its own, on a data folder of its own.
 */
export const bench = async (): Promise<{ checkMs: number; readSlowdown: number }> => {
  const folder = mkdtempSync(join(tmpdir(), 'paragraf-bench-'))
  try {
    const { checkMs, secret, meetingId } = await measureChecks(folder)
    return { checkMs, readSlowdown: await measureSlowdown(folder, secret, meetingId) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const measureChecks = async (folder: string) => {
  const { databaseFile, filesFolder } = prepareDataFolder(folder)
  migrateDatabase(databaseFile)
  const store = openStore(databaseFile)
  const now = new Date().toISOString()
  const ctx: Context = { store, actor: systemActor('bench'), now, newId: () => randomUUID() }
  await settleInstallationMode(ctx, 'real')
  await seedDemo(ctx, openFileVault(filesFolder))
  const secrets = await seedAccounts(ctx)
  const [meeting] = (await listMeetings(ctx, { limit: 1, page: 1 })).items

  const check = async (secret: string): Promise<boolean> => {
    const resumed = await resumeSession({ ...ctx, actor: nobody }, secret)
    return can(resumed?.actor ?? nobody, 'meetings.list')
  }
  for (const secret of secrets) await check(secret)
  const rounds = 20
  const start = performance.now()
  for (let round = 0; round < rounds; round++)
    for (const secret of secrets) if (!(await check(secret))) throw new Error('A session does not hold')
  const checkMs = (performance.now() - start) / (rounds * secrets.length)
  console.log(
    `${rounds * secrets.length} checks of ${secrets.length} sessions: ${checkMs.toFixed(4)} ms each`
  )
  store.close()
  return {
    checkMs: Math.round(checkMs * 10_000) / 10_000,
    secret: secrets[0] ?? '',
    meetingId: meeting?.id ?? ''
  }
}

/** Accounts of one password, each with a session; answers the secrets of their cookies. */
const seedAccounts = async (ctx: Context): Promise<string[]> => {
  const passwordHash = await hashPassword(password)
  return inTransaction(ctx, async tx => {
    const secrets: string[] = []
    for (let index = 0; index < accountCount; index++) {
      const { id: personId } = await addPerson(
        tx,
        NewPerson.parse({ name: `Person ${index}`, isAuditor: true })
      )
      await insertAccount(tx, { personId, email: emailOf(index), passwordHash })
      secrets.push((await openSession(tx, { personId, method: 'password', ...browser })).secret)
    }
    return secrets
  })
}

const measureSlowdown = async (folder: string, secret: string, meetingId: string): Promise<number> => {
  const { port, stop } = await startServer(folder)
  const agent = new Agent({ keepAlive: true })
  const read = () =>
    send({ port, agent, path: `/sammantraden/${meetingId}`, headers: { cookie: `paragraf=${secret}` } }, 200)
  try {
    await readFor(2_000, read)
    const ratios: number[] = []
    for (let round = 0; round < 5; round++) {
      const quiet = await readFor(3_000, read)
      const signingIn = signInFor(4_000, port)
      await pause(500)
      const busy = await readFor(3_000, read)
      const count = await signingIn
      ratios.push(busy.mean / quiet.mean)
      console.log(`quiet: ${told(quiet)}; with ${count} sign-ins in 4 s: ${told(busy)}`)
    }
    const ratio = ratios.toSorted((a, b) => a - b)[2] ?? 0
    return Math.round(ratio * 100) / 100
  } finally {
    agent.destroy()
    stop()
  }
}

type Reading = { mean: number; p95: number; count: number }

const readFor = async (milliseconds: number, read: () => Promise<void>): Promise<Reading> => {
  const times: number[] = []
  const end = performance.now() + milliseconds
  while (performance.now() < end) {
    const start = performance.now()
    await read()
    times.push(performance.now() - start)
  }
  const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  return { mean: times.reduce((sum, time) => sum + time, 0) / times.length, p95, count: times.length }
}

const told = ({ mean, p95, count }: Reading): string =>
  `mean ${mean.toFixed(1)} ms, 95 % within ${p95.toFixed(1)} ms (${count} readings)`

let next = 0

/** One begins every 50 ms, however long those before it take. Answers how many were let in. */
const signInFor = async (milliseconds: number, port: number): Promise<number> => {
  const begun: Promise<void>[] = []
  for (let elapsed = 0; elapsed < milliseconds; elapsed += 1_000 / signInsPerSecond) {
    const body = new URLSearchParams({ email: emailOf(next++ % accountCount), password }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const sent = send({ port, path: '/logga-in', method: 'POST', headers, body }, 303)
    // What fails is told when all are waited for.
    sent.catch(() => {})
    begun.push(sent)
    await pause(1_000 / signInsPerSecond)
  }
  await Promise.all(begun)
  return begun.length
}

type Sent = {
  port: number
  path: string
  agent?: Agent
  method?: string
  headers: Record<string, string>
  body?: string
}

const send = ({ body, ...options }: Sent, wanted: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', ...options }, answer => {
      answer.resume()
      answer.on('end', () =>
        answer.statusCode === wanted
          ? resolve()
          : reject(new Error(`${options.path} answered ${answer.statusCode}`))
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
