import { schema } from '../../db/schema/schema.ts'
import type { Context } from '../shared/context.ts'
import type { EventType } from './event-types.ts'

/** Writes what was done in the transaction of the change itself. `data` says what changed; no secrets. */
export const recordEvent = async (
  { store, actor, now }: Context,
  type: EventType,
  subjectId: string,
  data: Record<string, unknown> = {}
): Promise<void> => {
  await store.write.insert(schema.events).values({
    at: now,
    actor: actor.kind === 'nobody' ? 'ingen' : actor.name,
    actorId: actor.kind === 'person' ? actor.personId : null,
    type,
    subjectId,
    data
  })
}
