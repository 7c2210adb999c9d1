import { seeMeeting } from '../meetings/meeting-access.ts'
import { visibleTo } from '../meetings/meeting-visibility.ts'
import type { Context } from '../shared/context.ts'
import { findWaitingFor, findWaitingSinceCancelled } from './awaiting-store.ts'
import { findStep } from './way.ts'
import type { AwaitingMatter } from './way-schemas.ts'

/** What waits to be put on the agenda of the meeting: proposed to its organ, postponed by it, remitted to it, or of a meeting of it that was cancelled, the oldest first. */
export const listAwaiting = async (ctx: Context, meetingId: string): Promise<AwaitingMatter[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const visible = visibleTo(ctx.actor, ctx.store)
  const waiting = [
    ...(await findWaitingFor(ctx.store, meeting, visible)),
    ...(await findWaitingSinceCancelled(ctx.store, meeting, visible))
  ]
  const found: AwaitingMatter[] = []
  for (const [id, reason] of waiting) {
    const step = await findStep(ctx, id, reason)
    if (step) found.push(step)
  }
  return found
}
