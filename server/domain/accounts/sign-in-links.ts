import { and, eq, gt, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Actor } from '../access/actor.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, type Instant } from '../shared/dates.ts'
import { findActorOfPerson } from './find-actor.ts'
import { getPersonRow } from '../people/persons.ts'
import { newSecret, sha256Of } from './secrets.ts'

const { signInLinks } = schema

const hoursToLive = 24

/** A link that signs the person in, once, within 24 hours. Returns the secret that stands last in its address. */
export const createSignInLink = (ctx: Context, personId: string): Promise<string> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'administer')
    await getPersonRow(tx.store, personId)
    return insertLink(tx, 'sign-in', personId)
  })

/** A link that lets whoever holds it set up an empty installation, once, within 24 hours. */
export const createSetUpLink = (ctx: Context): Promise<string> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'administer')
    return insertLink(tx, 'set-up', null)
  })

/** Spends a sign-in link and returns whom it signs in; `not-found` when it is unknown, used or too old. */
export const redeemSignInLink = (ctx: Context, secret: string): Promise<Extract<Actor, { kind: 'person' }>> =>
  inTransaction(ctx, async tx => {
    const { personId } = await spendLink(tx, 'sign-in', secret)
    const actor = personId && (await findActorOfPerson(tx.store, personId, dayInSweden(tx.now)))
    if (!actor) throw linkNotFound()
    await recordEvent({ ...tx, actor }, 'sign-in-link.redeemed', actor.personId)
    return actor
  })

/** Marks a live link as used; the caller's transaction undoes it when what follows fails. */
export const spendLink = async (
  tx: Context,
  purpose: 'sign-in' | 'set-up',
  secret: string
): Promise<{ personId: string | null }> => {
  const [link] = await tx.store.write
    .update(signInLinks)
    .set({ usedAt: tx.now })
    .where(isLive(purpose, secret, tx.now))
    .returning({ personId: signInLinks.personId })
  if (!link) throw linkNotFound()
  return link
}

/** Whether the link would still work, without spending it: the page asks before it shows its form. */
export const isLinkLive = async (
  { store, now }: Context,
  purpose: 'sign-in' | 'set-up',
  secret: string
): Promise<boolean> =>
  (
    await store.read
      .select()
      .from(signInLinks)
      .where(isLive(purpose, secret, now))
  ).length > 0

const insertLink = async (
  tx: Context,
  purpose: 'sign-in' | 'set-up',
  personId: string | null
): Promise<string> => {
  const secret = newSecret('lank_')
  const expiresAt = new Date(Date.parse(tx.now) + hoursToLive * 3_600_000).toISOString()
  await tx.store.write
    .insert(signInLinks)
    .values({ sha256: sha256Of(secret), purpose, personId, createdAt: tx.now, expiresAt })
  await recordEvent(tx, 'sign-in-link.created', personId ?? 'set-up', { after: { purpose } })
  return secret
}

const isLive = (purpose: 'sign-in' | 'set-up', secret: string, now: Instant) =>
  and(
    eq(signInLinks.sha256, sha256Of(secret)),
    eq(signInLinks.purpose, purpose),
    isNull(signInLinks.usedAt),
    gt(signInLinks.expiresAt, now)
  )

const linkNotFound = (): AppError =>
  new AppError('not-found', 'Länken är redan använd, för gammal eller felskriven. Be om en ny.')
