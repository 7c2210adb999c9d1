import { assertCan } from '../access/can.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { insertPlan } from './draft-plan.ts'
import { readPlanFile } from './read-plan-file.ts'
import type { PlanReading, RetentionPlan } from './retention-schemas.ts'

/** What a file with a plan says, row by row; nothing is written. */
export const tryPlanFile = async (ctx: Context, bytes: Uint8Array): Promise<PlanReading> => {
  assertCan(ctx, 'retention.write')
  const { rows, faults } = await readPlanFile(bytes)
  return { rowCount: rows.length, faults }
}

/** A draft of what the file says; where anything in it is at fault there is none, and every fault is told. */
export const takePlanFile = async (
  ctx: Context,
  name: string,
  bytes: Uint8Array
): Promise<{ plan: RetentionPlan | null; faults: PlanReading['faults'] }> => {
  assertCan(ctx, 'retention.write')
  const { rows, faults } = await readPlanFile(bytes)
  if (faults.length > 0) return { plan: null, faults }
  return { plan: await inTransaction(ctx, tx => insertPlan(tx, name, rows, false)), faults }
}

/** The same, with `invalid-input` where there is a fault. */
export const importPlan = async (ctx: Context, name: string, bytes: Uint8Array): Promise<RetentionPlan> => {
  const { plan, faults } = await takePlanFile(ctx, name, bytes)
  if (plan) return plan
  throw new AppError('invalid-input', 'Filen har rader som behöver rättas. Ingenting är inläst.', {
    errors: faults.map(({ row, column, message }) => ({ field: `rad ${row}, ${column}`, message }))
  })
}
