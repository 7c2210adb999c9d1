import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listOrgans } from '../domain/bodies/organs.ts'
import { adoptPlan, printOfRows } from '../domain/retention/adopt-plan.ts'
import { listEffects } from '../domain/retention/plan-effects.ts'
import { getDraft } from '../domain/retention/plans.ts'
import { PlanAdoption } from '../domain/retention/retention-schemas.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { planAdoptionPage } from '../rendering/page-models/plan-adoption-page.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }

/** A draft is adopted on a page that tells what it moves. */
export const planAdoptionPages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.planAdoption(':id'), (request, reply) =>
    showAdoption(request, reply, request.params.id)
  )

  app.post<WithId>(paths.planAdoption(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => adoptPlan(request.ctx, id, readForm(PlanAdoption, typed), typed.seen ?? ''), {
      done: () => reply.onward(paths.retentionPlan(id), 'plan-adopted'),
      again: refusal =>
        showAdoption(request, reply, id, formAgain('planAdoption', typed, refusal), refusal.status)
    })
  })
}

const showAdoption = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const plan = await getDraft(ctx, id)
  const organs = (await listOrgans(ctx)).map(organ => ({ value: organ.id, text: organ.name }))
  const seen = await printOfRows(ctx, id)
  return reply.page(
    'retention/adoption',
    planAdoptionPage(plan, await listEffects(ctx, id), { organs, seen }, form),
    status
  )
}
