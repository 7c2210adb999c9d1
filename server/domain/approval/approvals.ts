import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { getOwnMeeting, seeMinutes } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { listSignedFiles } from './signed-files.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { announcementDueOn, approvalDueOn, breachesOf, dayOfApproval } from './approval.ts'
import type { Approval, ApprovalSigner, SigningAnswer } from './approval-schemas.ts'
import {
  findApprovalOf,
  findSigners,
  getApprovalRow,
  getSignerRow,
  type ApprovalRow
} from './approval-store.ts'

const { approvals, approvalSigners } = schema

/** The approval of a meeting's sealed minutes; `not-found` until they are sealed, and for imported ones. */
export const getApprovalOf = async (ctx: Context, meetingId: string): Promise<Approval> => {
  const approval = await findApproval(ctx, meetingId)
  if (!approval) throw notFound('Justeringen')
  return approval
}

export const findApproval = async (ctx: Context, meetingId: string): Promise<Approval | undefined> => {
  const { meeting } = await seeMinutes(ctx, meetingId, 'Justeringen')
  const row = await findApprovalOf(ctx.store, meetingId)
  return row && toApproval(ctx, meeting, row)
}

/**
 * Somebody has signed, on paper or elsewhere, or refuses to. The last signature is the day of approval (KL 5:69); a refusal
 * is told with its reason, and the others are waited for.
 */
export const answerSigning = (
  ctx: Context,
  signerId: string,
  { answer, answeredOn, reason }: SigningAnswer
): Promise<Approval> =>
  inTransaction(ctx, async tx => {
    const signer = await getSignerRow(tx.store, signerId)
    const approval = await getApprovalRow(tx.store, signer.approvalId)
    const meeting = await getOwnMeeting(tx, approval.meetingId)
    assertUnanswered(signer)
    assertPossibleDay(tx, answeredOn, meeting)
    await tx.store.write
      .update(approvalSigners)
      .set({
        ...(answer === 'signed' ? { signedOn: answeredOn } : { refusedOn: answeredOn, reason }),
        revision: sql`${approvalSigners.revision} + 1`
      })
      .where(eq(approvalSigners.id, signerId))
    const event = answer === 'signed' ? 'minutes.signed' : 'minutes.signing-refused'
    await recordEvent(tx, event, meeting.id, { after: { name: signer.name, answeredOn, reason } })
    const approvedOn = dayOfApproval(await findSigners(tx.store, approval.id))
    await tx.store.write
      .update(approvals)
      .set({ approvedOn, revision: sql`${approvals.revision} + 1` })
      .where(eq(approvals.id, approval.id))
    if (approvedOn) await recordEvent(tx, 'minutes.approved', meeting.id, { after: { approvedOn } })
    return toApproval(tx, meeting, await getApprovalRow(tx.store, approval.id))
  })

const assertUnanswered = ({ name, signedOn, refusedOn }: ApprovalSigner): void => {
  if (signedOn) throw new AppError('conflict', `${name} har redan skrivit under, ${signedOn}.`)
  if (refusedOn) throw new AppError('conflict', `${name} har vägrat skriva under, ${refusedOn}.`)
}

const assertPossibleDay = (tx: Context, answeredOn: IsoDate, { lastOn }: Meeting): void => {
  if (answeredOn < lastOn)
    throw invalidField('answeredOn', `Mötet hölls ${lastOn}. Ange en dag som inte ligger före det.`)
  assertHasBeen(tx, { answeredOn })
}

const toApproval = async (ctx: Context, meeting: Meeting, row: ApprovalRow): Promise<Approval> => {
  const { approverCount, isAnnounced } = await getOrganRow(ctx.store, meeting.organId)
  // Officials have no duty to approve in the law: their chair and secretary sign all the same.
  const dueOn = approverCount > 0 || isAnnounced ? approvalDueOn(meeting.lastOn) : null
  const { id, meetingId, sha256, approvedOn, revision } = row
  return {
    id,
    meetingId,
    sha256,
    dueOn,
    approvedOn,
    announceBy: approvedOn && isAnnounced ? announcementDueOn(approvedOn) : null,
    signers: await findSigners(ctx.store, id),
    signedFiles: await listSignedFiles(ctx, id),
    breaches: breachesOf({ dueOn, approvedOn }, dayInSweden(ctx.now)),
    revision
  }
}
