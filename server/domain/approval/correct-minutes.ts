import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { StoredFile } from '../files/file-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import type { Context } from '../shared/context.ts'
import { dayInSweden, type IsoDate } from '../shared/dates.ts'
import { getApprovalRow } from './approval-store.ts'
import { withChanges } from './correction.ts'
import { recordChanges } from './correction-events.ts'
import {
  findChanges,
  findCorrectionSigners,
  getCorrectionRow,
  type CorrectionSignerRow
} from './correction-store.ts'
import { currentMinutesOf, findCurrentMinutes } from './current-minutes.ts'
import type { Minutes } from './minutes.ts'
import { fileNameOf, registerFilesOfMinutes } from './register-minutes.ts'

const { corrections } = schema

/** The minutes as corrected, when this signer is the last to sign and does it that day. */
export const composeCorrected = async (
  { store }: Context,
  { id, correctionId }: CorrectionSignerRow,
  answeredOn: IsoDate
): Promise<Minutes> => {
  const { approvalId } = await getCorrectionRow(store, correctionId)
  const approval = await getApprovalRow(store, approvalId)
  const { minutes: own, sha256 } = await currentMinutesOf(store, approval)
  // The whole minutes take with them what has been corrected of §§ that were approved at once.
  const whole = approval.excerpt ? undefined : await findCurrentMinutes(store, approval.meetingId)
  const minutes = whole ?? own
  const signers = await findCorrectionSigners(store, correctionId)
  const days = signers.map(each => (each.id === id ? answeredOn : (each.signedOn ?? answeredOn)))
  const correctedOn = days.toSorted().at(-1) ?? answeredOn
  const by = signers.map(({ name }) => name)
  return {
    ...withChanges(minutes, await findChanges(store, correctionId), { correctedOn, by }),
    supersedes: { sealedOn: dayInSweden(own.changedAt), sha256, correctedOn, by }
  }
}

/** Keeps the correction with its file, which is registered beside the one it supersedes. Within the transaction of the last signature. */
export const putInEffect = async (
  tx: Context,
  meeting: Meeting,
  correctionId: string,
  minutes: Minutes,
  file: StoredFile
): Promise<void> => {
  const { sha256 } = file
  const correctedOn = minutes.supersedes?.correctedOn ?? dayInSweden(tx.now)
  await tx.store.write
    .update(corrections)
    .set({
      state: 'in-effect',
      correctedOn,
      minutes,
      sha256,
      endedAt: tx.now,
      revision: sql`${corrections.revision} + 1`
    })
    .where(eq(corrections.id, correctionId))
  const fileName = `${fileNameOf(minutes)}-rattat-${correctedOn}.pdf`
  await registerFilesOfMinutes(tx, meeting, minutes, [{ fileName, file }])
  const changes = await findChanges(tx.store, correctionId)
  await recordChanges(tx, 'minutes.corrected', meeting.id, changes, { correctedOn, sha256 })
}
