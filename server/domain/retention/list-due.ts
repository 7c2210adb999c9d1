import { setImmediate } from 'node:timers/promises'
import { assertCan } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import type { ExportFilter, Page } from '../shared/paging.ts'
import { rowsAtOnce } from '../shared/read-through.ts'
import { findDue, findDueAfter, rulesOf, type DueQuestion, type FoundDue } from './due-store.ts'
import type { DueFilter, DueRecord } from './fate-schemas.ts'
import { findPlanInForce, findRowsOfPlan } from './plan-store.ts'
import { findTitles } from './record-titles.ts'

/**
 * What by a day may be disposed of, or is to be transferred, by the plan in force today; the earliest first. What is struck is
 * not there, and what is held only when it is asked for.
 */
export const listDue = async (ctx: Context, filter: DueFilter): Promise<Page<DueRecord>> => {
  assertCan(ctx, 'retention.read')
  const found = await findDue(ctx.store, await questionOf(ctx, filter), filter)
  return { ...found, items: await viewsOf(ctx, found.items) }
}

/** The whole list, for a file. */
export const exportDue = (ctx: Context, filter: ExportFilter<DueFilter>): AsyncIterable<DueRecord> => {
  assertCan(ctx, 'retention.read')
  return dueRecordsOf(ctx, filter)
}

// Each page sorts all that is left: few and large ones after the first, which tells whether the list is short.
async function* dueRecordsOf(ctx: Context, filter: ExportFilter<DueFilter>): AsyncGenerator<DueRecord> {
  const asked = await questionOf(ctx, filter)
  let last: DueRecord | null = null
  for (let limit = rowsAtOnce; ; limit = 5_000) {
    const page = await viewsOf(ctx, await findDueAfter(ctx.store, asked, last, limit))
    yield* page
    if (page.length < limit) return
    last = page.at(-1) ?? null
    await setImmediate()
  }
}

const questionOf = async (
  { store, now }: Context,
  { kind, by, recordType, held }: ExportFilter<DueFilter>
): Promise<DueQuestion> => {
  const today = dayInSweden(now)
  const planId = await findPlanInForce(store, today)
  const rows = planId ? await findRowsOfPlan(store, planId) : []
  const asked = recordType ? rows.filter(row => row.recordType === recordType) : rows
  return { rules: rulesOf(asked, kind, by ?? today), held: held === 'true' }
}

const viewsOf = async (ctx: Context, found: readonly FoundDue[]): Promise<DueRecord[]> => {
  const titles = await findTitles(
    ctx,
    found.map(({ recordId }) => recordId)
  )
  return found.map(({ dnr, runningNumber, ...row }) => ({
    label: `${dnr}:${runningNumber}`,
    ...row,
    ...(titles.get(row.recordId) ?? { title: withheldText, isWithheld: true })
  }))
}
