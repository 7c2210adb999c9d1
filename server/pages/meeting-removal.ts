import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listParagraphs } from '../domain/decisions/get-paragraph.ts'
import { removeMeeting } from '../domain/decisions/remove-meeting.ts'
import { listAttendance } from '../domain/meetings/attendance.ts'
import { removalRefusalOf } from '../domain/meetings/meeting.ts'
import { getOwnMeeting } from '../domain/meetings/meeting-access.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { meetingRemovalPage } from '../rendering/page-models/meeting-removal-page.ts'
import { formBodyOf, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** A meeting planned by mistake is removed, after a page that tells what goes with it. */
export const meetingRemovalPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.meetingRemoval(':id'), (request, reply) =>
    showRemoval(request, reply, request.params.id)
  )

  app.post<WithId>(paths.meetingRemoval(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => removeMeeting(request.ctx, id, revisionOf(typed)), {
      done: () => reply.onward(paths.meetings, 'meeting-removed'),
      again: refusal => showRemoval(request, reply, id, formAgain('meeting', typed, refusal), refusal.status)
    })
  })
}

const showRemoval = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getOwnMeeting(ctx, id)
  const facts = {
    meeting,
    refusal: removalRefusalOf(meeting.state) ?? '',
    paragraphs: await listParagraphs(ctx, id),
    attendance: await listAttendance(ctx, id)
  }
  return reply.page('meetings/removal', meetingRemovalPage(facts, form), status)
}
