import { buffer } from 'node:stream/consumers'
import { can } from '../access/can.ts'
import { findApprovalMethod } from '../bodies/approval-methods.ts'
import { getParagraph } from '../decisions/get-paragraph.ts'
import type { SeenMeeting } from '../meetings/meeting-access.ts'
import { findSecretMatters } from '../secrecy/secret-meetings.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import { asSigners } from './approvals.ts'
import { getApprovalRow } from './approval-store.ts'
import { seeApproved } from './approved-minutes.ts'
import type { Correction } from './correction-schemas.ts'
import {
  findChanges,
  findCorrections,
  findCorrectionsOf,
  findCorrectionSigners,
  getCorrectionRow,
  type CorrectionRow
} from './correction-store.ts'
import type { Sealing } from './freeze-minutes.ts'
import type { MinutesCorrection } from './minutes.ts'
import { withoutSecretParagraphs } from './without-paragraphs.ts'
import { fileNameOf } from './register-minutes.ts'
import { asMinutes, sealedMinutesOf } from './sealed-minutes-store.ts'

/** The corrections of an act of approval, the first first: those in effect, and for those who have to do with them also others. */
export const listCorrections = async (ctx: Context, approvalId: string): Promise<Correction[]> => {
  const approval = await getApprovalRow(ctx.store, approvalId)
  const seen = await seeApproved(ctx, approval)
  const all = await Promise.all(
    (await findCorrections(ctx.store, approvalId)).map(row => toCorrection(ctx, seen, row))
  )
  return all.filter(correction => maySee(ctx, seen, correction))
}

/** One of them; `not-found` for who has nothing to do with one that is not in effect. */
export const getCorrection = async (ctx: Context, id: string): Promise<Correction> => {
  const row = await getCorrectionRow(ctx.store, id)
  const seen = await seeApproved(ctx, await getApprovalRow(ctx.store, row.approvalId), 'Rättelsen')
  const correction = await toCorrection(ctx, seen, row)
  if (!maySee(ctx, seen, correction)) throw notFound('Rättelsen')
  return correction
}

/** What has been corrected in a § since it was approved; nothing for who may not read it. */
export const listCorrectionsOfParagraph = async (ctx: Context, id: string): Promise<MinutesCorrection[]> => {
  const { withheld } = await getParagraph(ctx, id)
  return withheld === null ? findCorrectionsOf(ctx.store, id) : []
}

/** The file that superseded the one before it, byte for byte, or a copy without what is secret. */
export const getCorrectionFile = async (
  ctx: Context,
  id: string,
  { renderMinutes, vault }: Sealing
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const { approvalId, minutes: kept, sha256, correctedOn } = await getCorrectionRow(ctx.store, id)
  const seen = await seeApproved(ctx, await getApprovalRow(ctx.store, approvalId), 'Rättelsen')
  if (!kept || !sha256 || !correctedOn) throw notFound('Det rättade protokollet')
  const minutes = await withoutSecretParagraphs(ctx, seen, asMinutes(kept))
  const bytes = minutes.isRedacted ? (await renderMinutes(minutes)).bytes : await buffer(vault.read(sha256))
  return { fileName: `${fileNameOf(minutes)}-rattat-${correctedOn}.pdf`, bytes }
}

const maySee = ({ actor }: Context, { facts }: SeenMeeting, { state, signers }: Correction): boolean =>
  state === 'in-effect' ||
  can(actor, 'minutes.write', facts) ||
  signers.some(({ personId }) => actor.kind === 'person' && personId === actor.personId)

const toCorrection = async (
  ctx: Context,
  { meeting, facts }: SeenMeeting,
  row: CorrectionRow
): Promise<Correction> => {
  const { id, approvalId, kind, state, proposedAt, proposedBy, correctedOn, sha256, endedAt, revision } = row
  const { sections } = await sealedMinutesOf(ctx.store, await getApprovalRow(ctx.store, approvalId))
  const labels = new Map(
    sections.flatMap(({ paragraphs }) => paragraphs).map(paragraph => [paragraph.id, paragraph.label])
  )
  const all = await findChanges(ctx.store, id)
  const secret = can(ctx.actor, 'minutes.read-secret', facts)
    ? new Set()
    : await findSecretMatters(ctx.store, [...labels.keys()])
  const changes = all.filter(({ paragraphId }) => !secret.has(paragraphId ?? ''))
  const method = await findApprovalMethod(ctx.store, meeting.organId)
  return {
    id,
    approvalId,
    meetingId: meeting.id,
    kind,
    state,
    isRedacted: changes.length < all.length,
    changes: changes.map(change => ({ ...change, label: labels.get(change.paragraphId ?? '') ?? null })),
    signers: await asSigners(ctx, await findCorrectionSigners(ctx.store, id), method?.method),
    proposedAt,
    proposedBy,
    correctedOn,
    sha256,
    endedAt,
    revision
  }
}
