import { seeMeeting } from '../meetings/meeting-access.ts'
import { visibleTo } from '../meetings/meeting-visibility.ts'
import type { Context } from '../shared/context.ts'
import { findProposalsTo } from './awaiting-store.ts'
import { findStep } from './way.ts'
import type { AwaitingMatter } from './way-schemas.ts'

/** What waits to be put on the agenda of the meeting: proposals to its organ, the oldest first. */
export const listAwaiting = async (ctx: Context, meetingId: string): Promise<AwaitingMatter[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const proposals = await findProposalsTo(ctx.store, meeting, visibleTo(ctx.actor, ctx.store))
  const found: AwaitingMatter[] = []
  for (const id of proposals) {
    const step = await findStep(ctx, id, 'proposed')
    if (step) found.push(step)
  }
  return found
}
