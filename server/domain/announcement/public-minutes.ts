import { createHash } from 'node:crypto'
import type { Minutes, MinutesCorrection } from '../approval/minutes.ts'
import { mapMinutes } from '../approval/minutes-texts.ts'
import { getApprovalRow, type ApprovalRow } from '../approval/approval-store.ts'
import { currentMinutesOf, findCurrentMinutes } from '../approval/current-minutes.ts'
import { fileNameOf } from '../approval/register-minutes.ts'
import { withoutParagraphs } from '../approval/without-paragraphs.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { findSecretMatters } from '../secrecy/secret-meetings.ts'
import { notFound } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Store } from '../../db/store.ts'
import { findOnBoard, type AnnouncementRow } from './announcement-store.ts'
import { findIn, masked, maskText, type Found } from './masking.ts'
import {
  findKnownNames,
  findPersonalDataDecisions,
  findPublication,
  type DecisionRow
} from './publication-store.ts'
import { partsOf } from './public-texts.ts'

/** The minutes of an announcement on our board, for anybody; `not-found` where they are not published. */
export const getPublicMinutes = async ({ store }: Context, announcementId: string): Promise<Minutes> => {
  const onBoard = (await findOnBoard(store)).find(({ id }) => id === announcementId)
  const minutes = onBoard && (await findPublicMinutes(store, onBoard))
  if (!minutes) throw notFound('Protokollet')
  return minutes
}

/** The same as a PDF: always made of the public model, never the file that was sealed. */
export const getPublicMinutesFile = async (
  ctx: Context,
  announcementId: string,
  { renderMinutes }: { renderMinutes: (minutes: Minutes) => Promise<{ bytes: Uint8Array }> }
): Promise<{ fileName: string; bytes: Uint8Array }> => {
  const minutes = await getPublicMinutes(ctx, announcementId)
  const { bytes } = await renderMinutes(minutes)
  return { fileName: `${fileNameOf(minutes)}.pdf`, bytes }
}

/** What the public reads of minutes on the board, or of §§ approved at once; undefined while somebody has not published them, or a finding is undecided. */
export const findPublicMinutes = async (
  store: Store,
  { approvalId, organId }: Pick<AnnouncementRow, 'approvalId' | 'organId'>
): Promise<Minutes | undefined> => {
  if (!(await findPublication(store, approvalId))) return undefined
  if (!(await getOrganRow(store, organId)).publishesMinutes) return undefined
  const { findings, publicMinutes } = await lookAt(store, await getApprovalRow(store, approvalId))
  return findings.every(isSettled) ? publicMinutes : undefined
}

export type Looked = {
  findings: (Found & { id: string; decision: DecisionRow | undefined })[]
  publicMinutes: Minutes
}

/** Only what a pattern tells holds a text back: a name is a guess. */
export const isSettled = ({ kind, decision }: Looked['findings'][number]): boolean =>
  kind === 'name' || decision !== undefined

/**
 * What is approved as anybody may read it, what in it may be personal data, and the same with what is masked cut out. What is
 * decided of a § that was approved at once holds for it in the whole minutes too.
 */
export const lookAt = async (store: Store, approval: ApprovalRow): Promise<Looked> => {
  const { meetingId } = approval
  const sealed = await findCurrentOf(store, approval)
  const ids = sealed.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id))
  const secret = await findSecretMatters(store, ids)
  const open = secret.size > 0 ? withoutParagraphs(sealed, secret) : sealed
  const decisions = await findPersonalDataDecisions(store, meetingId)
  const findings = findIn(partsOf(open), await findKnownNames(store)).map(found => ({
    ...found,
    id: findingIdOf(meetingId, found),
    decision: decisions.find(({ matterId, text }) => matterId === found.paragraphId && text === found.text)
  }))
  return { findings, publicMinutes: withoutMasked(open, decisions) }
}

const findCurrentOf = async (store: Store, approval: ApprovalRow): Promise<Minutes> => {
  const whole = approval.excerpt ? undefined : await findCurrentMinutes(store, approval.meetingId)
  return whole ?? (await currentMinutesOf(store, approval)).minutes
}

const withoutMasked = (minutes: Minutes, decisions: readonly DecisionRow[]): Minutes => {
  const masks = decisions.filter(({ verdict }) => verdict === 'mask')
  const copy = mapMinutes(minutes, (text, { isMarkdown, paragraphId }) =>
    masked(
      { text, isMarkdown },
      masks.filter(({ matterId }) => matterId === paragraphId).map(mask => mask.text)
    )
  )
  return {
    ...withoutPieces(copy, new Set(masks.map(({ matterId }) => matterId))),
    isRedacted: minutes.isRedacted || masks.length > 0,
    isPublicCopy: true
  }
}

// A correction can tell a piece of what is masked: where something is, its words are not told.
const withoutPieces = (minutes: Minutes, masked: ReadonlySet<string | null>): Minutes => {
  const told = (corrections: MinutesCorrection[] | undefined, id: string | null) =>
    masked.has(id) ? corrections?.map(each => ({ ...each, was: maskText, becomes: maskText })) : corrections
  return {
    ...minutes,
    corrections: told(minutes.corrections, null),
    sections: minutes.sections.map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.map(paragraph => ({
        ...paragraph,
        corrections: told(paragraph.corrections, paragraph.id)
      }))
    }))
  }
}

// The same thing in the same § has the same id for ever, and tells nothing.
const findingIdOf = (meetingId: string, { paragraphId, text }: Found): string =>
  createHash('sha256')
    .update([meetingId, paragraphId ?? '', text].join('\n'))
    .digest('hex')
    .slice(0, 32)
