import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getSummary } from '../domain/dispatch/get-summary.ts'
import { NewStandingDispatch } from '../domain/dispatch/recipient-schemas.ts'
import { listStandingSendings, sendToStanding } from '../domain/dispatch/send.ts'
import { listStandingRecipients } from '../domain/dispatch/standing-recipients.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { summaryPage } from '../rendering/page-models/summary-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The short summary of what a meeting decided, and what is sent after every meeting. */
export const summaryPages = async (app: FastifyInstance, dispatching: PageDependencies): Promise<void> => {
  app.get<WithId>(paths.summary(':id'), (request, reply) => showSummary(request, reply, request.params.id))

  app.get<WithId>(paths.summaryPdf(':id'), async ({ ctx, params: { id } }, reply) => {
    const summary = await getSummary(ctx, id)
    const { bytes } = await dispatching.renderSummary(summary)
    const fileName = `sammanfattning-${summary.firstOn}.pdf`
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })

  app.post<WithId>(paths.standingDispatch(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    const send = () =>
      sendToStanding(request.ctx, id, readForm(NewStandingDispatch, typed).document, dispatching)
    return submit(send, {
      done: () => reply.onward(paths.summary(id), 'dispatched'),
      again: ({ message, status }) => showSummary(request, reply, id, message, status)
    })
  })
}

const showSummary = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  refusal = '',
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  const summary = await getSummary(ctx, id)
  const { mayWrite } = await rightsTo(ctx, id)
  const sendings = await listStandingSendings(ctx, id)
  const standing = await listStandingRecipients(ctx, meeting.organId)
  return reply.page(
    'meetings/summary',
    summaryPage({ summary, meeting, sendings, standing, mayWrite }, refusal),
    status
  )
}
