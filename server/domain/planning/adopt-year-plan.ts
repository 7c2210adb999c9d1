import { and, eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { isNotCancelled } from '../meetings/meeting-state.ts'
import { planMeeting } from '../meetings/plan-meeting.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { PlannedDay, YearPlan, YearPlanAdoption } from './year-plan-schemas.ts'
import { getYearPlanRow } from './year-plan-store.ts'
import { getProposal } from './year-plans.ts'

const { meetings, plannedDays, yearPlans } = schema

/** A § makes the proposal the plan of the year: each day becomes a planned meeting, or the one that was planned that day already. */
export const adoptYearPlan = (ctx: Context, id: string, adoption: YearPlanAdoption): Promise<YearPlan> =>
  inTransaction(ctx, async tx => {
    const plan = await getProposal(tx, id)
    const { organId, adoptedOn, paragraph } = adoption
    if (!(await findOrgan(tx.store, organId))) throw invalidField('organId', 'Välj ett organ som finns.')
    if (adoptedOn > dayInSweden(tx.now))
      throw invalidField('adoptedOn', 'Beslutet kan inte vara fattat en dag som inte har varit.')
    if (plan.days.length === 0) throw new AppError('wrong-state', 'Planen har inga dagar att anta än.')
    for (const day of plan.days) {
      const meetingId =
        (await findMeetingOn(tx, plan.organId, day)) ?? (await planFrom(tx, plan.organId, day))
      await tx.store.write.update(plannedDays).set({ meetingId }).where(eq(plannedDays.id, day.id))
    }
    const decision = { adoptedById: organId, adoptedOn, adoptedParagraph: paragraph }
    await tx.store.write
      .update(yearPlans)
      .set({ ...decision, revision: sql`${yearPlans.revision} + 1` })
      .where(eq(yearPlans.id, id))
    await recordEvent(tx, 'year-plan.adopted', id, { after: { year: plan.year, ...decision } })
    return getYearPlanRow(tx.store, id)
  })

const findMeetingOn = async (
  { store }: Context,
  organId: string,
  { firstOn }: PlannedDay
): Promise<string | undefined> => {
  const [found] = await store.read
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.organId, organId),
        eq(meetings.firstOn, firstOn),
        eq(meetings.isImported, false),
        isNotCancelled
      )
    )
    .limit(1)
  return found?.id
}

const planFrom = async (tx: Context, organId: string, day: PlannedDay): Promise<string> => {
  const { firstOn, lastOn, startsAt, endsAt, place, isBudget, approvalOn } = day
  const meeting = { organId, firstOn, lastOn, startsAt, endsAt, place, isBudget, approvalOn }
  return (await planMeeting(tx, meeting)).id
}
