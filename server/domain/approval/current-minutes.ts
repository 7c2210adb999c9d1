import type { Store } from '../../db/store.ts'
import type { Context } from '../shared/context.ts'
import { findApprovalOf, findImmediateApprovals, getApprovalRow, type ApprovalRow } from './approval-store.ts'
import { seeApproved } from './approved-minutes.ts'
import { findCorrected } from './correction-store.ts'
import type { Minutes, MinutesParagraph } from './minutes.ts'
import { findSealedMinutes, sealedMinutesOf } from './sealed-minutes-store.ts'
import { withoutSecretParagraphs } from './without-paragraphs.ts'

/** What is approved as it stands now: as it was sealed, or as it has been corrected since, and the hash of the file that says so. */
export const currentMinutesOf = async (
  store: Store,
  approval: ApprovalRow
): Promise<{ minutes: Minutes; sha256: string }> =>
  (await findCorrected(store, [approval.id])).get(approval.id) ?? {
    minutes: await sealedMinutesOf(store, approval),
    sha256: approval.sha256
  }

/** The file of sealed minutes as they stand now; of imported ones, the one they came with. Null until they are sealed. */
export const findCurrentFile = async (
  store: Store,
  { id, sealedSha256 }: { id: string; sealedSha256: string | null }
): Promise<string | null> => {
  const approval = await findApprovalOf(store, id)
  return approval ? (await currentMinutesOf(store, approval)).sha256 : sealedSha256
}

/** Of an act of approval by its id, for the one who asks. */
export const readCurrentMinutes = async (ctx: Context, approvalId: string): Promise<Minutes> =>
  readCurrent(ctx, await getApprovalRow(ctx.store, approvalId))

/** The same for the one who asks: without what has come under a mark. */
export const readCurrent = async (ctx: Context, approval: ApprovalRow): Promise<Minutes> =>
  withoutSecretParagraphs(
    ctx,
    await seeApproved(ctx, approval),
    (await currentMinutesOf(ctx.store, approval)).minutes
  )

/**
 * The whole minutes as they stand now; undefined when they are not sealed. A § that was approved at once follows its own act: what
 * those who signed it have corrected stands here too.
 */
export const findCurrentMinutes = async (store: Store, meetingId: string): Promise<Minutes | undefined> => {
  const sealed = await findSealedMinutes(store, meetingId)
  if (!sealed) return undefined
  const whole = await findApprovalOf(store, meetingId)
  const acts = await findImmediateApprovals(store, meetingId)
  const corrected = await findCorrected(
    store,
    [whole, ...acts].flatMap(approval => approval?.id ?? [])
  )
  const minutes = corrected.get(whole?.id ?? '')?.minutes ?? sealed
  const own = acts.flatMap(({ id }) => corrected.get(id)?.minutes.sections ?? [])
  return withParagraphs(
    minutes,
    own.flatMap(({ paragraphs }) => paragraphs)
  )
}

const withParagraphs = (minutes: Minutes, corrected: readonly MinutesParagraph[]): Minutes => {
  if (corrected.length === 0) return minutes
  const byId = new Map(corrected.map(paragraph => [paragraph.id, paragraph]))
  return {
    ...minutes,
    sections: minutes.sections.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(paragraph => {
        const own = byId.get(paragraph.id)
        return own ? { ...own, immediate: paragraph.immediate } : paragraph
      })
    }))
  }
}
