import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { editAppeal, receiveAppeal } from '../domain/announcement/appeals.ts'
import { chooseAppealability } from '../domain/announcement/choose-appealability.ts'
import { confirmByJudgment, confirmNoAppeal, listLegalForce } from '../domain/announcement/legal-forces.ts'
import {
  AppealEdit,
  LegalForceByJudgment,
  NewAppeal,
  NewAppealability
} from '../domain/announcement/legal-force-schemas.ts'
import { getBody } from '../domain/bodies/get-body.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { legalForcePage } from '../rendering/page-models/legal-force-page.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type OfMeeting = { Params: { id: string; partId: string } }

/** The decisions of a meeting on their way to legal force: appeals, what the court says, and that no appeal has come. */
export const legalForcePages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.legalForce(':id'), (request, reply) => showForce(request, reply, request.params.id))

  app.post<WithId>(paths.legalForce(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => confirmNoAppeal(request.ctx, id), {
      done: () => reply.onward(paths.legalForce(id), 'saved'),
      again: refusal =>
        showForce(request, reply, id, formAgain('legalForce', {}, refusal, 'no-appeal'), refusal.status)
    })
  })

  app.post<OfMeeting>(paths.appealsOf(':id', ':partId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, partId } = request.params
    return submit(
      () => receiveAppeal(request.ctx, readForm(NewAppeal, { ...typed, againstParagraphId: partId })),
      {
        done: () => reply.onward(paths.legalForce(id), 'added'),
        again: refusal =>
          showForce(
            request,
            reply,
            id,
            formAgain('appeal', typed, refusal, `appeal-${partId}`),
            refusal.status
          )
      }
    )
  })

  app.post<OfMeeting>(paths.appealability(':id', ':partId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, partId } = request.params
    const formId = `appealability-${partId}`
    return submit(() => chooseAppealability(request.ctx, partId, readForm(NewAppealability, typed)), {
      done: () => reply.onward(paths.legalForce(id), 'appealability-chosen'),
      again: refusal =>
        showForce(request, reply, id, formAgain('appealability', typed, refusal, formId), refusal.status)
    })
  })

  app.post<OfMeeting>(paths.judged(':id', ':partId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, partId } = request.params
    return submit(() => confirmByJudgment(request.ctx, partId, readForm(LegalForceByJudgment, typed)), {
      done: () => reply.onward(paths.legalForce(id), 'saved'),
      again: refusal =>
        showForce(
          request,
          reply,
          id,
          formAgain('legalForce', typed, refusal, `force-${partId}`),
          refusal.status
        )
    })
  })

  app.post<OfMeeting>(paths.appealEdit(':id', ':partId'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id, partId } = request.params
    const edit = () => editAppeal(request.ctx, partId, revisionOf(typed), readForm(AppealEdit, typed))
    return submit(edit, {
      done: () => reply.onward(paths.legalForce(id), 'saved'),
      again: refusal =>
        showForce(request, reply, id, formAgain('appeal', typed, refusal, partId), refusal.status)
    })
  })
}

const showForce = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  meetingId: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const decisions = await listLegalForce(ctx, meetingId)
  const meeting = await getMeeting(ctx, meetingId)
  const organ = await getOrgan(ctx, meeting.organId)
  const { mayWrite } = await rightsTo(ctx, meetingId)
  const court = (await getBody(ctx)).appealCourt ?? ''
  return reply.page(
    'meetings/legal-force',
    legalForcePage({ decisions, meeting, organ, mayWrite, court }, form),
    status
  )
}
