import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Actor } from './actor.ts'

/** What can be done. Roles per organ, secrecy and the public are not there yet: they come with the accounts. */
export type Action = 'read' | 'write' | 'administer'

/** Whether the actor may do this. The one place: verbs assert it, pages ask it. */
export const can = (actor: Actor, action: Action): boolean => {
  if (actor.kind === 'system') return true
  if (actor.kind === 'nobody') return false
  if (action === 'read') return true
  if (action === 'write') return actor.roles.includes('secretary') || actor.roles.includes('administrator')
  return actor.roles.includes('administrator')
}

/** Throws `not-signed-in` or `not-allowed`. */
export const assertCan = ({ actor }: Context, action: Action): void => {
  if (can(actor, action)) return
  if (actor.kind === 'nobody') throw new AppError('not-signed-in', 'Logga in för att se eller göra detta.')
  throw new AppError('not-allowed', 'Det här får sekreteraren eller en administratör göra. Be dem om hjälp.')
}
