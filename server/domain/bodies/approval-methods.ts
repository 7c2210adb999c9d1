import { desc, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { assertCan } from '../access/can.ts'
import { recordEvent } from '../events/record-event.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { decisionText, methodErrors } from './approval-method.ts'
import type { ApprovalMethod, NewApprovalMethod } from './approval-method-schemas.ts'
import { findOrgan, getOrganRow } from './organ-store.ts'

const { approvalMethods, organs } = schema

/** Every way of approval that has been decided for an organ, the last first: that is the one in force. */
export const listApprovalMethods = async (ctx: Context, organId: string): Promise<ApprovalMethod[]> => {
  assertCan(ctx, 'organisation.read')
  await getOrganRow(ctx.store, organId)
  return findApprovalMethods(ctx.store, organId)
}

/** Records how the minutes of an organ are approved from now on. */
export const addApprovalMethod = (
  ctx: Context,
  organId: string,
  added: NewApprovalMethod
): Promise<ApprovalMethod> =>
  inTransaction(ctx, async tx => {
    assertCan(tx, 'organisation.administer')
    await assertDecided(tx, organId, added)
    const [last] = await readMethods(tx.store, organId)
    const position = (last?.position ?? -1) + 1
    const row = { id: tx.newId(), organId, position, ...added, recordedAt: tx.now }
    await tx.store.write.insert(approvalMethods).values(row)
    await recordEvent(tx, 'organ.approval-method-decided', organId, { after: added })
    const [method] = await findApprovalMethods(tx.store, organId)
    return method!
  })

/** The way in force; undefined where none is recorded, and minutes are signed on paper. */
export const findApprovalMethod = async (
  store: Store,
  organId: string
): Promise<ApprovalMethod | undefined> => (await findApprovalMethods(store, organId))[0]

const assertDecided = async (tx: Context, organId: string, added: NewApprovalMethod): Promise<void> => {
  const organ = await getOrganRow(tx.store, organId)
  const decidedBy = added.decidedById ? await findOrgan(tx.store, added.decidedById) : undefined
  if (added.decidedById && !decidedBy) throw invalidField('decidedById', 'Välj ett organ som finns.')
  const errors = methodErrors(added, organ, decidedBy)
  if (errors.length > 0) throw new AppError('invalid-input', 'Rätta det som är markerat.', { errors })
  assertHasBeen(tx, { decidedOn: added.decidedOn })
}

/** The same for whoever has seen the organ. */
export const findApprovalMethods = async (store: Store, organId: string): Promise<ApprovalMethod[]> => {
  const rows = await readMethods(store, organId)
  return rows.map(row => {
    const { position: _, decidedByName, ...method } = row
    const { decidedOn, decidedParagraph } = method
    return { ...method, decision: decisionText(decidedByName, decidedOn, decidedParagraph) }
  })
}

const readMethods = ({ read }: Store, organId: string) =>
  read
    .select({
      id: approvalMethods.id,
      organId: approvalMethods.organId,
      method: approvalMethods.method,
      decidedById: approvalMethods.decidedById,
      decidedByName: organs.name,
      decidedOn: approvalMethods.decidedOn,
      decidedParagraph: approvalMethods.decidedParagraph,
      recordedAt: approvalMethods.recordedAt,
      position: approvalMethods.position
    })
    .from(approvalMethods)
    .leftJoin(organs, eq(organs.id, approvalMethods.decidedById))
    .where(eq(approvalMethods.organId, organId))
    .orderBy(desc(approvalMethods.position))
