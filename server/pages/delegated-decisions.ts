import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { assertCan, can } from '../domain/access/can.ts'
import { listOrgans } from '../domain/bodies/organs.ts'
import {
  DelegatedDecisionFilter,
  NewDelegatedDecision
} from '../domain/delegation/delegated-decision-schemas.ts'
import { listDelegatedDecisions } from '../domain/delegation/delegated-decisions.ts'
import { listDelegations } from '../domain/delegation/delegations.ts'
import { registerDelegatedDecision } from '../domain/delegation/register-delegated-decision.ts'
import { acceptedEndings } from '../domain/files/file-kinds.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import {
  delegatedDecisionsPage,
  newDelegatedDecisionPage
} from '../rendering/page-models/delegated-decision-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { choicesOfOfficers } from './case-choices.ts'
import { readForm } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { paths } from './paths.ts'
import { readParts } from './read-parts.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

/** Delegationsbeslut and urgent decisions: listed, and registered with a file. */
export const delegatedDecisionPages = async (
  app: FastifyInstance,
  dependencies: PageDependencies
): Promise<void> => {
  app.get(paths.delegatedDecisions, async ({ ctx, query }, reply) => {
    const filter = readQuery(DelegatedDecisionFilter, query)
    const page = await listDelegatedDecisions(ctx, filter)
    const choices = { organs: await listOrgans(ctx), delegations: await listDelegations(ctx, {}) }
    const mayRegister = can(ctx.actor, 'cases.write')
    return reply.page('delegation/decisions', delegatedDecisionsPage(page, filter, choices, mayRegister))
  })

  app.get(paths.newDelegatedDecision, (request, reply) => showForm(request, reply))

  app.post(paths.newDelegatedDecision, async (request, reply) => {
    assertCan(request.ctx, 'cases.write')
    const { fields, files, refused } = await readParts(request, dependencies)
    const register = async () => {
      if (refused) throw refused
      return registerDelegatedDecision(request.ctx, readForm(NewDelegatedDecision, fields), files)
    }
    return submit(register, {
      done: ({ id }) => reply.onward(paths.delegatedDecision(id), 'delegated-decision-registered'),
      again: refusal =>
        showForm(request, reply, formAgain('delegatedDecision', fields, refusal), refusal.status)
    })
  })
}

const showForm = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  assertCan(ctx, 'cases.write')
  const choices = {
    organs: await listOrgans(ctx),
    delegations: await listDelegations(ctx, {}),
    persons: await choicesOfOfficers(ctx),
    endings: acceptedEndings,
    today: dayInSweden(ctx.now)
  }
  return reply.page('delegation/new-decision', newDelegatedDecisionPage(choices, form), status)
}
