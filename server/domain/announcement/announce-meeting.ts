import { schema } from '../../db/schema/schema.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { announcedSince, announceMeetingBy, mustBeAnnounced } from '../meetings/meeting-announcement.ts'
import { findMeetingAnnouncements } from '../meetings/meeting-announcement-store.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { addDays, dayInSweden } from '../shared/dates.ts'
import { dayOfAnnouncement } from './announcing.ts'
import { composeAnnouncedMeeting, saysTheSame, withPublicTitles } from './compose-meeting-announcement.ts'
import type { MeetingAnnouncing, NewMeetingAnnouncement } from './meeting-announcement-schemas.ts'
import { getMeetingAnnouncing, refusalToAnnounce } from './meeting-announcements.ts'

/**
 * Announces that a meeting is to be held, with time, place and matters (KL 5:13, 8:10 p. 1, 9:10): on our own board today, or as
 * it was done on a board elsewhere. Done again when something has changed, it comes in the stead of the one before, which is kept.
 */
export const announceMeeting = (
  ctx: Context,
  meetingId: string,
  { announcedOn: given, reason }: NewMeetingAnnouncement
): Promise<MeetingAnnouncing> =>
  inTransaction(ctx, async tx => {
    const meeting = await getOwnMeeting(tx, meetingId)
    const organ = await getOrganRow(tx.store, meeting.organId)
    const content = await composeAnnouncedMeeting(tx.store, meeting)
    const refusal = refusalToAnnounce(organ, meeting, content, dayInSweden(tx.now))
    if (refusal) throw new AppError('wrong-state', refusal)
    const earlier = await findMeetingAnnouncements(tx.store, meetingId)
    const last = earlier.at(-1)
    if (last && saysTheSame(content, await withPublicTitles(tx.store, last.content)))
      throw new AppError('conflict', 'Mötet är anslaget, och inget har ändrats sedan dess.')
    const announcedOn = dayOfAnnouncement(
      tx,
      organ,
      given,
      last && { on: last.announcedOn, what: 'Mötet anslogs förra gången' }
    )
    if (announcedOn > meeting.lastOn)
      throw invalidField('announcedOn', `Mötets sista dag är ${meeting.lastOn}. Ange en dag före den.`)
    // A late day that was told of before has its reason already.
    const dueOn = announceMeetingBy(meeting.firstOn)
    const isLate = announcedOn > dueOn && announcedSince(meeting.firstOn, earlier) === null
    if (isLate && mustBeAnnounced({ ...meeting, legalKind: organ.legalKind }) && !reason)
      throw invalidField(
        'reason',
        `Budgetmötet skulle ha anslagits senast ${dueOn} (KL 9 kap. 10 §). Skriv varför det blev senare.`
      )
    await tx.store.write.insert(schema.meetingAnnouncements).values({
      id: tx.newId(),
      meetingId,
      position: earlier.length,
      content,
      announcedOn,
      announcedAt: tx.now,
      boardAddress: organ.boardAddress,
      downFromOn: addDays(content.lastOn, 1),
      reason
    })
    await recordEvent(tx, 'meeting.announced', meetingId, { after: { announcedOn, reason } })
    return getMeetingAnnouncing(tx, meetingId)
  })
