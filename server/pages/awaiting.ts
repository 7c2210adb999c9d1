import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listAwaiting } from '../domain/followup/awaiting.ts'
import { carryOver } from '../domain/followup/carry-over.ts'
import { NewCarriedMatter } from '../domain/followup/way-schemas.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { awaitingPage } from '../rendering/page-models/awaiting-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** What waits to be put on the agenda of a meeting. */
export const awaitingPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.awaiting(':id'), (request, reply) => showAwaiting(request, reply, request.params.id))

  app.post<WithId>(paths.awaiting(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => carryOver(request.ctx, id, readForm(NewCarriedMatter, typed)), {
      done: ({ id: paragraphId }) => reply.onward(paths.paragraph(paragraphId), 'matter-carried-over'),
      again: ({ errors, message, status }) =>
        showAwaiting(request, reply, id, errors[0]?.message ?? message, status)
    })
  })
}

const showAwaiting = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  refusal = '',
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  const { mayWrite } = await rightsTo(ctx, id)
  return reply.page(
    'meetings/awaiting',
    awaitingPage(meeting, await listAwaiting(ctx, id), mayWrite, refusal),
    status
  )
}
