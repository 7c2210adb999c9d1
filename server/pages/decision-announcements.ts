import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { NewDelegationAnnouncement } from '../domain/announcement/delegation-announcement-schemas.ts'
import {
  announceDelegatedDecision,
  findDelegationAnnouncement,
  takeDownDelegation
} from '../domain/announcement/delegation-announcements.ts'
import { forceOfDelegated } from '../domain/announcement/legal-forces.ts'
import { getProofOfDelegation } from '../domain/announcement/proof.ts'
import { getOrgan } from '../domain/bodies/organs.ts'
import { editRefusalOf } from '../domain/delegation/delegated-decision.ts'
import { DelegatedDecisionEdit } from '../domain/delegation/delegated-decision-schemas.ts'
import { listDelegations } from '../domain/delegation/delegations.ts'
import { editDelegatedDecision } from '../domain/delegation/edit-delegated-decision.ts'
import { getDelegatedDecision } from '../domain/delegation/delegated-decisions.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { delegatedDecisionPage } from '../rendering/page-models/delegated-decision-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import type { PageDependencies } from './page-dependencies.ts'
import { choicesOfOfficers } from './case-choices.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** One delegationsbeslut, and its announcement where it is not reported (KL 8:10 p. 3). */
export const decisionAnnouncementPages = async (
  app: FastifyInstance,
  dependencies: PageDependencies
): Promise<void> => {
  app.get<WithId>(paths.delegatedDecision(':id'), (request, reply) =>
    showDecision(request, reply, request.params.id)
  )

  app.post<WithId>(paths.decisionFacts(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    const edit = () =>
      editDelegatedDecision(request.ctx, id, revisionOf(typed), readForm(DelegatedDecisionEdit, typed))
    return submit(edit, {
      done: () => reply.onward(paths.delegatedDecision(id), 'saved'),
      again: refusal =>
        showDecision(request, reply, id, formAgain('delegatedDecision', typed, refusal), refusal.status)
    })
  })

  app.post<WithId>(paths.decisionAnnouncement(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    const announce = () =>
      announceDelegatedDecision(request.ctx, id, readForm(NewDelegationAnnouncement, typed))
    return submit(announce, {
      done: () => reply.onward(paths.delegatedDecision(id), 'decision-announced'),
      again: refusal =>
        showDecision(request, reply, id, formAgain('delegationAnnouncement', typed, refusal), refusal.status)
    })
  })

  app.post<WithId>(paths.decisionTakingDown(':id'), async (request, reply) => {
    const { id } = request.params
    return submit(() => takeDownDelegation(request.ctx, id), {
      done: () => reply.onward(paths.delegatedDecision(id), 'announcement-down'),
      again: refusal =>
        showDecision(request, reply, id, formAgain('delegationAnnouncement', {}, refusal), refusal.status)
    })
  })

  app.get<WithId>(paths.decisionProof(':id'), async ({ ctx, params: { id } }, reply) => {
    const { fileName, bytes } = await getProofOfDelegation(ctx, id, dependencies)
    return reply.file({ fileName, mediaType: 'application/pdf' }).send(bytes)
  })
}

const showDecision = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const decision = await getDelegatedDecision(ctx, id)
  const force = await forceOfDelegated(ctx, decision)
  const announcement = (await findDelegationAnnouncement(ctx, id)) ?? null
  const { minutesKeptAt, boardAddress } = await getOrgan(ctx, decision.organId)
  const isOurs = can(ctx.actor, 'meetings.plan', decision)
  const today = dayInSweden(ctx.now)
  const mayEdit = can(ctx.actor, 'cases.write') && !decision.isWithheld && editRefusalOf(decision) === ''
  const choices =
    mayEdit || form?.kind === 'delegatedDecision'
      ? {
          delegations: await listDelegations(ctx, { organId: decision.organId }),
          persons: await choicesOfOfficers(ctx)
        }
      : null
  const shown = {
    decision,
    force,
    announcement,
    isOurs,
    choices,
    today,
    keptAt: minutesKeptAt,
    isElsewhere: boardAddress !== null
  }
  return reply.page('delegation/decision', delegatedDecisionPage(shown, form), status)
}
