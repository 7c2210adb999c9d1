import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { editAppeal, receiveAppeal, receiveAppealOfDelegated } from '../domain/announcement/appeals.ts'
import { chooseAppealability } from '../domain/announcement/choose-appealability.ts'
import {
  confirmByJudgment,
  confirmNoAppeal,
  confirmNoAppealOfDelegated
} from '../domain/announcement/confirm-legal-force.ts'
import { getDelegatedForce, listLegalForce } from '../domain/announcement/legal-forces.ts'
import {
  AppealEdit,
  LegalForceByJudgment,
  NewAppeal,
  NewAppealability,
  ReceivedAppeal
} from '../domain/announcement/legal-force-schemas.ts'
import type { DecisionRef } from '../domain/announcement/own-decision.ts'
import { getBody } from '../domain/bodies/get-body.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { getDelegatedDecision } from '../domain/delegation/delegated-decisions.ts'
import { rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import type { Context } from '../domain/shared/context.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import {
  legalForceOfDelegatedPage,
  legalForceOfMeetingPage,
  type LegalForcePage
} from '../rendering/page-models/legal-force-page.ts'
import { formBodyOf, readForm, revisionOf, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type Ids = { id: string; partId: string }

/** Where decisions are shown on their way to legal force: with those of their meeting, or one made on delegation alone. */
type Place = {
  to: typeof paths.ofDelegated | Pick<typeof paths, keyof typeof paths.ofDelegated>
  decisionOf: (ids: Ids) => { id: string; ref: DecisionRef }
  receive: (ctx: Context, decisionId: string, typed: FormBody) => Promise<unknown>
  confirm: (ctx: Context, id: string) => Promise<unknown>
  show: (ctx: Context, id: string, form?: Form) => Promise<LegalForcePage>
}

const ofMeeting: Place = {
  to: paths,
  decisionOf: ({ partId }) => ({ id: partId, ref: { paragraphId: partId } }),
  receive: async (ctx, againstParagraphId, typed) =>
    receiveAppeal(ctx, readForm(NewAppeal, { ...typed, againstParagraphId })),
  confirm: confirmNoAppeal,
  show: async (ctx, id, form) => {
    const decisions = await listLegalForce(ctx, id)
    const meeting = await getMeeting(ctx, id)
    const organ = await getOrgan(ctx, meeting.organId)
    const { mayWrite } = await rightsTo(ctx, id)
    return legalForceOfMeetingPage({ decisions, meeting, organ, mayWrite, court: await courtOf(ctx) }, form)
  }
}

const ofDelegated: Place = {
  to: paths.ofDelegated,
  decisionOf: ({ id }) => ({ id, ref: { delegatedDecisionId: id } }),
  receive: async (ctx, id, typed) => receiveAppealOfDelegated(ctx, id, readForm(ReceivedAppeal, typed)),
  confirm: confirmNoAppealOfDelegated,
  show: async (ctx, id, form) => {
    const force = await getDelegatedForce(ctx, id)
    const decision = await getDelegatedDecision(ctx, id)
    const mayWrite = can(ctx.actor, 'meetings.plan', decision) && !decision.isStruck
    return legalForceOfDelegatedPage({ force, decision, mayWrite, court: await courtOf(ctx) }, form)
  }
}

const courtOf = async (ctx: Context): Promise<string> => (await getBody(ctx)).appealCourt ?? ''

/** Decisions on their way to legal force: appeals, what the court says, and that no appeal has come. */
export const legalForcePages = async (app: FastifyInstance): Promise<void> => {
  for (const place of [ofMeeting, ofDelegated]) {
    const { to } = place
    app.get<{ Params: Ids }>(to.legalForce(':id'), (request, reply) => show(place, request, reply))

    app.post<{ Params: Ids }>(to.legalForce(':id'), async (request, reply) => {
      const { id } = request.params
      return submit(() => place.confirm(request.ctx, id), {
        done: () => reply.onward(to.legalForce(id), 'saved'),
        again: refusal =>
          show(place, request, reply, formAgain('legalForce', {}, refusal, 'no-appeal'), refusal.status)
      })
    })

    app.post<{ Params: Ids }>(to.appealsOf(':id', ':partId'), async (request, reply) => {
      const typed = formBodyOf(request.body)
      const { id } = place.decisionOf(request.params)
      return submit(() => place.receive(request.ctx, id, typed), {
        done: () => reply.onward(to.legalForce(request.params.id), 'added'),
        again: refusal =>
          show(place, request, reply, formAgain('appeal', typed, refusal, `appeal-${id}`), refusal.status)
      })
    })

    app.post<{ Params: Ids }>(to.appealability(':id', ':partId'), async (request, reply) => {
      const typed = formBodyOf(request.body)
      const { id, ref } = place.decisionOf(request.params)
      const formId = `appealability-${id}`
      return submit(() => chooseAppealability(request.ctx, ref, readForm(NewAppealability, typed)), {
        done: () => reply.onward(to.legalForce(request.params.id), 'appealability-chosen'),
        again: refusal =>
          show(place, request, reply, formAgain('appealability', typed, refusal, formId), refusal.status)
      })
    })

    app.post<{ Params: Ids }>(to.judged(':id', ':partId'), async (request, reply) => {
      const typed = formBodyOf(request.body)
      const { id, partId } = request.params
      return submit(() => confirmByJudgment(request.ctx, partId, readForm(LegalForceByJudgment, typed)), {
        done: () => reply.onward(to.legalForce(id), 'saved'),
        again: refusal =>
          show(
            place,
            request,
            reply,
            formAgain('legalForce', typed, refusal, `force-${partId}`),
            refusal.status
          )
      })
    })

    app.post<{ Params: Ids }>(to.appealEdit(':id', ':partId'), async (request, reply) => {
      const typed = formBodyOf(request.body)
      const { id, partId } = request.params
      const edit = () => editAppeal(request.ctx, partId, revisionOf(typed), readForm(AppealEdit, typed))
      return submit(edit, {
        done: () => reply.onward(to.legalForce(id), 'saved'),
        again: refusal =>
          show(place, request, reply, formAgain('appeal', typed, refusal, partId), refusal.status)
      })
    })
  }
}

const show = async (
  place: Place,
  { ctx, params }: FastifyRequest<{ Params: Ids }>,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page('announcements/legal-force', await place.show(ctx, params.id, form), status)
