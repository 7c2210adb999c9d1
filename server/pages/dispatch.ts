import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { NewExtract } from '../domain/dispatch/extract-schemas.ts'
import { getExtractFile, makeExtract } from '../domain/dispatch/make-extract.ts'
import { NewRecipient } from '../domain/dispatch/recipient-schemas.ts'
import { addRecipient, listRecipients, removeRecipient } from '../domain/dispatch/recipients.ts'
import { listSendingsOf, sendDecision } from '../domain/dispatch/send.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { dispatchPage, extractsPage } from '../rendering/page-models/dispatch-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithRecipient = { Params: { id: string; recipientId: string } }

/** Extracts of sealed minutes, and where a decision is sent. */
export const dispatchPages = async (app: FastifyInstance, dispatching: PageDependencies): Promise<void> => {
  app.get<WithId>(paths.extract(':id'), async ({ ctx, params: { id } }, reply) => {
    const { meetingId } = await getParagraph(ctx, id)
    const { bytes, fileName } = await getExtractFile(ctx, meetingId, [id], dispatching)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })

  app.get<WithId>(paths.extracts(':id'), (request, reply) => showExtracts(request, reply, request.params.id))

  app.post<WithId>(paths.extracts(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => makeExtract(request.ctx, id, readForm(NewExtract, typed), dispatching), {
      done: ({ recordId }) => reply.onward(paths.record(recordId), 'extract-registered'),
      again: ({ errors, message, status }) =>
        showExtracts(request, reply, id, errors[0]?.message ?? message, status)
    })
  })

  app.get<WithId>(paths.dispatch(':id'), (request, reply) => showDispatch(request, reply, request.params.id))

  app.post<WithId>(paths.dispatch(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => sendDecision(request.ctx, id, dispatching), {
      done: () => reply.onward(paths.dispatch(id), 'dispatched'),
      again: ({ message, status }) => showDispatch(request, reply, id, { refusal: message }, status)
    })
  })

  app.post<WithId>(paths.recipients(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addRecipient(request.ctx, id, readForm(NewRecipient, typed)), {
      done: () => reply.onward(paths.dispatch(id), 'added'),
      again: refusal =>
        showDispatch(request, reply, id, { form: formAgain('recipient', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithRecipient>(paths.recipientRemoval(':id', ':recipientId'), async (request, reply) => {
    const { id, recipientId } = request.params
    await removeRecipient(request.ctx, recipientId)
    return reply.onward(paths.dispatch(id), 'removed')
  })
}

const showDispatch = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  again: { form?: Form; refusal?: string } = {},
  status = 200
): Promise<FastifyReply> => {
  const paragraph = await getParagraph(ctx, id)
  const meeting = await getMeeting(ctx, paragraph.meetingId)
  const { mayWrite } = await rightsTo(ctx, meeting.id)
  const recipients = await listRecipients(ctx, id)
  const sendings = await listSendingsOf(ctx, id)
  return reply.page(
    'paragraphs/dispatch',
    dispatchPage({ paragraph, meeting, recipients, sendings, mayWrite }, again),
    status
  )
}

const showExtracts = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  refusal = '',
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  const { mayWrite } = await rightsTo(ctx, id)
  const { sections } = await getAgenda(ctx, id)
  const matters = sections.flatMap(section => section.matters)
  return reply.page('meetings/extracts', extractsPage(meeting, matters, mayWrite, refusal), status)
}
