import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { findOrgan } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { findPlans } from './plan-store.ts'
import { getDraft, getPlan, listRowsOfPlan } from './plans.ts'
import type { PlanAdoption, RetentionPlan } from './retention-schemas.ts'

const { retentionPlans } = schema

/**
 * The organ's decision makes the draft a plan, for ever as it stands: it is the decision to dispose of what it says (arkivlagen 10 §).
 * `seen` is the print of the rows that were looked at, where somebody did: others are not adopted in their stead.
 */
export const adoptPlan = (
  ctx: Context,
  id: string,
  adoption: PlanAdoption,
  seen?: string
): Promise<RetentionPlan> =>
  inTransaction(ctx, async tx => {
    const plan = await getDraft(tx, id)
    const { organId, adoptedOn, paragraph, dnr, validFrom } = adoption
    if (!(await findOrgan(tx.store, organId))) throw invalidField('organId', 'Välj ett organ som finns.')
    if (adoptedOn > dayInSweden(tx.now))
      throw invalidField('adoptedOn', 'Beslutet kan inte vara fattat en dag som inte har varit.')
    if (plan.rowCount === 0) throw new AppError('wrong-state', 'Planen har inga rader att anta än.')
    if (seen !== undefined && seen !== (await printOfRows(tx, id)))
      throw new AppError(
        'conflict',
        'Planen har ändrats sedan du såg den. Se vad den flyttar nu, och anta den igen.'
      )
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

/** The print of a plan's rows as they stand: another when one of them is. */
export const printOfRows = async (ctx: Context, planId: string): Promise<string> =>
  createHash('sha256')
    .update(JSON.stringify(await listRowsOfPlan(ctx, planId)))
    .digest('base64url')
