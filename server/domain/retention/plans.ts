import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { assertRevision } from '../shared/revision.ts'
import { assertDraft, findPlanInForce, findPlans, findRowsOfPlan, getPlanRow } from './plan-store.ts'
import type { RetentionPlan, RetentionPlanEdit, RetentionRow } from './retention-schemas.ts'

const { retentionPlans, retentionRows } = schema

/** Every version of the plan, drafts first. */
export const listPlans = async (ctx: Context): Promise<RetentionPlan[]> => {
  assertCan(ctx, 'retention.read')
  return findPlans(ctx.store, dayInSweden(ctx.now))
}

export const getPlan = async (ctx: Context, id: string): Promise<RetentionPlan> => {
  assertCan(ctx, 'retention.read')
  return getPlanRow(ctx.store, id, dayInSweden(ctx.now))
}

/** The plan, for the pages that change it: who may not write it, and that it is adopted, is told before anything is filled in. */
export const getDraft = async (ctx: Context, id: string): Promise<RetentionPlan> => {
  assertCan(ctx, 'retention.write')
  const plan = await getPlan(ctx, id)
  assertDraft(plan)
  return plan
}

export const listRowsOfPlan = async (ctx: Context, planId: string): Promise<RetentionRow[]> => {
  await getPlan(ctx, planId)
  return findRowsOfPlan(ctx.store, planId)
}

/** What a record may be registered as today: the rows of the plan in force; none where no plan is. */
export const listRecordTypes = async (ctx: Context): Promise<RetentionRow[]> => {
  assertCan(ctx, 'retention.read')
  const planId = await findPlanInForce(ctx.store, dayInSweden(ctx.now))
  return planId ? findRowsOfPlan(ctx.store, planId) : []
}

export const editPlan = (
  ctx: Context,
  id: string,
  revision: number,
  edit: RetentionPlanEdit
): Promise<RetentionPlan> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    const current = await getPlan(tx, id)
    assertRevision(current, revision)
    assertDraft(current)
    await tx.store.write
      .update(retentionPlans)
      .set({ ...edit, revision: sql`${retentionPlans.revision} + 1` })
      .where(eq(retentionPlans.id, id))
    await recordEvent(tx, 'retention-plan.edited', id, changesOf(current, edit))
    return getPlan(tx, id)
  })

export const removePlan = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    const { name, ...plan } = await getPlan(tx, id)
    assertDraft(plan)
    await tx.store.write.delete(retentionRows).where(eq(retentionRows.planId, id))
    await tx.store.write.delete(retentionPlans).where(eq(retentionPlans.id, id))
    await recordEvent(tx, 'retention-plan.removed', id, { before: { name, rowCount: plan.rowCount } })
  })
