import { and, eq, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { newSecret, sha256Of } from '../accounts/secrets.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Instant } from '../shared/dates.ts'

const { calendarFeeds } = schema

export type OwnCalendarFeed = { createdAt: Instant }

/** When the address in use was made; undefined where there is none. The address itself is nowhere. */
export const findOwnFeed = async (ctx: Context): Promise<OwnCalendarFeed | undefined> =>
  findFeed(ctx.store, personOf(ctx))

/** A new secret address, told once; the one before stops working. */
export const createOwnFeed = (ctx: Context): Promise<{ secret: string }> =>
  inTransaction(ctx, async tx => {
    const personId = personOf(tx)
    await revoke(tx, personId)
    const secret = newSecret('')
    await tx.store.write
      .insert(calendarFeeds)
      .values({ id: tx.newId(), personId, sha256: sha256Of(secret), createdAt: tx.now })
    await recordEvent(tx, 'calendar-feed.created', personId, {})
    return { secret }
  })

/** Where there is no address in use, nothing is done. */
export const revokeOwnFeed = (ctx: Context): Promise<void> =>
  inTransaction(ctx, async tx => {
    const personId = personOf(tx)
    if (!(await findFeed(tx.store, personId))) return
    await revoke(tx, personId)
    await recordEvent(tx, 'calendar-feed.revoked', personId, {})
  })

const personOf = (ctx: Context): string => {
  assertCan(ctx, 'meetings.list')
  if (ctx.actor.kind !== 'person') throw new AppError('not-allowed', 'Bara en person har en egen kalender.')
  return ctx.actor.personId
}

const findFeed = async ({ read }: Store, personId: string): Promise<OwnCalendarFeed | undefined> =>
  (
    await read
      .select({ createdAt: calendarFeeds.createdAt })
      .from(calendarFeeds)
      .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
  )[0]

const revoke = async ({ store, now }: Context, personId: string): Promise<void> => {
  await store.write
    .update(calendarFeeds)
    .set({ revokedAt: now })
    .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
}
