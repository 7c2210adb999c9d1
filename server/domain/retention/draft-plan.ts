import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { defaultRows } from './default-plan.ts'
import { findRowsOfPlan } from './plan-store.ts'
import { getPlan, listPlans } from './plans.ts'
import type { NewRetentionPlan, NewRetentionRow, RetentionPlan } from './retention-schemas.ts'

/** A draft: empty, a copy of a plan, or the default plan, which an archivist must look over. */
export const draftPlan = (ctx: Context, { name, from, copyOfId }: NewRetentionPlan): Promise<RetentionPlan> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    if (from === 'default') return insertPlan(tx, name, defaultRows, true)
    if (from === 'empty') return insertPlan(tx, name, [], false)
    const original = (await listPlans(tx)).find(({ id }) => id === copyOfId)
    if (!original) throw invalidField('copyOfId', 'Välj en plan som finns.')
    return insertPlan(tx, name, await findRowsOfPlan(tx.store, original.id), original.needsReview)
  })

/** A draft of these rows, each sound, within the transaction; the caller has asked whether the actor may. */
export const insertPlan = async (
  tx: Context,
  name: string,
  rows: readonly NewRetentionRow[],
  needsReview: boolean
): Promise<RetentionPlan> => {
  const id = tx.newId()
  await tx.store.write.insert(schema.retentionPlans).values({ id, name, needsReview, createdAt: tx.now })
  for (const [position, row] of rows.entries())
    await tx.store.write
      .insert(schema.retentionRows)
      .values({ ...row, id: tx.newId(), planId: id, position, revision: 1 })
  await recordEvent(tx, 'retention-plan.drafted', id, { after: { name, rowCount: rows.length } })
  return getPlan(tx, id)
}
