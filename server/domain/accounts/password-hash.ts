import { Worker } from 'node:worker_threads'
import { AppError } from '../shared/app-error.ts'

/** argon2id as OWASP's password cheat sheet has it: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Throws `busy` when too many wait. */
export const hashPassword = (password: string): Promise<string> =>
  inThread<string>({ password: password.normalize('NFC'), parameters })

/** Takes as long for `hashOfNobody` as for the hash of somebody. Throws `busy` when too many wait. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  inThread<boolean>({ password: password.normalize('NFC'), passwordHash })

/** Of no password: what is verified where there is no account, so that the answer takes the same time. */
export const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** How many hashes have been computed since the start. */
export const hashesComputed = (): number => computed

type Task = { password: string } & ({ parameters: typeof parameters } | { passwordHash: string })
type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void }

// One thread, one hash at a time: each takes some 30 ms of a core and 19 MiB, which would be taken from those who read.
const longestQueue = 200
let thread: Worker | undefined
let asked = 0
let computed = 0
const waiting = new Map<number, Waiting>()

const inThread = <T>(task: Task): Promise<T> => {
  if (waiting.size >= longestQueue) {
    throw new AppError('busy', 'Många loggar in just nu. Försök igen om en stund.')
  }
  thread ??= startThread()
  const id = asked++
  return new Promise<T>((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    // Held while somebody waits for it, and only then: a thread at rest does not keep a process from ending.
    thread?.ref()
    thread?.postMessage({ id, ...task })
  })
}

const startThread = (): Worker => {
  const worker = new Worker(new URL('./password-thread.mjs', import.meta.url), { execArgv: [] })
  worker.on('message', ({ id, result }: { id: number; result: never }) => {
    computed++
    waiting.get(id)?.resolve(result)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
  })
  worker.once('error', (error: Error) => {
    thread = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  return worker
}
