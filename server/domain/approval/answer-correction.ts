import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertOwnSession } from '../accounts/own-account.ts'
import { assertCan } from '../access/can.ts'
import { findApprovalMethod } from '../bodies/approval-methods.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden, type Instant } from '../shared/dates.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { assertUnanswered } from './answer-signing.ts'
import { asSigners } from './approvals.ts'
import type { OwnSigning, SigningAnswer } from './approval-schemas.ts'
import { getApprovalRow } from './approval-store.ts'
import { getOwnApproved, seeApproved } from './approved-minutes.ts'
import type { Correction } from './correction-schemas.ts'
import {
  findCorrectionSigners,
  getCorrectionRow,
  getCorrectionSigner,
  type CorrectionSignerRow
} from './correction-store.ts'
import { composeCorrected, putInEffect } from './correct-minutes.ts'
import { getCorrection } from './corrections.ts'
import { freezeMinutes, type Sealing } from './freeze-minutes.ts'

const { corrections, correctionSigners } = schema

/** One of those who signed has signed the correction too, on paper or elsewhere, or refuses. */
export const answerCorrection = async (
  ctx: Context,
  signerId: string,
  answer: SigningAnswer,
  sealing: Sealing
): Promise<Correction> => {
  const signer = await getCorrectionSigner(ctx.store, signerId)
  const asked = async (tx: Context): Promise<Meeting> => {
    const { approvalId, proposedAt } = await getCorrectionRow(tx.store, signer.correctionId)
    const meeting = await getOwnApproved(tx, await getApprovalRow(tx.store, approvalId), 'Underskriften')
    const proposedOn = dayInSweden(proposedAt)
    if (answer.answeredOn < proposedOn)
      throw invalidField(
        'answeredOn',
        `Rättelsen föreslogs ${proposedOn}. Ange en dag som inte ligger före det.`
      )
    assertHasBeen(tx, { answeredOn: answer.answeredOn })
    const method = await findApprovalMethod(tx.store, meeting.organId)
    const [{ signsHere } = { signsHere: false }] = await asSigners(tx, [signer], method?.method)
    if (signsHere && answer.answer === 'signed')
      throw new AppError(
        'wrong-state',
        `${signer.name} skriver under själv, inloggad: organet justerar i systemet.`
      )
    return meeting
  }
  return keepAnswer(ctx, signer, { ...answer, signedAt: null }, asked, sealing)
}

/** The same by an act of one's own, signed in, where the organ approves in the system (KL 5:69). With a token nobody signs. */
export const signCorrection = async (
  ctx: Context,
  signerId: string,
  { answer, reason }: OwnSigning,
  sealing: Sealing
): Promise<Correction> => {
  const signer = await getCorrectionSigner(ctx.store, signerId)
  const asked = async (tx: Context): Promise<Meeting> => {
    const { approvalId } = await getCorrectionRow(tx.store, signer.correctionId)
    const { meeting, facts } = await seeApproved(
      tx,
      await getApprovalRow(tx.store, approvalId),
      'Underskriften'
    )
    const { personId } = assertOwnSession(tx).person
    assertCan(tx, 'minutes.sign', facts)
    if (personId !== signer.personId)
      throw new AppError('not-allowed', `Bara ${signer.name} kan skriva under här.`)
    if ((await getCorrection(tx, signer.correctionId)).isRedacted)
      throw new AppError(
        'not-allowed',
        'Rättelsen gäller en sekretessmarkerad paragraf som du inte får läsa. Skriv under på papper.'
      )
    if ((await findApprovalMethod(tx.store, meeting.organId))?.method !== 'in-system')
      throw new AppError(
        'wrong-state',
        'Organet justerar inte i systemet. Skriv under på papper (KL 5 kap. 69 §).'
      )
    return meeting
  }
  const kept = {
    answer,
    reason,
    answeredOn: dayInSweden(ctx.now),
    signedAt: answer === 'signed' ? ctx.now : null
  }
  return keepAnswer(ctx, signer, kept, asked, sealing)
}

type Answer = SigningAnswer & { signedAt: Instant | null }

/** The last of them puts the correction in effect, with its file, in one transaction; a refusal ends it. */
const keepAnswer = async (
  ctx: Context,
  signer: CorrectionSignerRow,
  answer: Answer,
  asked: (tx: Context) => Promise<Meeting>,
  sealing: Sealing
): Promise<Correction> => {
  const { correctionId } = signer
  if (!(await isLast(ctx, signer, answer)))
    return inTransaction(ctx, async tx => {
      const meeting = await asked(tx)
      if (await isLast(tx, signer, answer))
        throw new AppError('conflict', 'Någon annan skrev under just nu. Försök igen.')
      await writeAnswer(tx, meeting, signer, answer)
      return getCorrection(tx, correctionId)
    })
  return freezeMinutes(
    ctx,
    async now => {
      await asked(now)
      return composeCorrected(now, signer, answer.answeredOn)
    },
    async (tx, minutes, file) => {
      const meeting = await asked(tx)
      await writeAnswer(tx, meeting, signer, answer)
      await putInEffect(tx, meeting, correctionId, minutes, file)
      return getCorrection(tx, correctionId)
    },
    sealing
  )
}

const isLast = async ({ store }: Context, { id, correctionId }: CorrectionSignerRow, { answer }: Answer) =>
  answer === 'signed' &&
  (await findCorrectionSigners(store, correctionId)).every(each => each.id === id || each.signedOn !== null)

const writeAnswer = async (
  tx: Context,
  meeting: Meeting,
  { id, correctionId, name }: CorrectionSignerRow,
  { answer, answeredOn, reason, signedAt }: Answer
): Promise<void> => {
  const { state } = await getCorrectionRow(tx.store, correctionId)
  if (state !== 'proposed') throw new AppError('conflict', 'Rättelsen är redan avgjord.')
  assertUnanswered(await getCorrectionSigner(tx.store, id))
  const own = answer === 'signed' ? { signedOn: answeredOn, signedAt } : { refusedOn: answeredOn, reason }
  await tx.store.write
    .update(correctionSigners)
    .set({ ...own, revision: sql`${correctionSigners.revision} + 1` })
    .where(eq(correctionSigners.id, id))
  const event = answer === 'signed' ? 'correction.signed' : 'correction.signing-refused'
  await recordEvent(tx, event, meeting.id, { after: { name, answeredOn, reason } })
  if (answer === 'refused')
    await tx.store.write
      .update(corrections)
      .set({ state: 'refused', endedAt: tx.now, revision: sql`${corrections.revision} + 1` })
      .where(eq(corrections.id, correctionId))
}
