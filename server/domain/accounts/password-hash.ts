import { hash, verify } from '@node-rs/argon2'
import { AppError } from '../shared/app-error.ts'

/** argon2id as OWASP's password cheat sheet has it: 19 MiB, two passes, one lane. It runs off the event loop. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Throws `busy` when too many wait. */
export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(password.normalize('NFC'), parameters))

/** Takes as long for `hashOfNobody` as for the hash of somebody. Throws `busy` when too many wait. */
export const verifyPassword = (passwordHash: string, password: string): Promise<boolean> =>
  inTurn(() => verify(passwordHash, password.normalize('NFC')))

/** Of no password: what is verified where there is no account, so that the answer takes the same time. */
export const hashOfNobody =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'

/** How many hashes have been computed since the start. */
export const hashesComputed = (): number => computed

// Each takes some 25 ms of one core and 19 MiB: more at a time would take them from those who read.
const atATime = 2
const longestQueue = 200

let running = 0
let computed = 0
const waiting: (() => void)[] = []

const inTurn = async <T>(compute: () => Promise<T>): Promise<T> => {
  if (waiting.length >= longestQueue) {
    throw new AppError('busy', 'Många loggar in just nu. Försök igen om en stund.')
  }
  if (running >= atATime) await new Promise<void>(resolve => waiting.push(resolve))
  else running++
  try {
    return await compute()
  } finally {
    computed++
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}
