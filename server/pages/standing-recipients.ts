import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { NewStandingRecipient } from '../domain/dispatch/recipient-schemas.ts'
import {
  addStandingRecipient,
  listStandingRecipients,
  removeStandingRecipient
} from '../domain/dispatch/standing-recipients.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { standingPage } from '../rendering/page-models/standing-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithRecipient = { Params: { id: string; recipientId: string } }

/** Who gets the minutes or the summary of an organ after every meeting. */
export const standingRecipientPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.standing(':id'), (request, reply) => showStanding(request, reply, request.params.id))

  app.post<WithId>(paths.standing(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addStandingRecipient(request.ctx, id, readForm(NewStandingRecipient, typed)), {
      done: () => reply.onward(paths.standing(id), 'added'),
      again: refusal =>
        showStanding(request, reply, id, formAgain('standingRecipient', typed, refusal), refusal.status)
    })
  })

  app.post<WithRecipient>(paths.standingRemoval(':id', ':recipientId'), async (request, reply) => {
    const { id, recipientId } = request.params
    await removeStandingRecipient(request.ctx, recipientId)
    return reply.onward(paths.standing(id), 'removed')
  })
}

const showStanding = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const organ = await getOrgan(ctx, id)
  const mayEdit = can(ctx.actor, 'meetings.plan', { organId: id })
  return reply.page(
    'organisation/standing',
    standingPage(organ, await listStandingRecipients(ctx, id), mayEdit, form),
    status
  )
}
