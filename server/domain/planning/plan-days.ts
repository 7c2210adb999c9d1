import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { daysOfPattern, type DayPattern, type ProposedDay } from './day-pattern.ts'
import type { NewPlannedDays, YearPlan } from './year-plan-schemas.ts'
import { addPlannedDay, getProposal } from './year-plans.ts'

/** What a pattern gives for the year of a plan that may still be changed. Nothing is stored. */
export const proposeDays = async (
  ctx: Context,
  planId: string,
  pattern: DayPattern
): Promise<ProposedDay[]> => {
  const plan = await getProposal(ctx, planId)
  const planned = new Set(plan.days.map(({ firstOn }) => firstOn))
  return daysOfPattern(plan.year, pattern).map(day => ({ ...day, isPlanned: planned.has(day.firstOn) }))
}

/** Adds them all, or none: a day that is refused is told by its place in the list. */
export const addPlannedDays = (ctx: Context, planId: string, { days }: NewPlannedDays): Promise<YearPlan> =>
  inTransaction(ctx, async tx => {
    for (const [place, day] of days.entries()) {
      try {
        await addPlannedDay(tx, planId, day)
      } catch (error) {
        throw atPlace(error, place)
      }
    }
    return getProposal(tx, planId)
  })

const atPlace = (error: unknown, place: number): unknown =>
  error instanceof AppError && error.errors.length > 0
    ? new AppError(error.code, error.message, {
        errors: error.errors.map(({ field, message }) => ({ field: `days.${place}.${field}`, message }))
      })
    : error
