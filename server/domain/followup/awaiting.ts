import { seeMeeting } from '../meetings/meeting-access.ts'
import { visibleTo } from '../meetings/meeting-visibility.ts'
import type { Context } from '../shared/context.ts'
import { findWaitingFor } from './awaiting-store.ts'
import { findStep } from './way.ts'
import type { AwaitingMatter } from './way-schemas.ts'

/** What waits to be put on the agenda of the meeting: proposed to its organ, postponed by it or remitted to it, the oldest first. */
export const listAwaiting = async (ctx: Context, meetingId: string): Promise<AwaitingMatter[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const waiting = await findWaitingFor(ctx.store, meeting, visibleTo(ctx.actor, ctx.store))
  const found: AwaitingMatter[] = []
  for (const [id, reason] of waiting) {
    const step = await findStep(ctx, id, reason)
    if (step) found.push(step)
  }
  return found
}
