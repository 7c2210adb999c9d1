import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import { findMeetingAnnouncements } from '../meetings/meeting-announcement-store.ts'
import { notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayOfTakingDown } from './announcing.ts'
import type { MeetingAnnouncing } from './meeting-announcement-schemas.ts'
import { getMeetingAnnouncing } from './meeting-announcements.ts'

const { meetingAnnouncements } = schema

/** The day after the meeting, as it was announced, at the earliest. */
export const takeDownMeeting = (ctx: Context, meetingId: string): Promise<MeetingAnnouncing> =>
  inTransaction(ctx, async tx => {
    await getOwnMeeting(tx, meetingId)
    const row = (await findMeetingAnnouncements(tx.store, meetingId)).at(-1)
    if (!row) throw notFound('Anslaget')
    const staysUp = 'tills mötet har hållits'
    const takenDownOn = dayOfTakingDown(tx, row, { staysUp, statute: 'KL 8 kap. 10 § 1' })
    await tx.store.write
      .update(meetingAnnouncements)
      .set({ takenDownOn })
      .where(eq(meetingAnnouncements.id, row.id))
    await recordEvent(tx, 'announcement.taken-down', meetingId, { after: { takenDownOn } })
    return getMeetingAnnouncing(tx, meetingId)
  })
