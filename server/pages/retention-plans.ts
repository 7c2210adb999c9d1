import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { draftPlan } from '../domain/retention/draft-plan.ts'
import { listEffects } from '../domain/retention/plan-effects.ts'
import { planWords } from '../domain/retention/plan-words.ts'
import {
  editPlan,
  getDraft,
  getPlan,
  listPlans,
  listRowsOfPlan,
  removePlan
} from '../domain/retention/plans.ts'
import { NewRetentionPlan, RetentionPlanEdit } from '../domain/retention/retention-schemas.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import {
  planPage,
  planRemovalPage,
  plansPage,
  type PlansForms
} from '../rendering/page-models/retention-pages.ts'
import { formBodyOf, readForm, revisionOf } from './form-body.ts'
import { draftFields, inOrigin } from './draft-form.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** The retention schedule with its versions: drafts are made, named and removed. */
export const retentionPlanPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.retentionPlans, (request, reply) => showPlans(request, reply))

  app.post(paths.retentionPlans, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => draftPlan(request.ctx, readForm(NewRetentionPlan, draftFields(typed))), {
      done: ({ id }) => reply.onward(paths.retentionPlan(id), 'added'),
      again: refusal => {
        const form = formAgain('retentionPlan', typed, inOrigin(refusal))
        return showPlans(request, reply, { form }, refusal.status)
      }
    })
  })

  app.get<WithId>(paths.retentionPlan(':id'), (request, reply) => showPlan(request, reply, request.params.id))

  app.post<WithId>(paths.retentionPlan(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editPlan(request.ctx, id, revisionOf(typed), readForm(RetentionPlanEdit, typed)), {
      done: () => reply.onward(paths.retentionPlan(id), 'saved'),
      again: refusal =>
        showPlan(request, reply, id, formAgain('retentionPlan', typed, refusal), refusal.status)
    })
  })

  app.get<WithId>(paths.retentionPlanRemoval(':id'), async ({ ctx, params: { id } }, reply) =>
    reply.page('retention/plan-removal', planRemovalPage(await getDraft(ctx, id)))
  )

  app.post<WithId>(paths.retentionPlanRemoval(':id'), async ({ ctx, params: { id } }, reply) => {
    await removePlan(ctx, id)
    return reply.onward(paths.retentionPlans, 'removed')
  })
}

export const showPlans = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  forms: PlansForms = {},
  status = 200
): Promise<FastifyReply> =>
  reply.page(
    'retention/plans',
    plansPage(await listPlans(ctx), can(ctx.actor, 'retention.write'), forms),
    status
  )

const showPlan = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const plan = await getPlan(ctx, id)
  const effects = plan.status === 'draft' ? await listEffects(ctx, id) : []
  const mayWrite = can(ctx.actor, 'retention.write')
  const around = { mayWrite, registrations: planWords.registration, effects }
  return reply.page('retention/plan', planPage(plan, await listRowsOfPlan(ctx, id), around, form), status)
}
