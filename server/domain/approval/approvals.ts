import { sealedMinutesOf } from './sealed-minutes-store.ts'
import { findAccountHolders } from '../accounts/account-holders.ts'
import type { ApprovalWay } from '../bodies/approval-method-schemas.ts'
import { findApprovalMethod } from '../bodies/approval-methods.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { seeMeeting, seeMinutes } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { announcementDueOn, approvalDueOn, breachesOf, hasDutyToApprove } from './approval.ts'
import type { Approval, ApprovalSigner } from './approval-schemas.ts'
import {
  findApprovalOf,
  findImmediateApprovals,
  findSigners,
  getApprovalRow,
  type ApprovalRow,
  type SignerRow
} from './approval-store.ts'
import { seeApproved } from './approved-minutes.ts'
import { listSignedFiles } from './signed-files.ts'

/** The approval of a meeting's sealed minutes; `not-found` until they are sealed, and for imported ones. */
export const getApprovalOf = async (ctx: Context, meetingId: string): Promise<Approval> => {
  const { meeting } = await seeMinutes(ctx, meetingId, 'Justeringen')
  const row = await findApprovalOf(ctx.store, meetingId)
  if (!row) throw notFound('Justeringen')
  return toApproval(ctx, meeting, row)
}

/** One act of approval, of whole minutes or of §§ at once. */
export const getApproval = async (ctx: Context, id: string): Promise<Approval> => {
  const row = await getApprovalRow(ctx.store, id)
  const { meeting } = await seeApproved(ctx, row)
  return toApproval(ctx, meeting, row)
}

/** The §§ of a meeting that were approved at once, act by act in the order in which it was done. */
export const listImmediateApprovals = async (ctx: Context, meetingId: string): Promise<Approval[]> => {
  const { meeting } = await seeMeeting(ctx, meetingId)
  const rows = await findImmediateApprovals(ctx.store, meetingId)
  return Promise.all(rows.map(row => toApproval(ctx, meeting, row)))
}

/** As it is told, for a meeting that the actor may read. */
export const toApproval = async (ctx: Context, meeting: Meeting, row: ApprovalRow): Promise<Approval> => {
  const organ = await getOrganRow(ctx.store, meeting.organId)
  const method = await findApprovalMethod(ctx.store, organ.id)
  const dueOn = hasDutyToApprove(organ) ? approvalDueOn(meeting.lastOn) : null
  const { id, meetingId, sha256, approvedOn, revision } = row
  const { isImmediate, approvalRange } = await sealedMinutesOf(ctx.store, row)
  return {
    id,
    meetingId,
    isImmediate,
    paragraphRange: approvalRange,
    sha256,
    method: method?.method ?? 'on-paper',
    decidedBy: method?.decision ?? null,
    dueOn,
    approvedOn,
    announceBy: approvedOn && organ.isAnnounced ? announcementDueOn(approvedOn) : null,
    signers: await asSigners(ctx, await findSigners(ctx.store, id), method?.method),
    signedFiles: await listSignedFiles(ctx, id),
    breaches: breachesOf({ dueOn, approvedOn }, dayInSweden(ctx.now)),
    revision
  }
}

/** Signers with whether each signs here: who has no account signs on paper also where the organ approves in the system. */
export const asSigners = async (
  { store }: Context,
  signers: readonly SignerRow[],
  method: ApprovalWay | undefined
): Promise<ApprovalSigner[]> => {
  const holders =
    method === 'in-system'
      ? await findAccountHolders(
          store,
          signers.flatMap(({ personId }) => personId ?? [])
        )
      : new Set<string>()
  return signers.map(signer => ({ ...signer, signsHere: holders.has(signer.personId ?? '') }))
}
