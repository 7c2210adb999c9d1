import type { Context } from '../shared/context.ts'
import { retentionOf, type EventType } from './event-types.ts'
import { appendToTrail } from './trail-store.ts'

/** What an event tells. Personal data may stand in it; tokens, passwords and the secrets of links never. */
export type Change = {
  before?: Record<string, unknown>
  after?: Record<string, unknown>
  /** The id of what the object belongs to: the meeting of a matter. */
  within?: string
  /** Whether what it tells is matter under secrecy. */
  isSecret?: boolean
}

/** Writes what was done to the object in the transaction of the change itself, chained to the event before. Answers its number. */
export const recordEvent = (
  { store, actor, now, origin }: Context,
  type: EventType,
  objectId: string,
  { before, after, within, isSecret = false }: Change = {}
): Promise<number> =>
  appendToTrail(store, {
    at: now,
    actorId: actorIdOf(actor),
    verb: type,
    objectId,
    withinId: within ?? null,
    isSecret,
    retention: retentionOf(type),
    payload: JSON.stringify({ before, after, from: origin })
  })

const actorIdOf = (actor: Context['actor']): string => {
  if (actor.kind === 'person') return actor.personId
  return actor.kind === 'system' ? `system:${actor.name}` : 'nobody'
}
