import { announceMeeting } from '../domain/announcement/announce-meeting.ts'
import {
  MeetingAnnouncing,
  NewMeetingAnnouncement
} from '../domain/announcement/meeting-announcement-schemas.ts'
import { getMeetingAnnouncing } from '../domain/announcement/meeting-announcements.ts'
import { getProofOfMeeting } from '../domain/announcement/proof.ts'
import { takeDownMeeting } from '../domain/announcement/take-down-meeting.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, operation } from './operation.ts'

/** That a meeting is to be held, on the notice board (KL 8:10 p. 1, 9:10). */
export const meetingAnnouncementRoutes = async (
  app: TypedApp,
  dependencies: ApiDependencies
): Promise<void> => {
  const tag = 'announcements'
  const params = idParam('meetingId', 'Mötets id')
  const path = '/meetings/:meetingId/announcement'
  const announcing = json('Anslagen om mötet', MeetingAnnouncing)

  app.get(
    path,
    {
      schema: operation(
        {
          tag,
          operationId: 'getMeetingAnnouncing',
          summary: 'Hämta anslagen om ett möte',
          description:
            'Det som gäller och de som det har ersatt, om mötet ska anslås (KL 9:10), och det som inte är enligt lagen.',
          params
        },
        { 200: announcing }
      )
    },
    ({ ctx, params: { meetingId } }) => getMeetingAnnouncing(ctx, meetingId)
  )

  app.post(
    path,
    {
      schema: operation(
        {
          tag,
          operationId: 'announceMeeting',
          summary: 'Anslå ett möte',
          description:
            'Med tid, plats och ärenden (KL 5:13); ett budgetmöte i direktionen senast en vecka före (KL 9:10). Görs om när något har ändrats. Kräver sekreterare.',
          params,
          body: NewMeetingAnnouncement,
          refusals: ['conflict', 'wrong-state']
        },
        { 201: announcing }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      reply.code(201).send(await announceMeeting(ctx, meetingId, body))
  )

  app.get(
    `${path}/proof`,
    {
      schema: operation(
        {
          tag,
          operationId: 'getProofOfMeeting',
          summary: 'Hämta bevis om anslag av ett möte',
          description: 'PDF/A-2a och PDF/UA-1, att skriva under (KL 8:10).',
          params
        },
        { 200: bytes('Beviset', 'application/pdf') }
      )
    },
    async ({ ctx, params: { meetingId } }, reply) => {
      const { fileName, bytes: pdf } = await getProofOfMeeting(ctx, meetingId, dependencies)
      return reply.file({ fileName, mediaType: 'application/pdf' }).send(Buffer.from(pdf))
    }
  )

  app.post(
    `${path}/taking-down`,
    {
      schema: operation(
        {
          tag,
          operationId: 'takeDownMeeting',
          summary: 'Ta ned anslaget om ett möte',
          description: 'Tidigast dagen efter mötet. Kräver sekreterare.',
          params,
          refusals: ['conflict', 'wrong-state']
        },
        { 200: announcing }
      )
    },
    ({ ctx, params: { meetingId } }) => takeDownMeeting(ctx, meetingId)
  )
}
