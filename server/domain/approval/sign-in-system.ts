import { schema } from '../../db/schema/schema.ts'
import { assertOwnSession } from '../accounts/own-account.ts'
import { assertCan } from '../access/can.ts'
import { findApprovalMethod } from '../bodies/approval-methods.ts'
import { AppError } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { dayInSweden } from '../shared/dates.ts'
import { assertUnanswered, keepAnswer } from './answer-signing.ts'
import type { Approval, OwnSigning } from './approval-schemas.ts'
import { getApprovalRow, getSignerRow } from './approval-store.ts'
import { readApproved, seeApproved } from './approved-minutes.ts'

/**
 * One who must sign does so by an act of one's own, signed in, where a § has decided that the organ approves in the system
 * (KL 5:69); or refuses, with the reason. With a token nobody signs: an administrator could have made it.
 */
export const signMinutes = (
  ctx: Context,
  signerId: string,
  { answer, reason }: OwnSigning
): Promise<Approval> =>
  inTransaction(ctx, async tx => {
    const signer = await getSignerRow(tx.store, signerId)
    const approval = await getApprovalRow(tx.store, signer.approvalId)
    const { sha256, id: approvalId } = approval
    const { meeting, facts } = await seeApproved(tx, approval, 'Underskriften')
    const { personId } = assertOwnSession(tx).person
    assertCan(tx, 'minutes.sign', facts)
    if (personId !== signer.personId)
      throw new AppError('not-allowed', `Bara ${signer.name} kan skriva under här.`)
    if ((await readApproved(tx, approval)).isRedacted)
      throw new AppError(
        'not-allowed',
        'Protokollet har sekretessmarkerade paragrafer som du inte får läsa. Skriv under på papper.'
      )
    const method = await findApprovalMethod(tx.store, meeting.organId)
    if (method?.method !== 'in-system')
      throw new AppError(
        'wrong-state',
        'Organet justerar inte i systemet. Skriv under på papper eller i tjänsten som används (KL 5 kap. 69 §).'
      )
    assertUnanswered(signer)
    if (answer === 'signed')
      await tx.store.write.insert(schema.ownSignatures).values({
        signerId,
        approvalId,
        personId,
        sha256,
        methodId: method.id,
        signedAt: tx.now
      })
    return keepAnswer(tx, meeting, signer, { answer, answeredOn: dayInSweden(tx.now), reason })
  })
