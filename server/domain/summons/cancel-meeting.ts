import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { clearReports } from '../delegation/report-lines.ts'
import { deliver } from '../dispatch/deliver.ts'
import { findDeliveries } from '../dispatch/delivery-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { findMatters } from '../meetings/matter-store.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { cancellationRefusalOf } from '../meetings/meeting.ts'
import type { Meeting, MeetingCancellation } from '../meetings/meeting-schemas.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import { cancellationKey, summonsKey } from '../secrecy/own-documents.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { SummonsWiring } from './send-summons.ts'
import { findSummonses } from './summons-store.ts'

const { meetings } = schema

/**
 * Cancels a planned meeting, for good, and mails each who was sent the kallelse, in one transaction. What stood on its agenda
 * waits for another meeting of the organ, and so does what was to be reported at it (KL 6:40, 7:8).
 */
export const cancelMeeting = (
  ctx: Context,
  id: string,
  { reason }: MeetingCancellation,
  wiring: Pick<SummonsWiring, 'timeAndPlaceOf' | 'summonsLink'>
): Promise<Meeting> =>
  inTransaction(ctx, async tx => {
    const meeting = await getWritableMeeting(tx, id)
    assertCan(tx, 'meetings.plan', meeting)
    const refusal = cancellationRefusalOf(meeting.state)
    if (refusal) throw new AppError('wrong-state', refusal)
    for (const matter of await findMatters(tx.store, meeting)) await clearReports(tx.store, matter.id)
    await tx.store.write
      .update(meetings)
      .set({
        cancelledAt: tx.now,
        cancelledReason: reason,
        changedAt: tx.now,
        revision: sql`${meetings.revision} + 1`
      })
      .where(eq(meetings.id, id))
    await tellThoseCalled(tx, meeting, reason, wiring)
    await recordEvent(tx, 'meeting.cancelled', id, { after: { reason } })
    return getMeetingRow(tx.store, id)
  })

/** Where and when is told as the latest kallelse said it. */
const tellThoseCalled = async (
  tx: Context,
  { id }: Meeting,
  reason: string,
  { timeAndPlaceOf, summonsLink }: Pick<SummonsWiring, 'timeAndPlaceOf' | 'summonsLink'>
): Promise<void> => {
  const latest = (await findSummonses(tx.store, id)).at(-1)
  if (!latest) return
  const { bodyName, organName } = latest.content
  const timeAndPlace = timeAndPlaceOf(latest.content)
  const model = { bodyName, organName, timeAndPlace, reason, link: summonsLink(id), at: tx.now }
  const { sha256 } = latest
  const mail = { template: 'cancellation', model } as const
  const notice = { documentKey: cancellationKey(id), sha256, attachment: null, mail }
  await deliver(tx, notice, await findDeliveries(tx.store, summonsKey(id)))
}
