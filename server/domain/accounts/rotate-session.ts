import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Context } from '../shared/context.ts'
import { newSecret, sha256Of } from './secrets.ts'

const { sessions } = schema

/**
 * A new secret for the session, in the transaction that is open. The one before holds for another minute, for requests under
 * way, unless `previousHolds` is false: with a new password or factor, a copied cookie opens nothing from that moment.
 */
export const rotateSession = async (
  { store, now }: Context,
  sessionId: string,
  { previousHolds }: { previousHolds: boolean }
): Promise<string> => {
  const secret = newSecret('')
  await store.write
    .update(sessions)
    .set({
      previousSha256: previousHolds ? sql`${sessions.sha256}` : null,
      sha256: sha256Of(secret),
      rotatedAt: now,
      seenAt: now
    })
    .where(eq(sessions.id, sessionId))
  return secret
}
