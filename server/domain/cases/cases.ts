import { assertCan, can } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import type { Page } from '../shared/paging.ts'
import type { Case, CaseFilter } from './case-schemas.ts'
import { findCases, getCaseRow } from './case-store.ts'

/** Cases, newest dnr first. Every case is there, also a secret one: OSL 5:2 lets its date and dnr be seen. */
export const listCases = async (ctx: Context, filter: CaseFilter): Promise<Page<Case>> => {
  assertCan(ctx, 'cases.read')
  const seesSecret = can(ctx.actor, 'cases.read-secret')
  const found = await findCases(ctx.store, filter, { seesSecret })
  return { ...found, items: found.items.map(row => withoutSecret(ctx, row)) }
}

export const getCase = async (ctx: Context, id: string): Promise<Case> => {
  assertCan(ctx, 'cases.read')
  return withoutSecret(ctx, await getCaseRow(ctx.store, id))
}

/** The case with what the actor may not see taken away. */
export const withoutSecret = ({ actor }: Context, found: Case): Case =>
  found.secrecy && !can(actor, 'cases.read-secret')
    ? { ...found, title: withheldText, isWithheld: true }
    : found
