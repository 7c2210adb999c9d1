import { assertCan } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { Page } from '../shared/paging.ts'
import { findDue, rulesOf } from './due-store.ts'
import type { DueFilter, DueRecord } from './fate-schemas.ts'
import { findPlanInForce, findRowsOfPlan } from './plan-store.ts'
import { findTitles } from './record-titles.ts'

/**
 * What by a day may be disposed of, or is to be transferred, by the plan in force today; the earliest first. What is struck is
 * not there, and what is held only when it is asked for.
 */
export const listDue = async (
  ctx: Context,
  { kind, by, recordType, held, limit, page }: DueFilter
): Promise<Page<DueRecord>> => {
  assertCan(ctx, 'retention.read')
  const today = dayInSweden(ctx.now)
  const planId = await findPlanInForce(ctx.store, today)
  const rows = planId ? await findRowsOfPlan(ctx.store, planId) : []
  const asked = recordType ? rows.filter(row => row.recordType === recordType) : rows
  const rules = rulesOf(asked, kind, by ?? today)
  const found = await findDue(ctx.store, rules, { limit, page, held: held === 'true' })
  const titles = await findTitles(
    ctx,
    found.items.map(({ recordId }) => recordId)
  )
  return {
    ...found,
    items: found.items.map(({ dnr, runningNumber, ...row }) => ({
      ...row,
      label: `${dnr}:${runningNumber}`,
      ...(titles.get(row.recordId) ?? { title: withheldText, isWithheld: true })
    }))
  }
}

/** The whole list, page by page. */
export async function* exportDue(
  ctx: Context,
  filter: Omit<DueFilter, 'limit' | 'page'>
): AsyncGenerator<DueRecord> {
  for (let page = 1; ; page++) {
    const { items } = await listDue(ctx, { ...filter, page, limit: exportPage })
    yield* items
    if (items.length < exportPage) return
  }
}

const exportPage = 5_000
