import { buffer } from 'node:stream/consumers'
import { assertCan, assertMaySee, can } from '../access/can.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { factsOf, type SeenMeeting } from '../meetings/meeting-access.ts'
import { getMeetingRow } from '../meetings/meeting-store.ts'
import type { Context } from '../shared/context.ts'
import { getApprovalRow, type ApprovalRow } from './approval-store.ts'
import type { Sealing } from './freeze-minutes.ts'
import type { Minutes } from './minutes.ts'
import { fileNameOf } from './register-minutes.ts'
import { sealedMinutesOf } from './sealed-minutes-store.ts'
import { withoutSecretParagraphs } from './without-paragraphs.ts'

/** What is sealed is read as sealed minutes are, also while the rest of the minutes is a draft (TF 2:10). */
export const seeApproved = async (
  ctx: Context,
  { meetingId }: Pick<ApprovalRow, 'meetingId'>,
  asked = 'Justeringen'
): Promise<SeenMeeting> => {
  const meeting = await getMeetingRow(ctx.store, meetingId)
  const facts = { ...(await factsOf(ctx.store, meeting)), state: 'sealed' as const }
  assertMaySee(ctx, asked, 'minutes.read', facts)
  return { meeting, facts }
}

/** The meeting for one who may work with what is approved of it. */
export const getOwnApproved = async (
  tx: Context,
  row: Pick<ApprovalRow, 'meetingId'>,
  asked?: string
): Promise<Meeting> => {
  const { meeting, facts } = await seeApproved(tx, row, asked)
  assertCan(tx, 'minutes.write', facts)
  return meeting
}

type ApprovedRights = Record<'mayWrite' | 'maySeeMeeting' | 'mayReadMinutes' | 'mayReadDrafts', boolean>

/** The meeting of an approval and what the actor may do, for a page: the meeting itself may still be a draft to whoever reads. */
export const getApprovedMeeting = async (
  ctx: Context,
  row: Pick<ApprovalRow, 'meetingId'>
): Promise<{ meeting: Meeting } & ApprovedRights> => {
  const { meeting, facts } = await seeApproved(ctx, row)
  const now = { ...facts, state: meeting.state }
  return {
    meeting,
    mayReadMinutes: can(ctx.actor, 'minutes.read', now),
    mayReadDrafts: can(ctx.actor, 'minutes.read-drafts', now),
    mayWrite: can(ctx.actor, 'minutes.write', facts),
    maySeeMeeting: can(ctx.actor, 'meeting.read', now)
  }
}

/** The same for the one who asks: without what has come under a mark. */
export const readApproved = async (ctx: Context, row: ApprovalRow): Promise<Minutes> =>
  withoutSecretParagraphs(ctx, await seeApproved(ctx, row), await sealedMinutesOf(ctx.store, row))

/** The file that is signed, byte for byte, or a copy without what is secret. */
export const getApprovalFile = async (
  ctx: Context,
  approvalId: string,
  { renderMinutes, vault }: Sealing
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const row = await getApprovalRow(ctx.store, approvalId)
  const minutes = await readApproved(ctx, row)
  const bytes = minutes.isRedacted
    ? (await renderMinutes(minutes)).bytes
    : await buffer(vault.read(row.sha256))
  return { fileName: `${fileNameOf(minutes)}.pdf`, bytes }
}
