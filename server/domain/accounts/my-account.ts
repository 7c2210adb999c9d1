import { desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { schema } from '../../db/schema/schema.ts'
import { signInMethods } from '../../db/schema/accounts.ts'
import { AppError, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { instant } from '../shared/dates.ts'
import { findAccount, readAccount } from './account-store.ts'
import type { Account } from './account-schemas.ts'
import { endSessions } from './end-sessions.ts'
import { assertOwnSession } from './own-account.ts'
import { countRecoveryCodes } from './second-factor-code.ts'
import { isLive } from './session.ts'

const { sessions } = schema

export const Session = z
  .object({
    id: z.string(),
    method: z.enum(signInMethods).meta({ description: 'Hur inloggningen gjordes' }),
    userAgent: z.string().meta({ description: 'Vad webbläsaren kallar sig' }),
    address: z.string().meta({ description: 'Nätverksadressen vid inloggningen' }),
    startedAt: instant,
    seenAt: instant.meta({ description: 'Senast använd, på fem minuter när' }),
    isCurrent: z.boolean().meta({ description: 'Om det är den här inloggningen' })
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

/** The account of whoever is signed in, undefined for a person without one, with how many recovery codes are left and whether the digest is wanted. */
export const getMyAccount = async (
  ctx: Context
): Promise<{ account: Account | undefined; recoveryCodesLeft: number; wantsDigest: boolean }> => {
  const { personId } = assertOwnSession(ctx).person
  const account = await readAccount(ctx.store, personId)
  const wantsDigest = (await findAccount(ctx.store, personId))?.wantsDigest ?? false
  return { account, recoveryCodesLeft: await countRecoveryCodes(ctx, personId), wantsDigest }
}

/** Where I am signed in, the latest first. */
export const listMySessions = async (ctx: Context): Promise<Session[]> => {
  const { person, sessionId } = assertOwnSession(ctx)
  const rows = await ctx.store.read
    .select()
    .from(sessions)
    .where(eq(sessions.personId, person.personId))
    .orderBy(desc(sessions.startedAt))
  return rows
    .filter(row => isLive(row, ctx.now))
    .map(({ id, method, userAgent, address, startedAt, seenAt }) => ({
      id,
      method,
      userAgent,
      address,
      startedAt,
      seenAt,
      isCurrent: id === sessionId
    }))
}

/** Ends one of my sessions, or this one. `not-found` for another's. */
export const endMySession = (
  ctx: Context,
  id: string,
  reason: 'signed-out' | 'ended-by-person' = 'ended-by-person'
): Promise<void> =>
  inTransaction(ctx, async tx => {
    if (tx.actor.kind === 'nobody') throw new AppError('not-signed-in', 'Logga in först.')
    const [row] = await tx.store.read.select().from(sessions).where(eq(sessions.id, id))
    if (tx.actor.kind !== 'person' || row?.personId !== tx.actor.personId || !isLive(row, tx.now))
      throw notFound('Inloggningen')
    assertOwnSession(tx)
    await endSessions(tx, { sessionId: id }, reason)
  })

/** Signs me out everywhere, here too. */
export const endAllMySessions = (ctx: Context): Promise<void> =>
  inTransaction(ctx, async tx => {
    const { personId } = assertOwnSession(tx).person
    await endSessions(tx, { personId }, 'ended-by-person')
  })
