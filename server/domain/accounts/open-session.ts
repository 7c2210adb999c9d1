import { schema } from '../../db/schema/schema.ts'
import type { PersonActor } from '../access/actor.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { findAccount } from './account-store.ts'
import { endSessions } from './end-sessions.ts'
import { findActorOfPerson } from './find-actor.ts'
import { newSecret, sha256Of } from './secrets.ts'
import type { Browser, SignInMethod } from './session.ts'

export type OpenedSession = {
  sessionId: string
  /** For the cookie: it stands nowhere else. */
  secret: string
  actor: PersonActor
}

type Entrance = Browser & { personId: string; method: SignInMethod }

/**
 * The one door: every way of signing in has found out who it is and comes here, within its own transaction. The session that
 * the browser had ends. `not-allowed` when the account is disabled or the person is not there.
 */
export const openSession = async (
  tx: Context,
  { personId, method, userAgent, address }: Entrance
): Promise<OpenedSession> => {
  const actor = await findActorOfPerson(tx.store, personId, dayInSweden(tx.now))
  const account = await findAccount(tx.store, personId)
  if (!actor || account?.disabledAt) throw new AppError('not-allowed', 'Kontot är avstängt.')
  const own = { ...tx, actor }
  const { sessionId: earlier } = tx.origin ?? {}
  if (earlier) await endSessions(own, { sessionId: earlier }, 'signed-in-again')
  const sessionId = tx.newId()
  const secret = newSecret('')
  await tx.store.write.insert(schema.sessions).values({
    id: sessionId,
    personId,
    sha256: sha256Of(secret),
    rotatedAt: tx.now,
    method,
    userAgent,
    address,
    startedAt: tx.now,
    seenAt: tx.now
  })
  await recordEvent(own, 'session.started', sessionId, {
    after: { method, userAgent, address },
    within: personId
  })
  return { sessionId, secret, actor }
}
