import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { assertRevision } from '../shared/revision.ts'
import { assertDraft, findPlanInForce, findPlans, findRowsOfPlan, getPlanRow } from './plan-store.ts'
import type { PlanAdoption, RetentionPlan, RetentionPlanEdit, RetentionRow } from './retention-schemas.ts'

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

/** The organ's decision makes the draft a plan, for ever as it stands: it is the decision to dispose of what it says (arkivlagen 10 §). */
export const adoptPlan = (ctx: Context, id: string, adoption: PlanAdoption): Promise<RetentionPlan> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    const plan = await getPlan(tx, id)
    assertDraft(plan)
    const { organId, adoptedOn, paragraph, dnr, validFrom } = adoption
    if (!(await findOrgan(tx.store, organId))) throw invalidField('organId', 'Välj ett organ som finns.')
    if (adoptedOn > dayInSweden(tx.now))
      throw invalidField('adoptedOn', 'Beslutet kan inte vara fattat en dag som inte har varit.')
    if (plan.rowCount === 0) throw new AppError('wrong-state', 'Planen har inga rader att anta än.')
    const others = await findPlans(tx.store, validFrom)
    if (others.some(other => other.validFrom === validFrom))
      throw invalidField('validFrom', 'En annan plan gäller redan från den dagen. Välj en annan dag.')
    const decision = { adoptedById: organId, adoptedOn, adoptedParagraph: paragraph, dnr, validFrom }
    await tx.store.write
      .update(retentionPlans)
      .set({ ...decision, status: 'adopted', revision: sql`${retentionPlans.revision} + 1` })
      .where(eq(retentionPlans.id, id))
    await recordEvent(tx, 'retention-plan.adopted', id, { after: { name: plan.name, ...decision } })
    return getPlan(tx, id)
  })
