import { announceMeeting } from '../../server/domain/announcement/announce-meeting.ts'
import type { NewMeetingAnnouncement } from '../../server/domain/announcement/meeting-announcement-schemas.ts'
import { editOrgan } from '../../server/domain/bodies/organs.ts'
import { plannedMeeting, type BodyWorld, type MeetingWish } from './body-world.ts'

/** The directorate has opened our own board, or has one at an address. */
export const openBoard = async (world: BodyWorld, boardAddress: string | null = null) => {
  const { id, revision } = world.organisation.directorate
  await editOrgan(world.ctx(), id, revision, { publishesBoard: true, isAnnounced: true, boardAddress })
}

/** The meeting of the directorate on 2026-03-19, a week from now, that fixes the budget. */
export const budgetMeeting = (world: BodyWorld, wish: MeetingWish = {}) =>
  plannedMeeting(world, {
    organId: world.organisation.directorate.id,
    firstOn: '2026-03-19',
    startsAt: '09:00',
    place: 'Norrlunda',
    isBudget: true,
    matters: ['Budget 2027', 'Nästa möte'],
    ...wish
  })

export const announce = (world: BodyWorld, meetingId: string, wish: Partial<NewMeetingAnnouncement> = {}) =>
  announceMeeting(world.ctx(), meetingId, { announcedOn: null, reason: null, ...wish })
