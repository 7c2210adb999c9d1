import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listOrgans } from '../domain/bodies/organs.ts'
import { editMeeting } from '../domain/meetings/edit-meeting.ts'
import { listMeetings } from '../domain/meetings/meetings.ts'
import { MeetingEdit, MeetingFilter, NewMeeting } from '../domain/meetings/meeting-schemas.ts'
import { planMeeting } from '../domain/meetings/plan-meeting.ts'
import { formAgain, formOf, type Form } from '../rendering/page-models/form.ts'
import { meetingsPage, newMeetingPage } from '../rendering/page-models/meeting-pages.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { plannersOnly } from './form-guards.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { showMeeting } from './show-meeting.ts'
import { submit } from './submit.ts'

/** The list of meetings, a new one, and the facts of one. */
export const meetingPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.meetings, async (request, reply) => {
    const filter = readQuery(MeetingFilter, request.query)
    const meetings = await listMeetings(request.ctx, filter)
    return reply.page('meetings/meetings', meetingsPage(meetings, await listOrgans(request.ctx), filter))
  })

  app.get(paths.newMeeting, plannersOnly, (request, reply) =>
    showNewMeeting(request, reply, formOf('meeting'))
  )

  app.post(paths.meetings, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => planMeeting(request.ctx, readForm(NewMeeting, typed)), {
      done: ({ id }) => reply.onward(paths.meeting(id), 'meeting-planned'),
      again: refusal => showNewMeeting(request, reply, formAgain('meeting', typed, refusal), refusal.status)
    })
  })

  app.get<{ Params: { id: string } }>(paths.meeting(':id'), (request, reply) =>
    showMeeting(request, reply, request.params.id)
  )

  app.post<{ Params: { id: string } }>(paths.meetingFacts(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    // A meeting of one day is edited by its first day alone.
    const edit = { ...typed, lastOn: typed.lastOn || (typed.firstOn ?? '') }
    return submit(() => editMeeting(request.ctx, id, revisionOf(typed), readForm(MeetingEdit, edit)), {
      done: () => reply.onward(paths.meeting(id), 'saved'),
      again: refusal =>
        showMeeting(
          request,
          reply,
          id,
          { forms: { facts: formAgain('meeting', typed, refusal) } },
          refusal.status
        )
    })
  })
}

const showNewMeeting = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page('meetings/new-meeting', newMeetingPage(await listOrgans(ctx), form), status)
