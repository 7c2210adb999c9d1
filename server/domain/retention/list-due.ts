import { assertCan, can } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import { findMarks } from '../secrecy/secrecy-store.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { Page } from '../shared/paging.ts'
import { findDue, rulesOf, type FoundDue } from './due-store.ts'
import type { DueFilter, DueRecord } from './fate-schemas.ts'
import { findPlanInForce, findRowsOfPlan } from './plan-store.ts'

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
  const ids = found.items.flatMap(row => [row.recordId, row.caseId])
  const marks = await findMarks(ctx.store, ids)
  const isMarked = (row: FoundDue) => marks.has(row.recordId) || marks.has(row.caseId)
  return { ...found, items: found.items.map(row => viewOf(ctx, row, isMarked(row))) }
}

const viewOf = ({ actor }: Context, found: FoundDue, isMarked: boolean): DueRecord => {
  const { dnr, runningNumber, publicTitle, caseOfficerId, ...row } = found
  const isWithheld = isMarked && !can(actor, 'case.read-secret', { officerId: caseOfficerId })
  return {
    ...row,
    label: `${dnr}:${runningNumber}`,
    title: isWithheld ? (publicTitle ?? withheldText) : row.title,
    isWithheld
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
