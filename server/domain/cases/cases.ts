import { assertCan } from '../access/can.ts'
import type { Context } from '../shared/context.ts'
import type { Page } from '../shared/paging.ts'
import type { Case, CaseFilter } from './case-schemas.ts'
import { findCases, getCaseRow } from './case-store.ts'

/** Cases, newest dnr first. */
export const listCases = async (ctx: Context, filter: CaseFilter): Promise<Page<Case>> => {
  assertCan(ctx, 'read')
  return findCases(ctx.store, filter)
}

export const getCase = async (ctx: Context, id: string): Promise<Case> => {
  assertCan(ctx, 'read')
  return getCaseRow(ctx.store, id)
}
