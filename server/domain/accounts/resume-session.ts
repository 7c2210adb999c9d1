import { eq, sql } from 'drizzle-orm'
import { prepared } from '../../db/prepared.ts'
import { schema } from '../../db/schema/schema.ts'
import type { PersonActor } from '../access/actor.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { endSessions } from './end-sessions.ts'
import { actingPerson, actorOf } from './find-actor.ts'
import { rotateSession } from './rotate-session.ts'
import { sha256Of } from './secrets.ts'
import { isLive, isOlderThan, sessionTimes } from './session.ts'

const { accounts, persons, sessions } = schema

export type ResumedSession = {
  sessionId: string
  actor: PersonActor
  /** The cookie's new secret, when it was time to change it. */
  renewedSecret?: string
}

/**
 * Who holds the cookie with this secret; undefined when it holds no more. While a session is used its secret changes every
 * hour, and when the one before is used after that, the session ends: somebody has copied it.
 */
export const resumeSession = async (ctx: Context, secret: string): Promise<ResumedSession | undefined> => {
  const sha256 = sha256Of(secret)
  const [current] = await bySecret(ctx.store.read).execute({ sha256 })
  const session = current ?? (await resumeByPrevious(ctx, sha256))
  if (!session || session.disabledAt || !isLive(session, ctx.now)) return undefined
  const renewedSecret = await keepFresh(ctx, session, sha256)
  return {
    sessionId: session.id,
    actor: await actorOf(ctx.store, session, dayInSweden(ctx.now)),
    ...(renewedSecret !== undefined && { renewedSecret })
  }
}

type FoundSession = { id: string; sha256: string; rotatedAt: string; seenAt: string }

const resumeByPrevious = async (ctx: Context, sha256: string) => {
  const [session] = await byPreviousSecret(ctx.store.read).execute({ sha256 })
  if (!session || !isOlderThan(session.rotatedAt, sessionTimes.overlap, ctx.now)) return session
  await inTransaction(ctx, tx => endSessions(tx, { sessionId: session.id }, 'secret-replayed'))
  return undefined
}

const keepFresh = async (
  ctx: Context,
  session: FoundSession,
  sha256: string
): Promise<string | undefined> => {
  const isCurrent = session.sha256 === sha256
  if (isCurrent && isOlderThan(session.rotatedAt, sessionTimes.rotation, ctx.now)) {
    return inTransaction(ctx, async tx => {
      const [now] = await bySecret(tx.store.read).execute({ sha256 })
      // Another request of the same moment may have been first: its answer carries the new secret.
      return now && rotateSession(tx, session.id, { previousHolds: true })
    })
  }
  if (isOlderThan(session.seenAt, sessionTimes.seen, ctx.now)) {
    await inTransaction(ctx, async ({ store, now }) => {
      await store.write.update(sessions).set({ seenAt: now }).where(eq(sessions.id, session.id))
    })
  }
  return undefined
}

const found = {
  id: sessions.id,
  sha256: sessions.sha256,
  rotatedAt: sessions.rotatedAt,
  startedAt: sessions.startedAt,
  seenAt: sessions.seenAt,
  endedAt: sessions.endedAt,
  disabledAt: accounts.disabledAt,
  ...actingPerson
}

const sessionWhere = (column: typeof sessions.sha256 | typeof sessions.previousSha256) =>
  prepared(db =>
    db
      .select(found)
      .from(sessions)
      .innerJoin(persons, eq(persons.id, sessions.personId))
      .leftJoin(accounts, eq(accounts.personId, sessions.personId))
      .where(eq(column, sql.placeholder('sha256')))
      .prepare()
  )

const bySecret = sessionWhere(sessions.sha256)
const byPreviousSecret = sessionWhere(sessions.previousSha256)
