import { assertCan } from '../access/can.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { getWritableMatter, seeMeeting } from './meeting-access.ts'
import type { Writer } from './writer-schemas.ts'

/** Who the actor is to others while the § is open; refuses whoever may not write in it, as saving would. */
export const writerOf = async (
  ctx: Context,
  paragraphId: string
): Promise<{ meetingId: string; writer: Writer }> => {
  const { meeting } = await getWritableMatter(ctx, paragraphId)
  if (ctx.actor.kind !== 'person') throw new AppError('not-allowed', 'Bara en person skriver i en paragraf.')
  return {
    meetingId: meeting.id,
    writer: { paragraphId, personId: ctx.actor.personId, name: ctx.actor.name }
  }
}

/** Only those who work on the minutes are told who else does. */
export const assertMayKnowWriters = async (ctx: Context, meetingId: string): Promise<void> => {
  const { facts } = await seeMeeting(ctx, meetingId)
  assertCan(ctx, 'minutes.read-drafts', facts)
}
