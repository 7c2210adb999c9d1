import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { assertDraft, findRowsOfPlan, getRowRow, nextPosition } from './plan-store.ts'
import { getPlan } from './plans.ts'
import type { NewRetentionRow, RetentionRow, RetentionRowEdit } from './retention-schemas.ts'
import { assertSoundRow } from './row-faults.ts'

const { retentionRows } = schema

export const getRow = async (ctx: Context, id: string): Promise<RetentionRow> => {
  assertCan(ctx, 'retention.read')
  return getRowRow(ctx.store, id)
}

/** The same by the address of its plan: a row of another plan is not there. */
export const getRowOfPlan = async (ctx: Context, planId: string, id: string): Promise<RetentionRow> => {
  const row = await getRow(ctx, id)
  if (row.planId !== planId) throw notFound('Raden i planen')
  return row
}

/** Adds a type of record last in a draft. */
export const addRow = (ctx: Context, planId: string, row: NewRetentionRow): Promise<RetentionRow> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    assertDraft(await getPlan(tx, planId))
    assertSoundRow(row)
    await assertOwnType(tx, planId, row.recordType)
    const id = tx.newId()
    const position = await nextPosition(tx.store, planId)
    await tx.store.write.insert(retentionRows).values({ ...row, id, planId, position })
    await recordEvent(tx, 'retention-row.added', id, { after: row, within: planId })
    return getRow(tx, id)
  })

export const editRow = (
  ctx: Context,
  id: string,
  revision: number,
  edit: RetentionRowEdit
): Promise<RetentionRow> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    const current = await getRow(tx, id)
    assertRevision(current, revision)
    assertDraft(await getPlan(tx, current.planId))
    assertSoundRow({ ...current, ...edit })
    if (edit.recordType) await assertOwnType(tx, current.planId, edit.recordType, id)
    await tx.store.write
      .update(retentionRows)
      .set({ ...edit, revision: sql`${retentionRows.revision} + 1` })
      .where(eq(retentionRows.id, id))
    await recordEvent(tx, 'retention-row.edited', id, { ...changesOf(current, edit), within: current.planId })
    return getRow(tx, id)
  })

export const removeRow = (ctx: Context, id: string): Promise<RetentionRow> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'retention.write')
    const row = await getRow(tx, id)
    assertDraft(await getPlan(tx, row.planId))
    await tx.store.write.delete(retentionRows).where(eq(retentionRows.id, id))
    await recordEvent(tx, 'retention-row.removed', id, {
      before: { recordType: row.recordType },
      within: row.planId
    })
    return row
  })

// A record names its type and no process: two rows of one name would leave open which it follows.
const assertOwnType = async (
  { store }: Context,
  planId: string,
  recordType: string,
  except?: string
): Promise<void> => {
  const rows = await findRowsOfPlan(store, planId)
  if (rows.some(row => row.id !== except && row.recordType === recordType))
    throw invalidField(
      'recordType',
      'Handlingstypen finns redan i planen. Ändra den raden, eller skriv ett eget namn.'
    )
}
