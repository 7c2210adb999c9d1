import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Sealing } from '../domain/approval/freeze-minutes.ts'
import { sealMinutes } from '../domain/approval/seal-minutes.ts'
import { closeMeeting, openMeeting, reopenMeeting } from '../domain/meetings/run-meeting.ts'
import type { Meeting } from '../domain/meetings/meeting-schemas.ts'
import type { Context } from '../domain/shared/context.ts'
import type { NoticeName } from '../rendering/notices.ts'
import { paths } from './paths.ts'
import { showMeeting } from './show-meeting.ts'
import { submit } from './submit.ts'

/** A meeting is opened, closed, opened again and sealed. */
export const runningMeetingPages = async (app: FastifyInstance, sealing: Sealing): Promise<void> => {
  const act = (path: string, verb: (ctx: Context, id: string) => Promise<Meeting>, notice: NoticeName) =>
    app.post<{ Params: { id: string } }>(path, (request, reply) =>
      runAct(request, reply, request.params.id, verb, notice)
    )

  act(paths.meetingOpening(':id'), openMeeting, 'meeting-opened')
  act(paths.meetingClosing(':id'), closeMeeting, 'meeting-closed')
  act(paths.meetingReopening(':id'), reopenMeeting, 'meeting-reopened')
  act(paths.meetingSealing(':id'), (ctx, id) => sealMinutes(ctx, id, sealing), 'meeting-sealed')
}

const runAct = (
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  verb: (ctx: Context, id: string) => Promise<Meeting>,
  notice: NoticeName
): Promise<FastifyReply> =>
  submit(() => verb(request.ctx, id), {
    done: () => reply.onward(paths.meeting(id), notice),
    again: ({ message, status }) => showMeeting(request, reply, id, { refusal: message }, status)
  })
