import { assertCan } from '../access/can.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { getRecordRow, type FoundRecord } from './record-store.ts'

/** The record for one who may change it: what one may not read, one may not write over; what is struck stays as it is. */
export const getWritableRecord = async (tx: Context, id: string): Promise<FoundRecord> => {
  assertCan(tx, 'cases.read')
  assertCan(tx, 'cases.write')
  const found = await getRecordRow(tx.store, id)
  if (found.secrecy) assertCan(tx, 'case.read-secret', { officerId: found.caseOfficerId })
  if (found.status === 'struck')
    throw new AppError('wrong-state', 'Handlingen är makulerad och ändras inte mer. Registrera en ny.')
  return found
}
