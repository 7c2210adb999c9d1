import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listOrgans } from '../domain/bodies/organs.ts'
import { adoptYearPlan } from '../domain/planning/adopt-year-plan.ts'
import { DayPattern } from '../domain/planning/day-pattern.ts'
import { addPlannedDays, proposeDays } from '../domain/planning/plan-days.ts'
import {
  NewPlannedDay,
  NewPlannedDays,
  NewYearPlan,
  YearPlanAdoption,
  YearPlanFilter
} from '../domain/planning/year-plan-schemas.ts'
import {
  addPlannedDay,
  getYearPlan,
  listYearPlans,
  proposeYearPlan,
  removePlannedDay
} from '../domain/planning/year-plans.ts'
import { can } from '../domain/access/can.ts'
import { dayInSweden } from '../domain/shared/dates.ts'
import { formAgain, formOf, type Form } from '../rendering/page-models/form.ts'
import { seriesForm } from '../rendering/page-models/day-series.ts'
import { yearPlanPage, yearPlansPage, type YearPlanForms } from '../rendering/page-models/year-plan-pages.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { chosenDays, withTimes } from './planned-day-rows.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'

type WithId = { Params: { id: string } }
type WithDay = { Params: { id: string; dayId: string } }

/** The year of each organ: proposed day by day, adopted by a §. */
export const yearPlanPages = async (app: FastifyInstance): Promise<void> => {
  app.get(paths.yearPlans, (request, reply) => showPlans(request, reply))

  app.post(paths.yearPlans, async (request, reply) => {
    const typed = formBodyOf(request.body)
    return submit(() => proposeYearPlan(request.ctx, readForm(NewYearPlan, typed)), {
      done: ({ id }) => reply.onward(paths.yearPlan(id), 'year-plan-proposed'),
      again: refusal => showPlans(request, reply, formAgain('yearPlan', typed, refusal), refusal.status)
    })
  })

  app.get<WithId>(paths.yearPlan(':id'), async (request, reply) => {
    const { id } = request.params
    const pattern = patternIn(request.query)
    if (!pattern) return showPlan(request, reply, id)
    const series = seriesForm(await proposeDays(request.ctx, id, pattern))
    return showPlan(request, reply, id, { pattern: formOf('dayPattern', pattern), series })
  })

  app.post<WithId>(paths.plannedDaySeries(':id'), async (request, reply) => {
    const typed = chosenDays(formBodyOf(request.body))
    const { id } = request.params
    return submit(() => addPlannedDays(request.ctx, id, readForm(NewPlannedDays, withTimes(typed))), {
      done: () => reply.onward(paths.yearPlan(id), 'added'),
      again: refusal =>
        showPlan(request, reply, id, { series: formAgain('plannedDays', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithId>(paths.plannedDays(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addPlannedDay(request.ctx, id, readForm(NewPlannedDay, typed)), {
      done: () => reply.onward(paths.yearPlan(id), 'added'),
      again: refusal =>
        showPlan(request, reply, id, { day: formAgain('plannedDay', typed, refusal) }, refusal.status)
    })
  })

  app.post<WithDay>(paths.plannedDayRemoval(':id', ':dayId'), async (request, reply) => {
    await removePlannedDay(request.ctx, request.params.dayId)
    return reply.onward(paths.yearPlan(request.params.id), 'removed')
  })

  app.post<WithId>(paths.yearPlanAdoption(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => adoptYearPlan(request.ctx, id, readForm(YearPlanAdoption, typed)), {
      done: () => reply.onward(paths.yearPlan(id), 'year-plan-adopted'),
      again: refusal =>
        showPlan(
          request,
          reply,
          id,
          { adoption: formAgain('yearPlanAdoption', typed, refusal) },
          refusal.status
        )
    })
  })
}

/** Months are boxes to tick: one, several or none are sent. */
const patternIn = (query: unknown): DayPattern | undefined => {
  const asked = (query ?? {}) as Record<string, unknown>
  if (asked.weekday === undefined) return undefined
  const months = [asked.months].flat().filter(month => typeof month === 'string')
  // Where none is ticked the usual ones are shown, and ticked.
  const read = DayPattern.safeParse({ ...asked, months: months.join(',') || undefined })
  return read.success ? read.data : undefined
}

const showPlans = async (
  { ctx, query }: FastifyRequest,
  reply: FastifyReply,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const plans = await listYearPlans(ctx, readQuery(YearPlanFilter, query))
  const mine = (await listOrgans(ctx)).filter(({ id }) => can(ctx.actor, 'meetings.plan', { organId: id }))
  return reply.page('meetings/year-plans', yearPlansPage(plans, mine, form), status)
}

const showPlan = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  forms: Partial<YearPlanForms> = {},
  status = 200
): Promise<FastifyReply> => {
  const plan = await getYearPlan(ctx, id)
  const mayPlan = can(ctx.actor, 'meetings.plan', { organId: plan.organId })
  const facts = { plan, mayPlan, organs: await listOrgans(ctx), today: dayInSweden(ctx.now) }
  return reply.page('meetings/year-plan', yearPlanPage(facts, forms), status)
}
