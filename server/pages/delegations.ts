import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { listOrgans } from '../domain/bodies/organs.ts'
import { DelegationEdit, DelegationFilter, NewDelegation } from '../domain/delegation/delegation-schemas.ts'
import {
  addDelegation,
  endDelegation,
  getDelegation,
  listDelegations,
  removeDelegation
} from '../domain/delegation/delegations.ts'
import { neverDelegated } from '../domain/delegation/never-delegated.ts'
import { getPerson } from '../domain/people/persons.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { delegationPage, delegationsPage } from '../rendering/page-models/delegation-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { choicesOfOfficers } from './case-choices.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The delegationsordning of each organ: rows are written in, ended, and removed where nothing rests on them. */
export const delegationPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.delegations, (request, reply) => showDelegations(request, reply))

  app.post(paths.delegations, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => addDelegation(request.ctx, readForm(NewDelegation, typed)), {
      done: ({ id }) => reply.onward(paths.delegation(id), 'delegation-added'),
      again: refusal =>
        showDelegations(request, reply, formAgain('delegation', typed, refusal), refusal.status)
    })
  })

  app.get<WithId>(paths.delegation(':id'), (request, reply) => showDelegation(request, reply))

  app.post<WithId>(paths.delegation(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    const end = () => endDelegation(request.ctx, id, revisionOf(typed), readForm(DelegationEdit, typed))
    return submit(end, {
      done: () => reply.onward(paths.delegation(id), 'saved'),
      again: refusal =>
        showDelegation(request, reply, { form: formAgain('delegationEnd', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithId>(paths.delegationRemoval(':id'), async (request, reply) =>
    submit(() => removeDelegation(request.ctx, request.params.id), {
      done: () => reply.onward(paths.delegations, 'delegation-removed'),
      again: ({ message, status }) => showDelegation(request, reply, { refusal: message }, status)
    })
  )
}

const showDelegations = async (
  { ctx, query }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const filter = readQuery(DelegationFilter, query)
  const delegations = await listDelegations(ctx, filter)
  const organs = (await listOrgans(ctx)).filter(({ legalKind }) => legalKind !== 'officials')
  const mine = organs.filter(({ id }) => can(ctx.actor, 'meetings.plan', { organId: id }))
  const persons = await choicesOfOfficers(ctx)
  const today = dayInSweden(ctx.now)
  const shown = { delegations, organs, mine, persons, filter, neverDelegated, today }
  return reply.page('delegation/delegations', delegationsPage(shown, form), status)
}

const showDelegation = async (
  { ctx, params }: FastifyRequest,
  reply: FastifyReply,
  forms: { form?: Form; refusal?: string } = {},
  status = 200
): Promise<FastifyReply> => {
  const delegation = await getDelegation(ctx, (params as WithId['Params']).id)
  const { parentId, delegatePersonId, organId } = delegation
  const shown = {
    delegation,
    parent: parentId ? await getDelegation(ctx, parentId) : null,
    personName: delegatePersonId ? (await getPerson(ctx, delegatePersonId)).name : '',
    mayChange: can(ctx.actor, 'meetings.plan', { organId })
  }
  return reply.page('delegation/delegation', delegationPage(shown, forms), status)
}
