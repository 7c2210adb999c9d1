import { assertCan, can } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import { firstPage, type ExportFilter, type Page } from '../shared/paging.ts'
import { readThrough } from '../shared/read-through.ts'
import type { CaseFilter } from './case-filter.ts'
import type { Case } from './case-schemas.ts'
import { findCases, findCasesAfter, getCaseRow } from './case-store.ts'

/** Cases, newest dnr first unless sorted. Every case is there, also a secret one: OSL 5:2 lets its date and dnr be seen. */
export const listCases = async (ctx: Context, filter: CaseFilter): Promise<Page<Case>> => {
  assertCan(ctx, 'cases.read')
  const found = await findCases(ctx.store, filter, { seesSecret: can(ctx.actor, 'cases.read-secret') })
  return { ...found, items: found.items.map(row => withoutSecret(ctx, row)) }
}

/** All of them by dnr, falling unless `sort` is `dnr`, for a file. */
export const exportCases = (ctx: Context, filter: ExportFilter<CaseFilter>): AsyncIterable<Case> => {
  assertCan(ctx, 'cases.read')
  const seesSecret = can(ctx.actor, 'cases.read-secret')
  return readThrough<Case>(async (last, limit) => {
    const rows = await findCasesAfter(ctx.store, firstPage(filter), last?.id ?? null, { seesSecret, limit })
    return rows.map(row => withoutSecret(ctx, row))
  })
}

export const getCase = async (ctx: Context, id: string): Promise<Case> => {
  assertCan(ctx, 'cases.read')
  return withoutSecret(ctx, await getCaseRow(ctx.store, id))
}

/** Whether the actor may read what is secret in the case: by duty, or as its responsible officer. */
export const seesSecretOf = ({ actor }: Context, found: Pick<Case, 'officerId'>): boolean =>
  can(actor, 'case.read-secret', { officerId: found.officerId })

/** The case with what the actor may not see taken away. */
export const withoutSecret = (ctx: Context, found: Case): Case =>
  found.secrecy && !seesSecretOf(ctx, found)
    ? {
        ...found,
        title: found.publicTitle ?? withheldText,
        counterparts: [],
        externalNumbers: [],
        struckReason: found.struckReason && withheldText,
        isWithheld: true
      }
    : found
