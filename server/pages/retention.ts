import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { can } from '../domain/access/can.ts'
import { draftPlan } from '../domain/retention/draft-plan.ts'
import { DueFilter } from '../domain/retention/fate-schemas.ts'
import { listDue } from '../domain/retention/list-due.ts'
import { listEffects } from '../domain/retention/plan-effects.ts'
import { planWords } from '../domain/retention/plan-words.ts'
import { getPlan, listPlans, listRowsOfPlan } from '../domain/retention/plans.ts'
import { NewRetentionPlan } from '../domain/retention/retention-schemas.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { duePage, planPage, plansPage } from '../rendering/page-models/retention-pages.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

/** The retention schedule with its versions, and what follows from the one in force. */
export const retentionPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.retentionPlans, (request, reply) => showPlans(request, reply))

  app.post(paths.retentionPlans, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => draftPlan(request.ctx, readForm(NewRetentionPlan, typed)), {
      done: ({ id }) => reply.onward(paths.retentionPlan(id), 'added'),
      again: refusal => showPlans(request, reply, formAgain('retentionPlan', typed, refusal), refusal.status)
    })
  })

  app.get<{ Params: { id: string } }>(paths.retentionPlan(':id'), async ({ ctx, params: { id } }, reply) => {
    const plan = await getPlan(ctx, id)
    const effects = plan.status === 'draft' ? await listEffects(ctx, id) : []
    const mayWrite = can(ctx.actor, 'retention.write')
    const around = { mayWrite, registrations: planWords.registration, effects }
    return reply.page('retention/plan', planPage(plan, await listRowsOfPlan(ctx, id), around))
  })

  app.get(paths.due, async ({ ctx, query }, reply) => {
    const filter = readQuery(DueFilter, query)
    const by = filter.by ?? dayInSweden(ctx.now)
    return reply.page('retention/due', duePage(await listDue(ctx, filter), { ...filter, by }))
  })
}

const showPlans = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> =>
  reply.page(
    'retention/plans',
    plansPage(await listPlans(ctx), can(ctx.actor, 'retention.write'), form),
    status
  )
