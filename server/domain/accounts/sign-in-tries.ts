import { eq, inArray, lt } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { later } from '../shared/dates.ts'
import type { AccountKeys } from './account-keys.ts'
import { findDevice } from './known-device.ts'
import type { Place } from './session.ts'

const { signInFailures } = schema

/**
 * Who tries: an account's name, whether there is such an account or not, from which network address, and in which browser
 * if that has signed in to the account before.
 */
export type Attempt = { email: string; address: string; device?: string | undefined }

/**
 * How many failures are free, and how often one is forgotten. Many share the address of an office. A browser that is known
 * has a counter of its own, so that strangers who fail hold up strangers only.
 */
const counters = {
  account: { free: 5, forgetsOneInMs: 15 * 60_000 },
  address: { free: 20, forgetsOneInMs: 60_000 },
  device: { free: 5, forgetsOneInMs: 15 * 60_000 }
} as const

type Counter = keyof typeof counters

const longestWaitSeconds = 15 * 60
const dayMs = 24 * 3_600_000

export const attemptOf = (
  { now }: Context,
  { email, personId }: { email: string; personId: string | undefined },
  { address, deviceCookie }: Place,
  keys: AccountKeys
): Attempt => ({ email, address, device: findDevice(keys, deviceCookie, personId, now) })

/**
 * Counts an attempt as the account's failure, or the known browser's, before it is made, so that a hundred at once do
 * not pass as one; answers the count. Throws `too-many-requests` while there is a wait: 2, 4, 8 seconds and so on, up to 15 minutes.
 */
export const countAttempt = (ctx: Context, keys: AccountKeys, attempt: Attempt): Promise<number> =>
  inTransaction(ctx, async tx => {
    await tx.store.write.delete(signInFailures).where(lt(signInFailures.lastAt, later(tx.now, -dayMs)))
    const known = await tx.store.read
      .select()
      .from(signInFailures)
      .where(
        inArray(
          signInFailures.sha256,
          countersOf(attempt).map(kind => keyOf(keys, kind, attempt))
        )
      )
    const waitMs = Math.max(...known.map(row => Date.parse(row.waitUntil)), 0) - Date.parse(tx.now)
    if (waitMs > 0) throw tooManyAttempts(waitMs)
    return countOne(tx, keys, countersOf(attempt)[0], attempt)
  })

/** The attempt failed: a stranger's network address has one more. In the transaction that is open. */
export const countFailure = async (tx: Context, keys: AccountKeys, attempt: Attempt): Promise<void> => {
  if (!attempt.device) await countOne(tx, keys, 'address', attempt)
}

/** The attempt did not fail after all: what it was counted as starts afresh. */
export const forgetAttempts = async (
  { store }: Context,
  keys: AccountKeys,
  attempt: Attempt
): Promise<void> => {
  const sha256 = keyOf(keys, countersOf(attempt)[0], attempt)
  await store.write.delete(signInFailures).where(eq(signInFailures.sha256, sha256))
}

/** Those that hold the attempt up; it is counted in the first. */
const countersOf = ({ device }: Attempt): [Counter, ...Counter[]] =>
  device ? ['device'] : ['account', 'address']

const countOne = async (
  { store, now }: Context,
  keys: AccountKeys,
  kind: Counter,
  attempt: Attempt
): Promise<number> => {
  const { free, forgetsOneInMs } = counters[kind]
  const sha256 = keyOf(keys, kind, attempt)
  const [before] = await store.read.select().from(signInFailures).where(eq(signInFailures.sha256, sha256))
  const elapsed = before ? Date.parse(now) - Date.parse(before.lastAt) : 0
  const count = Math.max(0, (before?.count ?? 0) - Math.floor(elapsed / forgetsOneInMs)) + 1
  await upsert(store, sha256, {
    count,
    lastAt: now,
    waitUntil: later(now, waitAfter(count, free) * 1_000)
  })
  return count
}

/** Whether this has not been asked for the name within the time; remembers that it was, for a name that nobody has too. */
export const isFirstWithin = async (
  tx: Context,
  keys: AccountKeys,
  what: string,
  email: string,
  milliseconds: number
): Promise<boolean> => {
  const sha256 = keys.fingerprint(`${what} ${email}`)
  const [before] = await tx.store.read.select().from(signInFailures).where(eq(signInFailures.sha256, sha256))
  const isFirst = !before || before.waitUntil <= tx.now
  const waitUntil = isFirst ? later(tx.now, milliseconds) : before.waitUntil
  await upsert(tx.store, sha256, { count: 1, lastAt: tx.now, waitUntil })
  return isFirst
}

const upsert = async (
  { write }: Store,
  sha256: string,
  row: { count: number; lastAt: string; waitUntil: string }
): Promise<void> => {
  await write
    .insert(signInFailures)
    .values({ sha256, ...row })
    .onConflictDoUpdate({ target: signInFailures.sha256, set: row })
}

const keyOf = (keys: AccountKeys, kind: Counter, { email, address, device }: Attempt): string =>
  keys.fingerprint(`${kind} ${{ account: email, address, device }[kind]}`)

const waitAfter = (count: number, free: number): number =>
  count < free ? 0 : Math.min(2 ** (count - free + 1), longestWaitSeconds)

const tooManyAttempts = (milliseconds: number): AppError => {
  const seconds = Math.ceil(milliseconds / 1_000)
  const wait = seconds < 90 ? `${seconds} sekunder` : `${Math.ceil(seconds / 60)} minuter`
  return new AppError('too-many-requests', `För många misslyckade försök. Vänta ${wait} och försök igen.`, {
    retryAfterSeconds: seconds
  })
}
