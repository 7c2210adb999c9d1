import { assertCan } from '../access/can.ts'
import { reindexCase } from '../search/reindex.ts'
import type { NewSecrecyMark } from '../secrecy/secrecy-schemas.ts'
import { liftMark, setMark } from '../secrecy/secrecy-store.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { Case } from './case-schemas.ts'
import { getCaseRow } from './case-store.ts'
import { withoutSecret } from './cases.ts'

/** Sets a secrecy mark on a case (OSL 5:5): its title is withheld, its dnr and date are not (OSL 5:2). */
export const markCase = (ctx: Context, id: string, mark: NewSecrecyMark): Promise<Case> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.read')
    assertCan(tx, 'cases.write')
    await getCaseRow(tx.store, id)
    await setMark(tx, { caseId: id }, mark)
    await reindexCase(tx, id)
    return withoutSecret(tx, await getCaseRow(tx.store, id))
  })

/** Lifts it: from now on all who see the case see its title. */
export const unmarkCase = (ctx: Context, id: string): Promise<Case> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'cases.read')
    assertCan(tx, 'cases.write')
    const { officerId } = await getCaseRow(tx.store, id)
    assertCan(tx, 'case.read-secret', { officerId })
    await liftMark(tx, id)
    await reindexCase(tx, id)
    return getCaseRow(tx.store, id)
  })
