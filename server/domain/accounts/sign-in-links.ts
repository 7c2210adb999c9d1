import { and, eq, gt, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonRow } from '../people/persons.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { later, type Instant } from '../shared/dates.ts'
import { newSecret, sha256Of } from './secrets.ts'

const { signInLinks } = schema

export type LinkPurpose = 'sign-in' | 'set-up'
type Link = { personId: string | null }

const hoursToLive = 24

/** A link that signs the person in, once, within 24 hours. Returns the secret that stands last in its address. */
export const createSignInLink = (ctx: Context, personId: string): Promise<string> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    await getPersonRow(tx.store, personId)
    return insertLink(tx, 'sign-in', personId)
  })

/** A link that lets whoever holds it set up an empty installation, once, within 24 hours. */
export const createSetUpLink = (ctx: Context): Promise<string> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    return insertLink(tx, 'set-up', null)
  })

export const insertLink = async (
  tx: Context,
  purpose: LinkPurpose,
  personId: string | null,
  expiresAt = validUntil(tx.now, hoursToLive)
): Promise<string> => {
  const secret = newSecret('lank_')
  await tx.store.write
    .insert(signInLinks)
    .values({ sha256: sha256Of(secret), purpose, personId, createdAt: tx.now, expiresAt })
  await recordEvent(tx, 'sign-in-link.created', personId ?? 'set-up', { after: { purpose, expiresAt } })
  return secret
}

export const validUntil = (now: Instant, hours: number): Instant => later(now, hours * 3_600_000)

/** Marks a live link as used; the caller's transaction undoes it when what follows fails. */
export const spendLink = async (tx: Context, purpose: LinkPurpose, secret: string): Promise<Link> => {
  const [link] = await tx.store.write
    .update(signInLinks)
    .set({ usedAt: tx.now })
    .where(isLive(purpose, secret, tx.now))
    .returning({ personId: signInLinks.personId })
  if (!link) throw linkNotFound()
  return link
}

/** Spends every link of the person: with a new password, those that lie in the mailbox open nothing. */
export const spendLinksOf = async (tx: Context, personId: string): Promise<void> => {
  await tx.store.write
    .update(signInLinks)
    .set({ usedAt: tx.now })
    .where(and(eq(signInLinks.personId, personId), isNull(signInLinks.usedAt)))
}

/** A link that would still work, without spending it: the page asks before it shows its form. Throws `not-found`. */
export const getLiveLink = async (
  { store, now }: Context,
  purpose: LinkPurpose,
  secret: string
): Promise<Link> => {
  const [link] = await store.read
    .select({ personId: signInLinks.personId })
    .from(signInLinks)
    .where(isLive(purpose, secret, now))
  if (!link) throw linkNotFound()
  return link
}

const isLive = (purpose: LinkPurpose, secret: string, now: Instant) =>
  and(
    eq(signInLinks.sha256, sha256Of(secret)),
    eq(signInLinks.purpose, purpose),
    isNull(signInLinks.usedAt),
    gt(signInLinks.expiresAt, now)
  )

export const linkNotFound = (): AppError =>
  new AppError('not-found', 'Länken är redan använd, för gammal eller felskriven. Be om en ny.')
