import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { getParagraph } from '../domain/decisions/get-paragraph.ts'
import { getOwnMeeting } from '../domain/meetings/meeting-access.ts'
import { editPresence } from '../domain/presence/edit-presence.ts'
import { NewRecusal, PresenceEdit, RecusalEdit } from '../domain/presence/presence-schemas.ts'
import { addRecusal, editRecusal, getRecusal, removeRecusal } from '../domain/presence/recusals.ts'
import { serveSubstitutes } from '../domain/presence/serve-substitutes.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { recusalPage } from '../rendering/page-models/recusal-page.ts'
import { showAttendance } from './attendance.ts'
import { formBodyOf, readForm, revisionOf, type FormBody } from './form-body.ts'
import { showParagraph } from './paragraphs.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** Jäv, the rule that a § follows and why it was dealt with without a quorum; substitutes that are to serve. */
export const presencePages = async (app: FastifyInstance): Promise<void> => {
  app.post<WithId>(paths.recusals(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addRecusal(request.ctx, id, readForm(NewRecusal, withoutEmptyName(typed))), {
      done: () => reply.onward(paths.paragraphQuorum(id), 'added'),
      again: refusal =>
        showParagraph(
          request,
          reply,
          id,
          { presenceForms: { recusal: formAgain('recusal', typed, refusal) } },
          refusal.status
        )
    })
  })

  app.post<WithId>(paths.paragraphPresence(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editPresence(request.ctx, id, revisionOf(typed), readForm(PresenceEdit, typed)), {
      done: () => reply.onward(paths.paragraphQuorum(id), 'saved'),
      again: refusal =>
        showParagraph(
          request,
          reply,
          id,
          { presenceForms: { presence: formAgain('presence', typed, refusal) } },
          refusal.status
        )
    })
  })

  app.get<WithId>(paths.recusal(':id'), (request, reply) => showRecusal(request, reply, request.params.id))

  app.post<WithId>(paths.recusal(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editRecusal(request.ctx, id, revisionOf(typed), readForm(RecusalEdit, typed)), {
      done: ({ paragraphId }) => reply.onward(paths.paragraphQuorum(paragraphId), 'saved'),
      again: refusal => showRecusal(request, reply, id, formAgain('recusal', typed, refusal), refusal.status)
    })
  })

  app.post<WithId>(paths.recusalRemoval(':id'), async (request, reply) => {
    const { id, paragraphId } = await getRecusal(request.ctx, request.params.id)
    await removeRecusal(request.ctx, id)
    return reply.onward(paths.paragraphQuorum(paragraphId), 'removed')
  })

  app.post<WithId>(paths.servingSubstitutes(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => serveSubstitutes(request.ctx, id), {
      done: () => reply.onward(paths.attendance(id), 'saved'),
      again: refusal =>
        showAttendance(request, reply, id, { form: formAgain('attendance', {}, refusal) }, refusal.status)
    })
  })
}

// With a person chosen the name is the person's; without one the schema asks for a name.
const withoutEmptyName = ({ name, ...rest }: FormBody): FormBody => (name?.trim() ? { ...rest, name } : rest)

const showRecusal = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const recusal = await getRecusal(ctx, id)
  const paragraph = await getParagraph(ctx, recusal.paragraphId)
  const meeting = await getOwnMeeting(ctx, paragraph.meetingId)
  return reply.page('paragraphs/recusal', recusalPage(recusal, paragraph, meeting, form), status)
}
