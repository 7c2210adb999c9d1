import { assertCan, can } from '../access/can.ts'
import { withheldText } from '../secrecy/secrecy-schemas.ts'
import type { Context } from '../shared/context.ts'
import type { Page } from '../shared/paging.ts'
import type { CaseFilter } from './case-filter.ts'
import type { Case } from './case-schemas.ts'
import { findCases, getCaseRow } from './case-store.ts'

/** Cases, newest dnr first unless sorted. Every case is there, also a secret one: OSL 5:2 lets its date and dnr be seen. */
export const listCases = async (ctx: Context, filter: CaseFilter): Promise<Page<Case>> => {
  assertCan(ctx, 'cases.read')
  const found = await findCases(ctx.store, filter, { seesSecret: can(ctx.actor, 'cases.read-secret') })
  return { ...found, items: found.items.map(row => withoutSecret(ctx, row)) }
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
