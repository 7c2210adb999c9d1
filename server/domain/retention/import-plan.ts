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

/** A draft of what the file says; `invalid-input` with every fault where there is one. */
export const importPlan = async (ctx: Context, name: string, bytes: Uint8Array): Promise<RetentionPlan> => {
  assertCan(ctx, 'retention.write')
  const { rows, faults } = await readPlanFile(bytes)
  if (faults.length > 0)
    throw new AppError('invalid-input', 'Filen har rader som behöver rättas. Ingenting är inläst.', {
      errors: faults.map(({ row, column, message }) => ({ field: `rad ${row}, ${column}`, message }))
    })
  return inTransaction(ctx, tx => insertPlan(tx, name, rows, false))
}
