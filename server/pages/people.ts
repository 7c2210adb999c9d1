import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { findAccountOf } from '../domain/accounts/accounts.ts'
import { addMandate, editMandate, getMandate, listMandates } from '../domain/people/mandates.ts'
import { MandateEdit, NewMandate, PersonEdit } from '../domain/people/people-schemas.ts'
import { editPerson, getPerson } from '../domain/people/persons.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { mandatePage, personPage, type PersonForms } from '../rendering/page-models/organisation-pages.ts'
import { choicesOfMandates } from './choices-of-mandates.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { administratorsOnly } from './form-guards.ts'
import { showOrgan } from './organs.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

/** Persons and their mandates. */
export const peoplePages = async (app: FastifyInstance): Promise<void> => {
  app.get<{ Params: { id: string } }>(paths.person(':id'), (request, reply) =>
    showPerson(request, reply, request.params.id)
  )

  app.post<{ Params: { id: string } }>(paths.person(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editPerson(request.ctx, id, revisionOf(typed), readForm(PersonEdit, typed)), {
      done: () => reply.onward(paths.person(id), 'saved'),
      again: refusal =>
        showPerson(request, reply, id, { person: formAgain('person', typed, refusal) }, refusal.status)
    })
  })

  app.post(paths.mandates, async (request, reply) => {
    const typed = formBodyOf(request.body)
    const organId = typed.organId ?? ''
    return submit(() => addMandate(request.ctx, readForm(NewMandate, typed)), {
      done: () => reply.onward(paths.organ(organId), 'added'),
      again: refusal =>
        showOrgan(request, reply, organId, { mandate: formAgain('mandate', typed, refusal) }, refusal.status)
    })
  })

  app.get<{ Params: { id: string } }>(paths.mandate(':id'), administratorsOnly, (request, reply) =>
    showMandate(request, reply, request.params.id)
  )

  app.post<{ Params: { id: string } }>(paths.mandate(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editMandate(request.ctx, id, revisionOf(typed), readForm(MandateEdit, typed)), {
      done: ({ organId }) => reply.onward(paths.organ(organId), 'saved'),
      again: refusal => showMandate(request, reply, id, formAgain('mandate', typed, refusal), refusal.status)
    })
  })
}

/** Also after a form about the person's account was refused. */
export const showPerson = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  forms: Partial<PersonForms> = {},
  status = 200
): Promise<FastifyReply> => {
  const facts = {
    person: await getPerson(ctx, id),
    mandates: await listMandates(ctx, { personId: id }),
    account: can(ctx.actor, 'accounts.administer') ? ((await findAccountOf(ctx, id)) ?? null) : undefined
  }
  return reply.page('organisation/person', personPage(facts, forms), status)
}

const showMandate = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page(
    'organisation/mandate',
    mandatePage(await getMandate(ctx, id), await choicesOfMandates(ctx), form),
    status
  )
