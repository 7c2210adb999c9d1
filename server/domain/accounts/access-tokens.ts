import { and, asc, eq, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { later } from '../shared/dates.ts'
import type { AccessToken, NewAccessToken, Scope } from './access-token-schemas.ts'
import { newSecret, sha256Of } from './secrets.ts'

const { accessTokens, persons } = schema

const dayMs = 24 * 3_600_000

/** Gives a person a bearer token; the secret is in the answer and nowhere else. Without `validDays` it holds until it is revoked. */
export const createAccessToken = (
  ctx: Context,
  { personId, label, scopes, validDays = null }: NewAccessToken,
  secret = newSecret('paragraf_')
): Promise<{ id: string; token: string }> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    assertOwnScopes(tx, scopes)
    await getPersonOfField(tx.store, 'personId', personId)
    const id = tx.newId()
    const expiresAt = validDays === null ? null : later(tx.now, validDays * dayMs)
    await tx.store.write
      .insert(accessTokens)
      .values({ id, personId, label, scopes, sha256: sha256Of(secret), createdAt: tx.now, expiresAt })
    await recordEvent(tx, 'token.created', id, { after: { personId, label, scopes, expiresAt } })
    return { id, token: secret }
  })

/** Every token that was given, oldest first, also those that are revoked or have run out. */
export const listAccessTokens = async (ctx: Context): Promise<AccessToken[]> => {
  assertCan(ctx, 'accounts.administer')
  return selectTokens(ctx).orderBy(asc(accessTokens.createdAt), asc(accessTokens.id))
}

export const getAccessToken = async (ctx: Context, id: string): Promise<AccessToken> => {
  assertCan(ctx, 'accounts.administer')
  const [token] = await selectTokens(ctx).where(eq(accessTokens.id, id))
  if (!token) throw notFound('Nyckeln')
  return token
}

/** From now on the token opens nothing. */
export const revokeAccessToken = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'accounts.administer')
    const revoked = await tx.store.write
      .update(accessTokens)
      .set({ revokedAt: tx.now })
      .where(and(eq(accessTokens.id, id), isNull(accessTokens.revokedAt)))
      .returning({ id: accessTokens.id })
    if (revoked.length === 0) throw notFound('Någon giltig nyckel med det id:t')
    await recordEvent(tx, 'token.revoked', id)
  })

// A token gives no more than it has itself, or a narrow one would be as good as a wide one.
const assertOwnScopes = ({ actor }: Context, scopes: readonly Scope[]): void => {
  const own = actor.kind === 'person' ? actor.scopes : null
  if (own && !scopes.every(scope => own.includes(scope)))
    throw invalidField('scopes', `Nyckeln som du använder får själv bara ge ${own.join(', ')}.`)
}

const selectTokens = ({ store }: Context) =>
  store.read
    .select({
      id: accessTokens.id,
      personId: accessTokens.personId,
      personName: persons.name,
      label: accessTokens.label,
      scopes: accessTokens.scopes,
      createdAt: accessTokens.createdAt,
      expiresAt: accessTokens.expiresAt,
      lastUsedAt: accessTokens.lastUsedAt,
      revokedAt: accessTokens.revokedAt
    })
    .from(accessTokens)
    .innerJoin(persons, eq(persons.id, accessTokens.personId))
