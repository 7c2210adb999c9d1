import { and, eq, isNull, ne } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Context } from '../shared/context.ts'

const { sessions } = schema

/** One session, or all of a person, but for one. */
export type Ending = { sessionId: string } | { personId: string; but?: string | undefined }

export type EndReason =
  | 'signed-out'
  | 'signed-in-again'
  | 'ended-by-person'
  | 'password-changed'
  | 'second-factor-changed'
  | 'account-disabled'
  /** A secret that had been changed long ago was used again: somebody has copied it. */
  | 'secret-replayed'

/** Ends what is live of them, in the transaction that is open; answers how many. */
export const endSessions = async (tx: Context, ending: Ending, reason: EndReason): Promise<number> => {
  const ended = await tx.store.write
    .update(sessions)
    .set({ endedAt: tx.now })
    .where(and(isNull(sessions.endedAt), which(ending)))
    .returning({ id: sessions.id, personId: sessions.personId })
  for (const { id, personId } of ended) {
    await recordEvent(tx, 'session.ended', id, { after: { reason }, within: personId })
  }
  return ended.length
}

const which = (ending: Ending) => {
  if ('sessionId' in ending) return eq(sessions.id, ending.sessionId)
  return and(
    eq(sessions.personId, ending.personId),
    ending.but === undefined ? undefined : ne(sessions.id, ending.but)
  )
}
