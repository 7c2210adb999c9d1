import { asc, eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { ApprovalSigner } from './approval-schemas.ts'

const { approvals, approvalSigners, ownSignatures } = schema

/** A signer as stored: whether one signs in the system follows from the organ. */
export type SignerRow = Omit<ApprovalSigner, 'signsHere'>

export type ApprovalRow = typeof approvals.$inferSelect

export const findApprovalOf = async ({ read }: Store, meetingId: string): Promise<ApprovalRow | undefined> =>
  (await read.select().from(approvals).where(eq(approvals.meetingId, meetingId)))[0]

export const getApprovalRow = async ({ read }: Store, id: string): Promise<ApprovalRow> => {
  const [row] = await read.select().from(approvals).where(eq(approvals.id, id))
  if (!row) throw notFound('Justeringen')
  return row
}

export const findSigners = async ({ read }: Store, approvalId: string): Promise<SignerRow[]> =>
  read
    .select(signerColumns)
    .from(approvalSigners)
    .leftJoin(ownSignatures, eq(ownSignatures.signerId, approvalSigners.id))
    .where(eq(approvalSigners.approvalId, approvalId))
    .orderBy(asc(approvalSigners.position))

export const getSignerRow = async (
  { read }: Store,
  id: string
): Promise<SignerRow & { approvalId: string }> => {
  const [row] = await read
    .select({ ...signerColumns, approvalId: approvalSigners.approvalId })
    .from(approvalSigners)
    .leftJoin(ownSignatures, eq(ownSignatures.signerId, approvalSigners.id))
    .where(eq(approvalSigners.id, id))
  if (!row) throw notFound('Underskriften')
  return row
}

const signerColumns = {
  id: approvalSigners.id,
  role: approvalSigners.role,
  name: approvalSigners.name,
  personId: approvalSigners.personId,
  paragraphs: approvalSigners.paragraphs,
  signedOn: approvalSigners.signedOn,
  refusedOn: approvalSigners.refusedOn,
  reason: approvalSigners.reason,
  signedAt: ownSignatures.signedAt,
  revision: approvalSigners.revision
}
