import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { addDays } from '../shared/dates.ts'
import { groupBy } from '../shared/group-by.ts'
import type { PlannedDay, YearPlan, YearPlanFilter } from './year-plan-schemas.ts'

const { meetings, organs, plannedDays, yearPlans } = schema
const adopters = alias(organs, 'adopters')

type PlannedDayRow = typeof plannedDays.$inferSelect

/** Latest year first. */
export const findYearPlans = async (
  store: Store,
  { id, organId, year }: YearPlanFilter & { id?: string }
): Promise<YearPlan[]> => {
  const plans = await store.read
    .select({
      id: yearPlans.id,
      organId: yearPlans.organId,
      organName: organs.name,
      year: yearPlans.year,
      materialDays: yearPlans.materialDays,
      dispatchDays: yearPlans.dispatchDays,
      approvalDays: yearPlans.approvalDays,
      adoptedById: yearPlans.adoptedById,
      adoptedByName: adopters.name,
      adoptedOn: yearPlans.adoptedOn,
      adoptedParagraph: yearPlans.adoptedParagraph,
      revision: yearPlans.revision
    })
    .from(yearPlans)
    .innerJoin(organs, eq(organs.id, yearPlans.organId))
    .leftJoin(adopters, eq(adopters.id, yearPlans.adoptedById))
    .where(
      and(
        id ? eq(yearPlans.id, id) : undefined,
        organId ? eq(yearPlans.organId, organId) : undefined,
        year ? eq(yearPlans.year, year) : undefined
      )
    )
    .orderBy(desc(yearPlans.year), asc(organs.name))
  const ids = plans.map(plan => plan.id)
  const rows = await store.read
    .select({ day: plannedDays, cancelledAt: meetings.cancelledAt })
    .from(plannedDays)
    .leftJoin(meetings, eq(meetings.id, plannedDays.meetingId))
    .where(inArray(plannedDays.planId, ids))
    .orderBy(asc(plannedDays.firstOn))
  const daysOf = groupBy(rows, ({ day }) => day.planId)
  return plans.map(plan => ({
    ...plan,
    days: (daysOf.get(plan.id) ?? []).map(({ day, cancelledAt }) => ({
      isCancelled: cancelledAt !== null,
      ...toPlannedDay(plan, day)
    }))
  }))
}

export const getYearPlanRow = async (store: Store, id: string): Promise<YearPlan> => {
  const [plan] = await findYearPlans(store, { id })
  if (!plan) throw notFound('Sammanträdesplanen')
  return plan
}

export const getPlannedDayRow = async ({ read }: Store, id: string): Promise<PlannedDayRow> => {
  const [row] = await read.select().from(plannedDays).where(eq(plannedDays.id, id))
  if (!row) throw notFound('Dagen')
  return row
}

/** A meeting that is removed leaves its day in the plan as it was adopted. */
export const unlinkPlannedDays = async ({ write }: Store, meetingId: string): Promise<void> => {
  await write.update(plannedDays).set({ meetingId: null }).where(eq(plannedDays.meetingId, meetingId))
}

type Offsets = Pick<YearPlan, 'materialDays' | 'dispatchDays' | 'approvalDays'>

const toPlannedDay = (plan: Offsets, row: PlannedDayRow): Omit<PlannedDay, 'isCancelled'> => ({
  id: row.id,
  firstOn: row.firstOn,
  lastOn: row.lastOn,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  place: row.place,
  isBudget: row.isBudget,
  materialOn: row.materialOn ?? addDays(row.firstOn, -plan.materialDays),
  dispatchOn: row.dispatchOn ?? addDays(row.firstOn, -plan.dispatchDays),
  approvalOn: row.approvalOn ?? addDays(row.lastOn, plan.approvalDays),
  meetingId: row.meetingId
})
