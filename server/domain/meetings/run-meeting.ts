import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { EventType } from '../events/event-types.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findMatters } from './matter-store.ts'
import { refusalOf, transitions, type MeetingAct } from './meeting.ts'
import type { Meeting } from './meeting-schemas.ts'
import { getOwnMeeting } from './meeting-access.ts'
import { getMeetingRow } from './meeting-store.ts'
import { takeNumber } from './take-up-matter.ts'

const { meetings } = schema

/** The chair opens the meeting: matters can be taken up. */
export const openMeeting = (ctx: Context, id: string): Promise<Meeting> =>
  inTransaction(ctx, async tx => {
    await assertPossible(tx, id, 'open')
    return moveTo(tx, id, 'open', 'meeting.opened')
  })

/** The chair closes the meeting: every matter that remains gets its §, in order. */
export const closeMeeting = (ctx: Context, id: string): Promise<Meeting> =>
  inTransaction(ctx, async tx => {
    const meeting = await assertPossible(tx, id, 'close')
    const remaining = (await findMatters(tx.store, meeting)).filter(matter => matter.foreseenNumber !== null)
    for (const matter of remaining) await takeNumber(tx, meeting, matter.id)
    return moveTo(tx, id, 'close', 'meeting.closed')
  })

/** A closed meeting may be opened again until the first approval; no § moves. */
export const reopenMeeting = (ctx: Context, id: string): Promise<Meeting> =>
  inTransaction(ctx, async tx => {
    await assertPossible(tx, id, 'reopen')
    return moveTo(tx, id, 'reopen', 'meeting.reopened')
  })

/** Freezes the minutes by the hash of their file. The caller has stored that file and checked that it shows this text. */
export const markSealed = async (tx: Context, id: string, sha256: string): Promise<Meeting> => {
  await assertPossible(tx, id, 'seal')
  return moveTo(tx, id, 'seal', 'meeting.sealed', { sealedAt: tx.now, sealedSha256: sha256 })
}

const assertPossible = async (tx: Context, id: string, act: MeetingAct): Promise<Meeting> => {
  const meeting = await getOwnMeeting(tx, id)
  const refusal = refusalOf(act, meeting.state, meeting.isImported)
  if (refusal) throw new AppError(meeting.state === 'sealed' ? 'minutes-locked' : 'wrong-state', refusal)
  return meeting
}

const moveTo = async (
  tx: Context,
  id: string,
  act: MeetingAct,
  event: EventType,
  seal: { sealedAt?: string; sealedSha256?: string } = {}
): Promise<Meeting> => {
  await tx.store.write
    .update(meetings)
    .set({ ...seal, state: transitions[act].to, changedAt: tx.now, revision: sql`${meetings.revision} + 1` })
    .where(eq(meetings.id, id))
  await recordEvent(tx, event, id, { after: seal })
  return getMeetingRow(tx.store, id)
}
