import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { getCase } from '../cases/cases.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { fateOfCase } from './case-fate.ts'
import { disposalOf, transferOf } from './fate.ts'
import type { CaseRetention, RecordFate } from './fate-schemas.ts'
import { findFateFacts, type RecordFacts } from './fate-store.ts'
import { findRetentionRow, findPlanInForce, findRowsOfPlan } from './plan-store.ts'
import type { RetentionRow } from './retention-schemas.ts'

/** What the plan in force today says of a record: when it may be disposed of and is to be transferred, and which row says so. */
export const getRecordFate = async (ctx: Context, recordId: string): Promise<RecordFate> => {
  assertCan(ctx, 'retention.read')
  const [facts] = await findFateFacts(ctx.store, eq(schema.records.id, recordId), 1)
  if (!facts) throw notFound('Handlingen')
  const { recordType } = facts
  const row = recordType ? await findRetentionRow(ctx.store, recordType, dayInSweden(ctx.now)) : undefined
  return fateOf(row, facts)
}

/** The same of every record in a case, in the order of their numbers. */
export const listFatesOfCase = async (ctx: Context, caseId: string): Promise<RecordFate[]> => {
  assertCan(ctx, 'retention.read')
  await getCase(ctx, caseId)
  const planId = await findPlanInForce(ctx.store, dayInSweden(ctx.now))
  const rows = planId ? await findRowsOfPlan(ctx.store, planId) : []
  const byType = new Map(rows.map(row => [row.recordType, row]))
  const found = await findFateFacts(ctx.store, eq(schema.records.caseId, caseId))
  return found.map(facts => fateOf(byType.get(facts.recordType ?? ''), facts))
}

/** Of the whole case as well: one day, or why there is none. */
export const getCaseRetention = async (ctx: Context, caseId: string): Promise<CaseRetention> => {
  const items = await listFatesOfCase(ctx, caseId)
  return { disposal: fateOfCase(items), items }
}

export const fateOf = (row: RetentionRow | undefined, facts: RecordFacts): RecordFate => ({
  recordId: facts.id,
  label: facts.label,
  recordType: facts.recordType,
  rowId: row?.id ?? null,
  planId: row?.planId ?? null,
  disposal: disposalOf(row, facts),
  transfer: transferOf(row, facts)
})
