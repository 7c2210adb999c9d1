import { and, count, eq, sql, type SQL } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { PlanEffect } from './fate-schemas.ts'
import { dayAfter, findFateFacts, modifierOf, startColumn } from './fate-store.ts'
import { findPlanInForce, findRowsOfPlan } from './plan-store.ts'
import { getPlan } from './plans.ts'
import { fateOf } from './record-fates.ts'
import { findTitles } from './record-titles.ts'
import type { PeriodStart, PeriodUnit, RetentionRow } from './retention-schemas.ts'

const { cases, records } = schema

/** What adopting this plan would move, type by type: how many registered records get another day or outcome than by the plan in force. */
export const listEffects = async (ctx: Context, planId: string): Promise<PlanEffect[]> => {
  assertCan(ctx, 'retention.read')
  await getPlan(ctx, planId)
  const inForce = await findPlanInForce(ctx.store, dayInSweden(ctx.now))
  const before = byType(inForce ? await findRowsOfPlan(ctx.store, inForce) : [])
  const after = byType(await findRowsOfPlan(ctx.store, planId))
  const effects: PlanEffect[] = []
  for (const recordType of new Set([...after.keys(), ...before.keys()])) {
    const effect = await effectOf(ctx, recordType, before.get(recordType), after.get(recordType))
    if (effect) effects.push(effect)
  }
  return effects
}

const byType = (rows: readonly RetentionRow[]) => new Map(rows.map(row => [row.recordType, row]))

const effectOf = async (
  ctx: Context,
  recordType: string,
  before: RetentionRow | undefined,
  after: RetentionRow | undefined
): Promise<PlanEffect | undefined> => {
  const [was, becomes] = [before, after].map(fateSql)
  const differs = sql`(${was}) is not (${becomes})`
  const where = and(eq(records.recordType, recordType), eq(records.status, 'registered'), differs)!
  const [row] = await ctx.store.read
    .select({ total: count() })
    .from(records)
    .innerJoin(cases, eq(cases.id, records.caseId))
    .where(where)
  const recordCount = row?.total ?? 0
  if (recordCount === 0) return undefined
  const found = await findFateFacts(ctx.store, where, 3)
  const titles = await findTitles(
    ctx,
    found.map(({ id }) => id)
  )
  const examples = found.map(facts => ({
    recordId: facts.id,
    label: facts.label,
    ...(titles.get(facts.id) ?? { title: withheldText, isWithheld: true }),
    before: fateOf(before, facts),
    after: fateOf(after, facts)
  }))
  const change = !before ? 'gains-row' : !after ? 'loses-row' : 'changes'
  return { recordType, change, recordCount, examples }
}

/** The fate of a record by a row, as text that is equal when the fates are. */
const fateSql = (row: RetentionRow | undefined): SQL => {
  if (!row) return sql`'no-row'`
  const disposal =
    row.outcome === 'preserve'
      ? sql`'preserve'`
      : dayOrWait(row.countsFrom, row.periodAmount, row.periodUnit, 'judged')
  const transfer = dayOrWait(row.transferCountsFrom, row.transferAmount, row.transferUnit, 'no-rule')
  return sql`${disposal} || ' ' || ${transfer}`
}

const dayOrWait = (
  countsFrom: PeriodStart | null,
  amount: number | null,
  unit: PeriodUnit | null,
  otherwise: string
): SQL => {
  if (!countsFrom || countsFrom === 'obsolete' || amount === null || !unit) return sql`${otherwise}`
  return sql`coalesce(${dayAfter(startColumn[countsFrom], sql`${modifierOf(amount, unit)}`)}, ${countsFrom})`
}
