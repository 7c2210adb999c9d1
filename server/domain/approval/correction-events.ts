import type { EventType } from '../events/event-types.ts'
import { recordEvent } from '../events/record-event.ts'
import { findSecretMatters } from '../secrecy/secret-meetings.ts'
import type { Context } from '../shared/context.ts'
import type { Change } from './correction.ts'

/**
 * What a correction does, told of each § by itself and of the meeting for what stands outside the §§: an event of a § is withheld
 * when the § is marked, also when it is marked later, and withholds nothing of the rest.
 */
export const recordChanges = async (
  tx: Context,
  type: EventType,
  meetingId: string,
  changes: readonly Change[],
  told: Record<string, unknown>
): Promise<void> => {
  const parts = new Set(changes.map(({ paragraphId }) => paragraphId))
  const secret = await findSecretMatters(
    tx.store,
    [...parts].filter(id => id !== null)
  )
  for (const id of parts) {
    const own = changes.filter(({ paragraphId }) => paragraphId === id)
    const change = {
      before: { was: own.map(({ was }) => was) },
      after: { ...told, becomes: own.map(({ becomes }) => becomes) }
    }
    if (id === null) await recordEvent(tx, type, meetingId, change)
    else await recordEvent(tx, type, id, { ...change, within: meetingId, isSecret: secret.has(id) })
  }
}
