import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Context } from '../shared/context.ts'
import { newSecret, sha256Of } from './secrets.ts'

const { sessions } = schema

/** A new secret for the session, in the transaction that is open; the one before holds for another minute. */
export const rotateSession = async ({ store, now }: Context, sessionId: string): Promise<string> => {
  const secret = newSecret('')
  await store.write
    .update(sessions)
    .set({ previousSha256: sql`${sessions.sha256}`, sha256: sha256Of(secret), rotatedAt: now, seenAt: now })
    .where(eq(sessions.id, sessionId))
  return secret
}
