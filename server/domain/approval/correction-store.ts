import { and, asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { SignerRow } from './approval-store.ts'
import type { Minutes, MinutesCorrection } from './minutes.ts'
import { asMinutes } from './sealed-minutes-store.ts'

const { approvals, approvalSigners, correctionChanges, corrections, correctionSigners } = schema

export type CorrectionRow = typeof corrections.$inferSelect

export const getCorrectionRow = async ({ read }: Store, id: string): Promise<CorrectionRow> => {
  const [row] = await read.select().from(corrections).where(eq(corrections.id, id))
  if (!row) throw notFound('Rättelsen')
  return row
}

/** Of an act of approval, in the order in which they were proposed. */
export const findCorrections = ({ read }: Store, approvalId: string): Promise<CorrectionRow[]> =>
  Promise.resolve(
    read
      .select()
      .from(corrections)
      .where(eq(corrections.approvalId, approvalId))
      .orderBy(asc(corrections.proposedAt), asc(corrections.id))
  )

export const findChanges = ({ read }: Store, correctionId: string) =>
  Promise.resolve(
    read
      .select({
        paragraphId: correctionChanges.matterId,
        was: correctionChanges.was,
        becomes: correctionChanges.becomes
      })
      .from(correctionChanges)
      .where(eq(correctionChanges.correctionId, correctionId))
      .orderBy(asc(correctionChanges.position))
  )

/** A signer of a correction, who signed the minutes as that signer. */
export type CorrectionSignerRow = SignerRow & { correctionId: string }

export const findCorrectionSigners = (
  { read }: Store,
  correctionId: string
): Promise<CorrectionSignerRow[]> =>
  Promise.resolve(
    read
      .select(signerColumns)
      .from(correctionSigners)
      .innerJoin(approvalSigners, eq(approvalSigners.id, correctionSigners.signerId))
      .where(eq(correctionSigners.correctionId, correctionId))
      .orderBy(asc(approvalSigners.position))
  )

export const getCorrectionSigner = async ({ read }: Store, id: string): Promise<CorrectionSignerRow> => {
  const [row] = await read
    .select(signerColumns)
    .from(correctionSigners)
    .innerJoin(approvalSigners, eq(approvalSigners.id, correctionSigners.signerId))
    .where(eq(correctionSigners.id, id))
  if (!row) throw notFound('Underskriften')
  return row
}

const signerColumns = {
  id: correctionSigners.id,
  correctionId: correctionSigners.correctionId,
  role: approvalSigners.role,
  name: approvalSigners.name,
  personId: approvalSigners.personId,
  paragraphs: approvalSigners.paragraphs,
  signedOn: correctionSigners.signedOn,
  refusedOn: correctionSigners.refusedOn,
  reason: correctionSigners.reason,
  signedAt: correctionSigners.signedAt,
  revision: correctionSigners.revision
}

type Corrected = { minutes: Minutes; sha256: string }

/** What an approval came to by its last correction; an approval that nobody has corrected is not there. */
export const findCorrected = async (
  { read }: Store,
  approvalIds: readonly string[]
): Promise<Map<string, Corrected>> => {
  const rows = await read
    .select({ approvalId: corrections.approvalId, minutes: corrections.minutes, sha256: corrections.sha256 })
    .from(corrections)
    .innerJoin(approvals, eq(approvals.id, corrections.approvalId))
    .where(and(inArray(corrections.approvalId, [...approvalIds]), eq(corrections.state, 'in-effect')))
    .orderBy(asc(corrections.endedAt), asc(corrections.proposedAt))
  return new Map(
    rows.map(({ approvalId, minutes, sha256 }) => [
      approvalId,
      { minutes: asMinutes(minutes), sha256: sha256 ?? '' }
    ])
  )
}

/** What has been corrected in a §, in the order in which it was, as its minutes tell it. */
export const findCorrectionsOf = async (store: Store, matterId: string): Promise<MinutesCorrection[]> => {
  const rows = await store.read
    .select({
      id: corrections.id,
      correctedOn: corrections.correctedOn,
      was: correctionChanges.was,
      becomes: correctionChanges.becomes
    })
    .from(correctionChanges)
    .innerJoin(corrections, eq(corrections.id, correctionChanges.correctionId))
    .where(and(eq(correctionChanges.matterId, matterId), eq(corrections.state, 'in-effect')))
    .orderBy(asc(corrections.endedAt), asc(correctionChanges.position))
  return Promise.all(
    rows.map(async ({ id, correctedOn, was, becomes }) => {
      const by = (await findCorrectionSigners(store, id)).map(({ name }) => name)
      return { correctedOn: correctedOn ?? '', was, becomes, by }
    })
  )
}
