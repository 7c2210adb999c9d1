import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { getOwnMeeting } from '../domain/meetings/meeting-access.ts'
import { cancellationRefusalOf } from '../domain/meetings/meeting.ts'
import { MeetingCancellation } from '../domain/meetings/meeting-schemas.ts'
import { cancelMeeting } from '../domain/summons/cancel-meeting.ts'
import { getSummoning } from '../domain/summons/summoning.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { meetingCancellationPage } from '../rendering/page-models/meeting-cancellation-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** A planned meeting is cancelled, after a page that tells who will be told and what goes on to another meeting. */
export const meetingCancellationPages = async (
  app: FastifyInstance,
  dependencies: PageDependencies
): Promise<void> => {
  app.get<WithId>(paths.meetingCancellation(':id'), (request, reply) =>
    showCancellation(request, reply, request.params.id)
  )

  app.post<WithId>(paths.meetingCancellation(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => cancelMeeting(request.ctx, id, readForm(MeetingCancellation, typed), dependencies), {
      done: () => reply.onward(paths.meeting(id), 'meeting-cancelled'),
      again: refusal =>
        showCancellation(request, reply, id, formAgain('meetingCancellation', typed, refusal), refusal.status)
    })
  })
}

const showCancellation = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getOwnMeeting(ctx, id)
  const { sections } = await getAgenda(ctx, id)
  const facts = {
    meeting,
    refusal: cancellationRefusalOf(meeting.state) ?? '',
    summoning: await getSummoning(ctx, id),
    matterCount: sections.flatMap(({ matters }) => matters).filter(({ isWithdrawn }) => !isWithdrawn).length
  }
  return reply.page('meetings/cancellation', meetingCancellationPage(facts, form), status)
}
