import { draftPlan } from '../../server/domain/retention/draft-plan.ts'
import { adoptPlan } from '../../server/domain/retention/adopt-plan.ts'
import {
  NewRetentionPlan,
  NewRetentionRow,
  type RetentionPlan
} from '../../server/domain/retention/retention-schemas.ts'
import { addRow } from '../../server/domain/retention/rows.ts'
import type { z } from 'zod'
import type { BodyWorld } from './body-world.ts'

export type RowWish = z.input<typeof NewRetentionRow>

/** A draft with these rows. */
export const draftOf = async (
  world: BodyWorld,
  rows: readonly RowWish[],
  name = 'Plan'
): Promise<RetentionPlan> => {
  const plan = await draftPlan(world.ctx(), NewRetentionPlan.parse({ name }))
  for (const row of rows) await addRow(world.ctx(), plan.id, NewRetentionRow.parse(row))
  return plan
}

/** A plan with these rows, adopted by the directorate and valid from the day. */
export const adoptedPlan = async (
  world: BodyWorld,
  rows: readonly RowWish[],
  validFrom = '2020-01-01'
): Promise<RetentionPlan> => {
  const { id } = await draftOf(world, rows)
  return adopt(world, id, validFrom)
}

export const adopt = (world: BodyWorld, planId: string, validFrom: string): Promise<RetentionPlan> =>
  adoptPlan(world.ctx(), planId, {
    organId: world.organisation.directorate.id,
    adoptedOn: '2020-01-01',
    paragraph: '§ 75',
    dnr: '044/20',
    validFrom
  })

export const kept = (
  recordType: string,
  periodAmount: number,
  countsFrom: RowWish['countsFrom']
): RowWish => ({
  recordType,
  outcome: 'dispose',
  periodAmount,
  periodUnit: 'years',
  countsFrom
})
