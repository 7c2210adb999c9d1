import { eq, inArray, lt, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { AccountKeys } from './account-keys.ts'

const { signInFailures } = schema

/** Who tries: an account's name, whether there is such an account or not, and from which network address. */
export type Attempt = { email: string; address: string }

/** How many failures are free, and how often one is forgotten. Many share the address of an office. */
const counters = {
  account: { free: 5, forgetsOneInMs: 15 * 60_000 },
  address: { free: 20, forgetsOneInMs: 60_000 }
} as const

const longestWaitSeconds = 15 * 60
const dayMs = 24 * 3_600_000

/**
 * Counts an attempt as failed before it is made, so that a hundred at once do not pass as one; answers the account's count.
 * Throws `too-many-requests` while there is a wait: 2, 4, 8 seconds and so on, up to 15 minutes.
 */
export const countAttempt = (ctx: Context, keys: AccountKeys, attempt: Attempt): Promise<number> =>
  inTransaction(ctx, async tx => {
    await tx.store.write.delete(signInFailures).where(lt(signInFailures.lastAt, earlier(tx.now, dayMs)))
    const known = await tx.store.read
      .select()
      .from(signInFailures)
      .where(
        inArray(signInFailures.sha256, [keyOf(keys, 'account', attempt), keyOf(keys, 'address', attempt)])
      )
    const waitUntil = Math.max(0, ...known.map(row => Date.parse(row.waitUntil)))
    if (waitUntil > Date.parse(tx.now)) throw tooManyAttempts(waitUntil - Date.parse(tx.now))
    const counts = { account: 0, address: 0 }
    for (const kind of ['account', 'address'] as const) {
      const { free, forgetsOneInMs } = counters[kind]
      const sha256 = keyOf(keys, kind, attempt)
      const before = known.find(row => row.sha256 === sha256)
      const elapsed = before ? Date.parse(tx.now) - Date.parse(before.lastAt) : 0
      const count = Math.max(0, (before?.count ?? 0) - Math.floor(elapsed / forgetsOneInMs)) + 1
      counts[kind] = count
      const row = { count, lastAt: tx.now, waitUntil: later(tx.now, waitAfter(count, free) * 1_000) }
      await tx.store.write
        .insert(signInFailures)
        .values({ sha256, ...row })
        .onConflictDoUpdate({ target: signInFailures.sha256, set: row })
    }
    return counts.account
  })

/** The attempt did not fail after all: the account starts afresh, the address has one less. */
export const forgetAttempts = async (tx: Context, keys: AccountKeys, attempt: Attempt): Promise<void> => {
  await tx.store.write
    .delete(signInFailures)
    .where(eq(signInFailures.sha256, keyOf(keys, 'account', attempt)))
  await tx.store.write
    .update(signInFailures)
    .set({ count: sql`max(0, ${signInFailures.count} - 1)` })
    .where(eq(signInFailures.sha256, keyOf(keys, 'address', attempt)))
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
  const row = {
    count: 1,
    lastAt: tx.now,
    waitUntil: isFirst ? later(tx.now, milliseconds) : before.waitUntil
  }
  await tx.store.write
    .insert(signInFailures)
    .values({ sha256, ...row })
    .onConflictDoUpdate({ target: signInFailures.sha256, set: row })
  return isFirst
}

const keyOf = (keys: AccountKeys, kind: keyof typeof counters, { email, address }: Attempt): string =>
  keys.fingerprint(kind === 'account' ? `account ${email}` : `address ${address}`)

const waitAfter = (count: number, free: number): number =>
  count < free ? 0 : Math.min(2 ** (count - free + 1), longestWaitSeconds)

const tooManyAttempts = (milliseconds: number): AppError => {
  const seconds = Math.ceil(milliseconds / 1_000)
  const wait = seconds < 90 ? `${seconds} sekunder` : `${Math.ceil(seconds / 60)} minuter`
  return new AppError('too-many-requests', `För många misslyckade försök. Vänta ${wait} och försök igen.`, {
    retryAfterSeconds: seconds
  })
}

const later = (now: string, milliseconds: number): string =>
  new Date(Date.parse(now) + milliseconds).toISOString()
const earlier = (now: string, milliseconds: number): string => later(now, -milliseconds)
