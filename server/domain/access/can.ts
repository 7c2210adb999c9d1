import { AppError, notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Actor } from './actor.ts'
import { rules, scopeFor, type Action, type Subjects } from './permissions.ts'

type On<A extends Action> = Subjects[A] extends null ? [] : [subject: Subjects[A]]

/** Whether the actor may do this. The one place: verbs assert it, pages ask it. */
export const can = <A extends Action>(actor: Actor, action: A, ...[subject]: On<A>): boolean => {
  if (actor.kind === 'system') return true
  if (actor.kind === 'nobody') return false
  if (actor.scopes && !actor.scopes.includes(scopeFor[action])) return false
  return rules[action](actor, (subject ?? null) as Subjects[A])
}

/** Throws `not-signed-in` or `not-allowed`. */
export const assertCan = <A extends Action>({ actor }: Context, action: A, ...subject: On<A>): void => {
  if (can(actor, action, ...subject)) return
  assertSignedIn(actor)
  throw new AppError(
    'not-allowed',
    'Du har inte behörighet till det här. Be sekreteraren eller en administratör.'
  )
}

/** Throws `not-signed-in`, or `not-found` where the actor may not even know that it exists. */
export const assertMaySee = <A extends Action>(
  { actor }: Context,
  what: string,
  action: A,
  ...subject: On<A>
): void => {
  if (can(actor, action, ...subject)) return
  assertSignedIn(actor)
  throw notFound(what)
}

const assertSignedIn = (actor: Actor): void => {
  if (actor.kind === 'nobody') throw new AppError('not-signed-in', 'Logga in för att se eller göra detta.')
}

/** Whether there is an organ whose meetings the actor may plan. */
export const mayPlan = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  (actor.kind === 'person' && actor.mandates.some(({ organId }) => can(actor, 'meetings.plan', { organId })))
