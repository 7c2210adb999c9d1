import { assertCan } from '../access/can.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Case } from './case-schemas.ts'
import { getCaseRow } from './case-store.ts'

/** The case for one who may change it: what one may not read, one may not write over. */
export const getWritableCase = async (tx: Context, id: string): Promise<Case> => {
  assertCan(tx, 'cases.read')
  assertCan(tx, 'cases.write')
  const found = await getCaseRow(tx.store, id)
  if (found.secrecy) assertCan(tx, 'case.read-secret', { officerId: found.officerId })
  return found
}

/** The same while the case is open; `wrong-state` otherwise, in words that say what to do. */
export const getOpenCase = async (tx: Context, id: string): Promise<Case> => {
  const found = await getWritableCase(tx, id)
  if (found.status === 'closed')
    throw new AppError('wrong-state', `Ärendet ${found.dnr} är avslutat. Öppna det igen först.`)
  if (found.status === 'struck')
    throw new AppError('wrong-state', `Ärendet ${found.dnr} är makulerat. Välj ett annat ärende.`)
  return found
}
