import { and, asc, eq, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { getPersonRow } from '../people/persons.ts'
import { newSecret, sha256Of } from './secrets.ts'

const { accessTokens, persons } = schema

export type AccessToken = {
  id: string
  personId: string
  personName: string
  label: string
  createdAt: string
  revokedAt: string | null
}

/** Gives a person a bearer token; the secret is in the answer and nowhere else. */
export const createAccessToken = (
  ctx: Context,
  { personId, label }: { personId: string; label: string },
  secret = newSecret('paragraf_')
): Promise<{ id: string; token: string }> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'administer')
    await getPersonRow(tx.store, personId)
    const id = tx.newId()
    await tx.store.write
      .insert(accessTokens)
      .values({ id, personId, label, sha256: sha256Of(secret), createdAt: tx.now })
    await recordEvent(tx, 'token.created', id, { after: { personId, label } })
    return { id, token: secret }
  })

/** Every token that was given, oldest first, also revoked ones. */
export const listAccessTokens = async (ctx: Context): Promise<AccessToken[]> => {
  assertCan(ctx, 'administer')
  return ctx.store.read
    .select({
      id: accessTokens.id,
      personId: accessTokens.personId,
      personName: persons.name,
      label: accessTokens.label,
      createdAt: accessTokens.createdAt,
      revokedAt: accessTokens.revokedAt
    })
    .from(accessTokens)
    .innerJoin(persons, eq(persons.id, accessTokens.personId))
    .orderBy(asc(accessTokens.createdAt), asc(accessTokens.id))
}

/** From now on the token opens nothing. */
export const revokeAccessToken = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'administer')
    const revoked = await tx.store.write
      .update(accessTokens)
      .set({ revokedAt: tx.now })
      .where(and(eq(accessTokens.id, id), isNull(accessTokens.revokedAt)))
      .returning({ id: accessTokens.id })
    if (revoked.length === 0) throw notFound('Någon giltig nyckel med det id:t')
    await recordEvent(tx, 'token.revoked', id)
  })
