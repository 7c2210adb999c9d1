import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { announceMeeting } from '../domain/announcement/announce-meeting.ts'
import { NewMeetingAnnouncement } from '../domain/announcement/meeting-announcement-schemas.ts'
import { getMeetingAnnouncing } from '../domain/announcement/meeting-announcements.ts'
import { getProofOfMeeting } from '../domain/announcement/proof.ts'
import { takeDownMeeting } from '../domain/announcement/take-down-meeting.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { meetingAnnouncementPage } from '../rendering/page-models/meeting-announcement-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** That a meeting is to be held, on the notice board (KL 8:10 p. 1, 9:10). */
export const meetingAnnouncementPages = async (
  app: FastifyInstance,
  dependencies: PageDependencies
): Promise<void> => {
  app.get<WithId>(paths.meetingAnnouncing(':id'), (request, reply) => show(request, reply, request.params.id))

  app.post<WithId>(paths.meetingAnnouncing(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => announceMeeting(request.ctx, id, readForm(NewMeetingAnnouncement, typed)), {
      done: () => reply.onward(paths.meetingAnnouncing(id), 'meeting-announced'),
      again: refusal =>
        show(request, reply, id, formAgain('meetingAnnouncement', typed, refusal), refusal.status)
    })
  })

  app.post<WithId>(paths.meetingTakingDown(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => takeDownMeeting(request.ctx, id), {
      done: () => reply.onward(paths.meetingAnnouncing(id), 'announcement-down'),
      again: refusal =>
        show(request, reply, id, formAgain('meetingAnnouncement', {}, refusal), refusal.status)
    })
  })

  app.get<WithId>(paths.meetingProof(':id'), async ({ ctx, params: { id } }, reply) => {
    const { fileName, bytes } = await getProofOfMeeting(ctx, id, dependencies)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })
}

const show = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const announcing = await getMeetingAnnouncing(ctx, id)
  const meeting = await getMeeting(ctx, id)
  const { boardAddress } = await getOrgan(ctx, meeting.organId)
  const { mayWrite } = await rightsTo(ctx, id)
  const shown = {
    announcing,
    meeting,
    mayWrite,
    isElsewhere: boardAddress !== null,
    today: dayInSweden(ctx.now)
  }
  return reply.page('meetings/announcement', meetingAnnouncementPage(shown, form), status)
}
