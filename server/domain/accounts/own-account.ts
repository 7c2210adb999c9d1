import type { PersonActor } from '../access/actor.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'

/**
 * Who is signed in, in a session: a token does the body's work, and never touches the account of its person. Throws
 * `not-signed-in` or `not-allowed`.
 */
export const assertOwnSession = ({ actor, origin }: Context): { person: PersonActor; sessionId: string } => {
  if (actor.kind === 'nobody')
    throw new AppError('not-signed-in', 'Logga in för att se eller ändra ditt konto.')
  if (actor.kind !== 'person' || !origin?.sessionId)
    throw new AppError('not-allowed', 'Det här gör du på webben, inloggad som dig själv, inte med en nyckel.')
  return { person: actor, sessionId: origin.sessionId }
}

/** For what decides who can sign in to an account: a leaked token would be a way into every one. Throws `not-allowed`. */
export const assertNoToken = ({ actor }: Context): void => {
  if (actor.kind === 'person' && actor.scopes !== null)
    throw new AppError('not-allowed', 'Det här gör en administratör på webben, inloggad, inte med en nyckel.')
}
