import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { findClosing, takeUpAndClose } from '../domain/decisions/close-paragraph.ts'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { getProceedings } from '../domain/decisions/get-proceedings.ts'
import { listDecidingBreaches } from '../domain/decisions/list-deciding-breaches.ts'
import { getAgenda } from '../domain/meetings/agenda.ts'
import { isParagraphChangeable } from '../domain/meetings/meeting.ts'
import { foreseeLabel } from '../domain/meetings/take-up-matter.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { getParagraphPresence } from '../domain/presence/get-presence.ts'
import { closingPage } from '../rendering/page-models/closing-page.ts'
import { formBodyOf } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The chair closes a §: what is decided is read back, and then the gavel falls. */
export const closingPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.paragraphClosing(':id'), (request, reply) =>
    showReadBack(request, reply, request.params.id)
  )

  app.post<WithId>(paths.paragraphClosing(':id'), async (request, reply) => {
    const { id } = request.params
    const { nextId = '' } = formBodyOf(request.body)
    return submit(() => takeUpAndClose(request.ctx, id), {
      done: () => reply.onward(nextId ? paths.paragraphText(nextId) : paths.deciding(id), 'paragraph-closed'),
      again: ({ message, status }) => showReadBack(request, reply, id, message, status)
    })
  })
}

const showReadBack = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  refusal = '',
  status = 200
): Promise<FastifyReply> => {
  const paragraph = await getParagraph(ctx, id)
  const meeting = await getMeeting(ctx, paragraph.meetingId)
  const { mayRead, mayWrite } = await rightsTo(ctx, meeting.id)
  const facts = {
    paragraph,
    meeting,
    nextLabel: paragraph.foreseenNumber === null ? paragraph.label : await foreseeLabel(ctx, meeting),
    mayEdit: mayWrite && isParagraphChangeable(meeting, paragraph) && paragraph.withheld === null,
    agenda: await getAgenda(ctx, meeting.id),
    proceedings: await getProceedings(ctx, id),
    breaches: await listDecidingBreaches(ctx, id),
    presence: mayRead && paragraph.withheld === null ? await getParagraphPresence(ctx, id) : null,
    closing: (await findClosing(ctx, id)) ?? null
  }
  return reply.page('paragraphs/closing', closingPage(facts, refusal), status)
}
