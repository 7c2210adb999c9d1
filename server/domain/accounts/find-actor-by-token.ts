import { and, eq, isNull, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { PersonActor } from '../access/actor.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { actingPerson, actorOf } from './find-actor.ts'
import { sha256Of } from './secrets.ts'
import { isOlderThan, sessionTimes } from './session.ts'

const { accessTokens, accounts, persons } = schema

/** Whom a bearer token speaks for, with its scopes; undefined when it is unknown, revoked or has run out, or the account is disabled. */
export const findActorByToken = async (
  ctx: Context,
  token: string
): Promise<{ tokenId: string; actor: PersonActor } | undefined> => {
  const [row] = await bySecret(ctx.store.read).execute({ sha256: sha256Of(token) })
  if (!row || row.disabledAt || (row.expiresAt && row.expiresAt <= ctx.now)) return undefined
  if (!row.lastUsedAt || isOlderThan(row.lastUsedAt, sessionTimes.seen, ctx.now)) {
    await inTransaction(ctx, async ({ store, now }) => {
      await store.write.update(accessTokens).set({ lastUsedAt: now }).where(eq(accessTokens.id, row.id))
    })
  }
  return { tokenId: row.id, actor: await actorOf(ctx.store, row, dayInSweden(ctx.now), row.scopes) }
}

const bySecret = prepared(db =>
  db
    .select({
      id: accessTokens.id,
      scopes: accessTokens.scopes,
      expiresAt: accessTokens.expiresAt,
      lastUsedAt: accessTokens.lastUsedAt,
      disabledAt: accounts.disabledAt,
      ...actingPerson
    })
    .from(accessTokens)
    .innerJoin(persons, eq(persons.id, accessTokens.personId))
    .leftJoin(accounts, eq(accounts.personId, accessTokens.personId))
    .where(and(eq(accessTokens.sha256, sql.placeholder('sha256')), isNull(accessTokens.revokedAt)))
    .prepare()
)
