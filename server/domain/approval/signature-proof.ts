import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { findApprovalMethods } from '../bodies/approval-methods.ts'
import { findBody } from '../bodies/body-store.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Instant, IsoDate } from '../shared/dates.ts'
import type { Approval, ApprovalSigner } from './approval-schemas.ts'
import { getApproval } from './approvals.ts'
import { seeApproved } from './approved-minutes.ts'

/** What a proof of signatures says: who signed which file in the system, when, and by which decision. */
export type SignatureProof = {
  bodyName: string
  organName: string
  firstOn: IsoDate
  lastOn: IsoDate
  approval: Approval
  /** Each with the decision that let it be done in the system; null for what was done elsewhere. */
  signers: (ApprovalSigner & { decidedBy: string | null })[]
  /** When the last of them signed in the system. */
  changedAt: Instant
}

/** How the proof is made into a PDF: given in app.ts. */
export type ProvingSignatures = {
  renderSignatures: (proof: SignatureProof) => Promise<{ bytes: Uint8Array }>
}

/** The proof of what was signed in the system (KL 5:69), to be kept beside the file that was signed. */
export const getSignatureProof = async (
  ctx: Context,
  approvalId: string,
  { renderSignatures }: ProvingSignatures
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const approval = await getApproval(ctx, approvalId)
  const { meeting } = await seeApproved(ctx, approval)
  const instants = approval.signers.flatMap(({ signedAt }) => signedAt ?? [])
  const changedAt = instants.toSorted().at(-1)
  if (!changedAt)
    throw new AppError(
      'wrong-state',
      'Ingen har skrivit under här i systemet. Underskrifterna finns på papperet, eller i den undertecknade filen.'
    )
  const decisions = await decisionsOf(ctx, meeting.organId, approvalId)
  const { organName, firstOn, lastOn } = meeting
  const { bytes } = await renderSignatures({
    bodyName: (await findBody(ctx.store))?.name ?? '',
    organName,
    firstOn,
    lastOn,
    approval,
    signers: approval.signers.map(signer => ({ ...signer, decidedBy: decisions.get(signer.id) ?? null })),
    changedAt
  })
  return { fileName: `bevis-om-underskrifter-${firstOn}.pdf`, bytes }
}

/** By signer: the decision in force when that person signed, whatever has been decided since. */
const decisionsOf = async (
  ctx: Context,
  organId: string,
  approvalId: string
): Promise<Map<string, string | null>> => {
  const { ownSignatures } = schema
  const rows = await ctx.store.read
    .select({ signerId: ownSignatures.signerId, methodId: ownSignatures.methodId })
    .from(ownSignatures)
    .where(eq(ownSignatures.approvalId, approvalId))
  const methods = await findApprovalMethods(ctx.store, organId)
  return new Map(
    rows.map(({ signerId, methodId }) => [
      signerId,
      methods.find(({ id }) => id === methodId)?.decision ?? null
    ])
  )
}
