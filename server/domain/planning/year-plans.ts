import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { yearOf } from '../shared/dates.ts'
import type { NewPlannedDay, NewYearPlan, YearPlan, YearPlanFilter } from './year-plan-schemas.ts'
import { findYearPlans, getPlannedDayRow, getYearPlanRow } from './year-plan-store.ts'

const { plannedDays, yearPlans } = schema

/** The plans of every organ, the latest year first: dates are no secret. */
export const listYearPlans = async (ctx: Context, filter: YearPlanFilter): Promise<YearPlan[]> => {
  assertCan(ctx, 'meetings.list')
  return findYearPlans(ctx.store, filter)
}

export const getYearPlan = async (ctx: Context, id: string): Promise<YearPlan> => {
  assertCan(ctx, 'meetings.list')
  return getYearPlanRow(ctx.store, id)
}

/** Begins a proposal for the year of an organ, with no days yet. */
export const proposeYearPlan = (ctx: Context, plan: NewYearPlan): Promise<YearPlan> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'meetings.list')
    const { organId, year } = plan
    if (!(await findOrgan(tx.store, organId))) throw invalidField('organId', 'Välj ett organ som finns.')
    assertCan(tx, 'meetings.plan', { organId })
    if ((await findYearPlans(tx.store, { organId, year })).length > 0)
      throw invalidField('year', `Organet har redan en sammanträdesplan för ${year}.`)
    const id = tx.newId()
    await tx.store.write.insert(yearPlans).values({ ...plan, id })
    await recordEvent(tx, 'year-plan.proposed', id, { after: plan })
    return getYearPlanRow(tx.store, id)
  })

export const addPlannedDay = (ctx: Context, planId: string, day: NewPlannedDay): Promise<YearPlan> =>
  inTransaction(ctx, async tx => {
    const plan = await getProposal(tx, planId)
    if (yearOf(day.firstOn) !== plan.year)
      throw invalidField('firstOn', `Planen är för ${plan.year}. Välj en dag det året.`)
    if (plan.days.some(({ firstOn }) => firstOn === day.firstOn))
      throw invalidField('firstOn', 'Den dagen finns redan i planen.')
    await tx.store.write
      .insert(plannedDays)
      .values({ ...day, id: tx.newId(), planId, lastOn: day.lastOn ?? day.firstOn })
    return touch(tx, planId, 'year-plan.day-added', { after: day })
  })

export const removePlannedDay = (ctx: Context, dayId: string): Promise<YearPlan> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'meetings.list')
    const { planId, firstOn } = await getPlannedDayRow(tx.store, dayId)
    await getProposal(tx, planId)
    await tx.store.write.delete(plannedDays).where(eq(plannedDays.id, dayId))
    return touch(tx, planId, 'year-plan.day-removed', { before: { firstOn } })
  })

/** The plan for one who may change it; `wrong-state` when it is adopted. */
export const getProposal = async (tx: Context, id: string): Promise<YearPlan> => {
  const plan = await getYearPlan(tx, id)
  assertCan(tx, 'meetings.plan', { organId: plan.organId })
  if (plan.adoptedOn)
    throw new AppError(
      'wrong-state',
      'Planen är antagen och ändras inte. Ändra det enskilda mötet, eller planera ett möte till.'
    )
  return plan
}

const touch = async (
  tx: Context,
  id: string,
  event: 'year-plan.day-added' | 'year-plan.day-removed',
  change: { before?: Record<string, unknown>; after?: Record<string, unknown> }
): Promise<YearPlan> => {
  await tx.store.write
    .update(yearPlans)
    .set({ revision: sql`${yearPlans.revision} + 1` })
    .where(eq(yearPlans.id, id))
  await recordEvent(tx, event, id, change)
  return getYearPlanRow(tx.store, id)
}
