import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { ApprovalSigner } from './approval-schemas.ts'

const { approvals, approvalSigners, immediateParagraphs, ownSignatures } = schema

/** A signer as stored: whether one signs in the system follows from the organ. */
export type SignerRow = Omit<ApprovalSigner, 'signsHere'>

export type ApprovalRow = typeof approvals.$inferSelect

/** Of the whole minutes, or of what is left when some §§ were approved at once. */
export const findApprovalOf = async ({ read }: Store, meetingId: string): Promise<ApprovalRow | undefined> =>
  (
    await read
      .select()
      .from(approvals)
      .where(and(eq(approvals.meetingId, meetingId), isNull(approvals.excerpt)))
  )[0]

/** Of §§ that were approved at once, in the order in which it was done. */
export const findImmediateApprovals = ({ read }: Store, meetingId: string): Promise<ApprovalRow[]> =>
  Promise.resolve(
    read
      .select()
      .from(approvals)
      .where(and(eq(approvals.meetingId, meetingId), isNotNull(approvals.excerpt)))
      .orderBy(asc(approvals.createdAt), asc(approvals.id))
  )

/** The act of approval that each § belongs to: its own where it was approved at once, otherwise that of the minutes. */
export const findApprovalsByParagraph = async (
  store: Store,
  meetingId: string
): Promise<(paragraphId: string) => ApprovalRow | undefined> => {
  const whole = await findApprovalOf(store, meetingId)
  const rows = await store.read
    .select({ matterId: immediateParagraphs.matterId, approval: approvals })
    .from(immediateParagraphs)
    .innerJoin(approvals, eq(approvals.id, immediateParagraphs.approvalId))
    .where(eq(approvals.meetingId, meetingId))
  const own = new Map(rows.map(({ matterId, approval }) => [matterId, approval]))
  return paragraphId => own.get(paragraphId) ?? whole
}

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
