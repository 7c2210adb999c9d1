import { nameOfActor } from '../access/actor.ts'
import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { getApprovalRow, type ApprovalRow } from '../approval/approval-store.ts'
import { getOwnApproved } from '../approval/approved-minutes.ts'
import { asMinutes } from '../approval/sealed-minutes-store.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findAnnouncementOf } from './announcement-store.ts'
import type { NewPersonalDataDecisions, PersonalDataLook } from './personal-data-schemas.ts'
import { isSettled, lookAt, type Looked } from './public-minutes.ts'
import { findPublication, keepDecision } from './publication-store.ts'

/** What in an act of approval may be personal data, for those who decide what the public reads: in the minutes, or in §§ at once. */
export const getPersonalDataLook = async (ctx: Context, approvalId: string): Promise<PersonalDataLook> => {
  const { approval, meeting, findings } = await lookOf(ctx, approvalId)
  const undecided = findings.filter(finding => !isSettled(finding)).length
  const publication = await findPublication(ctx.store, approvalId)
  const refusal = await refusalOf(ctx, approvalId, meeting, undecided)
  return {
    approvalId,
    meetingId: meeting.id,
    isImmediate: approval.excerpt !== null,
    paragraphRange: rangeOf(approval),
    findings: findings.map(toFinding),
    undecided,
    mayBePublished: refusal === '' && !publication,
    refusal,
    publishedAt: publication?.publishedAt ?? null,
    publishedBy: publication?.publishedBy ?? null
  }
}

/** A person says of each finding whether it stays or is cut out, § by §. Said again, it is changed at once also where it is public. */
export const decidePersonalData = (
  ctx: Context,
  approvalId: string,
  { decisions }: NewPersonalDataDecisions
): Promise<PersonalDataLook> =>
  inTransaction(ctx, async tx => {
    const { meeting, findings } = await lookOf(tx, approvalId)
    const meetingId = meeting.id
    for (const [index, { findingId, verdict }] of decisions.entries()) {
      const finding = findings.find(({ id }) => id === findingId)
      if (!finding) throw invalidField(`decisions.${index}.findingId`, 'Välj ett fynd i det här protokollet.')
      const { kind, text, label, decision, paragraphId: matterId } = finding
      if (!verdict || decision?.verdict === verdict) continue
      const decidedBy = nameOfActor(tx.actor)
      const row = { id: tx.newId(), meetingId, matterId, kind, text, verdict, decidedAt: tx.now, decidedBy }
      await keepDecision(tx.store, row, decision)
      // What was found stands in the table alone: the trail would keep it for ever.
      await recordEvent(tx, 'personal-data.decided', matterId ?? meetingId, {
        before: decision ? { verdict: decision.verdict } : {},
        after: { label, personalDataKind: kind, verdict },
        within: meetingId
      })
    }
    return getPersonalDataLook(tx, approvalId)
  })

/**
 * KL 8:10 p. 4: the approved minutes are to be read on the board, §§ approved at once with their own announcement. Nothing is
 * public before each finding is decided.
 */
export const publishMinutes = (ctx: Context, approvalId: string): Promise<PersonalDataLook> =>
  inTransaction(ctx, async tx => {
    const { approval, meeting, findings } = await lookOf(tx, approvalId)
    if (await findPublication(tx.store, approvalId))
      throw new AppError('conflict', 'Protokollet ligger redan på anslagstavlan.')
    const refusal = await refusalOf(tx, approvalId, meeting, findings.filter(each => !isSettled(each)).length)
    if (refusal) throw new AppError('wrong-state', refusal)
    const publication = { approvalId, publishedAt: tx.now, publishedBy: nameOfActor(tx.actor) }
    await tx.store.write.insert(schema.publications).values(publication)
    await recordEvent(tx, 'minutes.published', meeting.id, partOf(approval))
    return getPersonalDataLook(tx, approvalId)
  })

/** Away from the board at once, whatever the reason; it can be published again. */
export const withdrawMinutes = (ctx: Context, approvalId: string): Promise<PersonalDataLook> =>
  inTransaction(ctx, async tx => {
    const approval = await getApprovalRow(tx.store, approvalId)
    const meeting = await getOwnApproved(tx, approval)
    if (!(await findPublication(tx.store, approvalId)))
      throw new AppError('wrong-state', 'Protokollet ligger inte på anslagstavlan.')
    await tx.store.write.delete(schema.publications).where(eq(schema.publications.approvalId, approvalId))
    await recordEvent(tx, 'minutes.withdrawn', meeting.id, partOf(approval))
    return getPersonalDataLook(tx, approvalId)
  })

const lookOf = async (
  ctx: Context,
  approvalId: string
): Promise<Looked & { approval: ApprovalRow; meeting: Meeting }> => {
  const approval = await getApprovalRow(ctx.store, approvalId)
  const meeting = await getOwnApproved(ctx, approval)
  return { approval, meeting, ...(await lookAt(ctx.store, approval)) }
}

const rangeOf = ({ excerpt }: ApprovalRow): string | null =>
  excerpt ? asMinutes(excerpt).approvalRange : null

const partOf = (approval: ApprovalRow) => {
  const paragraphs = rangeOf(approval)
  return paragraphs ? { after: { paragraphs } } : {}
}

/** Why it cannot be published now; '' when it can. */
const refusalOf = async (
  { store }: Context,
  approvalId: string,
  meeting: Meeting,
  undecided: number
): Promise<string> => {
  const organ = await getOrganRow(store, meeting.organId)
  if (!organ.publishesBoard || !organ.publishesMinutes)
    return `${organ.name} lägger inte ut sina protokoll på anslagstavlan. En administratör kan slå på det.`
  const announcement = await findAnnouncementOf(store, approvalId)
  if (!announcement || announcement.takenDownOn || announcement.boardAddress)
    return 'Justeringen sitter inte på anslagstavlan här. Protokollet läggs ut med anslaget, så länge det sitter uppe.'
  return undecided > 0
    ? `${undecided} ${undecided === 1 ? 'fynd är inte avgjort' : 'fynd är inte avgjorda'}. Välj för vart och ett om det ska vara kvar.`
    : ''
}

const toFinding = ({
  decision,
  ...found
}: Looked['findings'][number]): PersonalDataLook['findings'][number] => ({
  ...found,
  isHint: found.kind === 'name',
  verdict: decision?.verdict ?? null,
  decidedAt: decision?.decidedAt ?? null,
  decidedBy: decision?.decidedBy ?? null
})
