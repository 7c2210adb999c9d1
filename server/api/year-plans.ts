import { adoptYearPlan } from '../domain/planning/adopt-year-plan.ts'
import { getOrganCalendar } from '../domain/planning/calendar.ts'
import { DayPattern, ProposedDay } from '../domain/planning/day-pattern.ts'
import { addPlannedDays, proposeDays } from '../domain/planning/plan-days.ts'
import {
  NewPlannedDay,
  NewPlannedDays,
  NewYearPlan,
  YearPlan,
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
import type { TypedApp } from '../plugins/typed-app.ts'
import { writeCalendar } from '../rendering/calendar.ts'
import type { ApiDependencies } from './api-dependencies.ts'
import { bytes, idParam, json, listOf, operation } from './operation.ts'
import { sendCreated } from './resource-replies.ts'

/** The year of an organ, and its meetings as a calendar. */
export const yearPlanRoutes = async (app: TypedApp, { publicUrl }: ApiDependencies): Promise<void> => {
  const tag = 'meetings'
  const params = idParam('yearPlanId', 'Sammanträdesplanens id')

  app.get(
    '/year-plans',
    {
      schema: operation(
        {
          tag,
          operationId: 'listYearPlans',
          summary: 'Lista sammanträdesplaner',
          description: 'Årets möten organ för organ, det senaste året först.',
          querystring: YearPlanFilter
        },
        { 200: json('Planerna', listOf(YearPlan)) }
      )
    },
    async ({ ctx, query }) => ({ items: await listYearPlans(ctx, query) })
  )

  app.post(
    '/year-plans',
    {
      schema: operation(
        {
          tag,
          operationId: 'proposeYearPlan',
          summary: 'Föreslå en sammanträdesplan',
          description: 'En plan för ett organ och ett år, utan dagar än. Kräver sekreterare.',
          body: NewYearPlan
        },
        { 201: json('Planen', YearPlan) }
      )
    },
    async ({ ctx, body }, reply) => sendCreated(reply, 'year-plans', await proposeYearPlan(ctx, body))
  )

  app.get(
    '/year-plans/:yearPlanId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getYearPlan',
          summary: 'Hämta en sammanträdesplan',
          description: 'Med alla dagar, och mötena när den är antagen.',
          params
        },
        { 200: json('Planen', YearPlan) }
      )
    },
    ({ ctx, params: { yearPlanId } }) => getYearPlan(ctx, yearPlanId)
  )

  app.post(
    '/year-plans/:yearPlanId/days',
    {
      schema: operation(
        {
          tag,
          operationId: 'addPlannedDay',
          summary: 'Lägg till en dag i ett förslag',
          description: 'Dagar för underlag, kallelse och justering räknas från mötet där inget annat sägs.',
          params,
          body: NewPlannedDay,
          refusals: ['wrong-state']
        },
        { 201: json('Planen', YearPlan) }
      )
    },
    async ({ ctx, params: { yearPlanId }, body }, reply) =>
      reply.code(201).send(await addPlannedDay(ctx, yearPlanId, body))
  )

  app.get(
    '/year-plans/:yearPlanId/proposed-days',
    {
      schema: operation(
        {
          tag,
          operationId: 'proposePlannedDays',
          summary: 'Föreslå dagar efter ett mönster',
          description:
            'Som andra torsdagen i vissa månader. En helgdag ger plats för nästa vardag. Inget sparas.',
          params,
          querystring: DayPattern,
          refusals: ['wrong-state']
        },
        { 200: json('Dagarna', listOf(ProposedDay)) }
      )
    },
    async ({ ctx, params: { yearPlanId }, query }) => ({ items: await proposeDays(ctx, yearPlanId, query) })
  )

  app.post(
    '/year-plans/:yearPlanId/day-series',
    {
      schema: operation(
        {
          tag,
          operationId: 'addPlannedDays',
          summary: 'Lägg till flera dagar i ett förslag',
          description: 'Alla läggs till, eller ingen: en dag som inte går sägs med sin plats i listan.',
          params,
          body: NewPlannedDays,
          refusals: ['wrong-state']
        },
        { 201: json('Planen', YearPlan) }
      )
    },
    async ({ ctx, params: { yearPlanId }, body }, reply) =>
      reply.code(201).send(await addPlannedDays(ctx, yearPlanId, body))
  )

  app.delete(
    '/planned-days/:plannedDayId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removePlannedDay',
          summary: 'Ta bort en dag ur ett förslag',
          description: 'Går så länge planen inte är antagen. Kräver sekreterare.',
          params: idParam('plannedDayId', 'Dagens id'),
          refusals: ['wrong-state']
        },
        { 200: json('Planen', YearPlan) }
      )
    },
    ({ ctx, params: { plannedDayId } }) => removePlannedDay(ctx, plannedDayId)
  )

  app.post(
    '/year-plans/:yearPlanId/adoption',
    {
      schema: operation(
        {
          tag,
          operationId: 'adoptYearPlan',
          summary: 'Skriv in att planen är antagen',
          description: 'Med organ, dag och paragraf. Varje dag blir ett planerat möte. Kräver sekreterare.',
          params,
          body: YearPlanAdoption,
          refusals: ['wrong-state']
        },
        { 201: json('Planen', YearPlan) }
      )
    },
    async ({ ctx, params: { yearPlanId }, body }, reply) =>
      reply.code(201).send(await adoptYearPlan(ctx, yearPlanId, body))
  )

  app.get(
    '/organs/:organId/calendar',
    {
      schema: operation(
        {
          tag,
          operationId: 'getOrganCalendar',
          summary: 'Organets möten som kalender',
          description: 'iCalendar (RFC 5545), från ett år tillbaka.',
          params: idParam('organId', 'Organets id')
        },
        { 200: bytes('Kalendern', 'text/calendar') }
      )
    },
    async ({ ctx, params: { organId } }, reply) => {
      const calendar = await getOrganCalendar(ctx, organId)
      return reply
        .type('text/calendar; charset=utf-8')
        .send(writeCalendar(calendar, id => `${publicUrl}/sammantraden/${id}`))
    }
  )
}
