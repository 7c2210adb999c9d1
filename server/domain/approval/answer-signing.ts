import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import type { IsoDate } from '../shared/dates.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { dayOfApproval } from './approval.ts'
import type { Approval, SigningAnswer } from './approval-schemas.ts'
import { findSigners, getApprovalRow, getSignerRow, type SignerRow } from './approval-store.ts'
import { toApproval } from './approvals.ts'
import { getOwnApproved } from './approved-minutes.ts'
import { asMinutes } from './sealed-minutes-store.ts'

const { approvals, approvalSigners } = schema

/**
 * Somebody has signed, on paper or elsewhere, or refuses to. The last signature is the day of approval (KL 5:69); a refusal
 * is told with its reason, and the others are waited for.
 */
export const answerSigning = (ctx: Context, signerId: string, answer: SigningAnswer): Promise<Approval> =>
  inTransaction(ctx, async tx => {
    const signer = await getSignerRow(tx.store, signerId)
    const approval = await getApprovalRow(tx.store, signer.approvalId)
    const meeting = await getOwnApproved(tx, approval, 'Underskriften')
    assertPossibleDay(tx, answer.answeredOn, approval.excerpt ? meeting.firstOn : meeting.lastOn)
    const { signers, decidedBy } = await toApproval(tx, meeting, approval)
    const isOwn = signers.some(({ id, signsHere }) => id === signerId && signsHere)
    if (isOwn && answer.answer === 'signed')
      throw new AppError(
        'wrong-state',
        `${signer.name} skriver under själv, inloggad: organet justerar i systemet (${decidedBy}).`
      )
    return keepAnswer(tx, meeting, signer, answer)
  })

/** Keeps what a signer has done, and the day of approval when nobody more is waited for. Within a transaction. */
export const keepAnswer = async (
  tx: Context,
  meeting: Meeting,
  signer: SignerRow & { approvalId: string },
  { answer, answeredOn, reason }: SigningAnswer
): Promise<Approval> => {
  assertUnanswered(signer)
  await tx.store.write
    .update(approvalSigners)
    .set({
      ...(answer === 'signed' ? { signedOn: answeredOn } : { refusedOn: answeredOn, reason }),
      revision: sql`${approvalSigners.revision} + 1`
    })
    .where(eq(approvalSigners.id, signer.id))
  const approval = await getApprovalRow(tx.store, signer.approvalId)
  const part = approval.excerpt && { paragraphs: asMinutes(approval.excerpt).paragraphRange }
  const event = answer === 'signed' ? 'minutes.signed' : 'minutes.signing-refused'
  await recordEvent(tx, event, meeting.id, { after: { name: signer.name, answeredOn, reason, ...part } })
  const approvedOn = dayOfApproval(await findSigners(tx.store, signer.approvalId))
  await tx.store.write
    .update(approvals)
    .set({ approvedOn, revision: sql`${approvals.revision} + 1` })
    .where(eq(approvals.id, signer.approvalId))
  if (approvedOn) await recordEvent(tx, 'minutes.approved', meeting.id, { after: { approvedOn, ...part } })
  return toApproval(tx, meeting, await getApprovalRow(tx.store, signer.approvalId))
}

export const assertUnanswered = ({ name, signedOn, refusedOn }: SignerRow): void => {
  if (signedOn) throw new AppError('conflict', `${name} har redan skrivit under, ${signedOn}.`)
  if (refusedOn) throw new AppError('conflict', `${name} har vägrat skriva under, ${refusedOn}.`)
}

const assertPossibleDay = (tx: Context, answeredOn: IsoDate, heldOn: IsoDate): void => {
  if (answeredOn < heldOn)
    throw invalidField('answeredOn', `Mötet hölls ${heldOn}. Ange en dag som inte ligger före det.`)
  assertHasBeen(tx, { answeredOn })
}
