import { eq, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { assertCan } from '../access/can.ts'
import { findMembers } from '../bodies/body-store.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { listParagraphsOfCase, type CaseParagraph } from '../meetings/case-history.ts'
import { seeMatter } from '../meetings/meeting-access.ts'
import { AppError, invalidField, notFound } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertHasBeen } from '../shared/has-been.ts'
import { assertRevision } from '../shared/revision.ts'
import { inForceForAll, stateOf } from './member-decision.ts'
import type {
  MemberDecision,
  MemberDecisionEdit,
  MemberFollowup,
  NewMemberFollowup
} from './member-decision-schemas.ts'
import { findMemberDecisions, getMemberDecisionRow } from './member-decision-store.ts'

const { memberDecisions } = schema

export const getMemberDecision = async (ctx: Context, id: string): Promise<MemberDecision> => {
  assertCan(ctx, 'meetings.list')
  const row = await getMemberDecisionRow(ctx.store, id)
  const { matter } = await seeMatter(ctx, row.paragraphId, 'Medlemmens beslut')
  if (matter.withheld) throw notFound('Medlemmens beslut')
  return row
}

/** What each member has done with a §; nothing of a § that is withheld. */
export const getMemberFollowup = async (ctx: Context, paragraphId: string): Promise<MemberFollowup> => {
  const { matter } = await seeMatter(ctx, paragraphId)
  const items = matter.withheld ? [] : await findMemberDecisions(ctx.store, [paragraphId])
  return { items, state: stateOf(items), inForceOn: inForceForAll(items) }
}

/** The same for every § of a case that the members decide on. */
export const listFollowupsOfCase = async (
  ctx: Context,
  caseId: string
): Promise<{ paragraph: CaseParagraph; followup: MemberFollowup }[]> => {
  const found = []
  for (const paragraph of await listParagraphsOfCase(ctx, caseId)) {
    const followup = await getMemberFollowup(ctx, paragraph.paragraphId)
    if (followup.items.length > 0) found.push({ paragraph, followup })
  }
  return found
}

/** From now on the § is followed member by member, also where the minutes are sealed. */
export const followMembers = (
  ctx: Context,
  paragraphId: string,
  { sentOn }: NewMemberFollowup
): Promise<MemberFollowup> =>
  inTransaction(ctx, async tx => {
    const { meetingId, isSecret } = await assertMayFollow(tx, paragraphId)
    if ((await findMemberDecisions(tx.store, [paragraphId])).length > 0)
      throw new AppError('conflict', 'Beslutet följs redan, medlem för medlem.')
    assertHasBeen(tx, { sentOn })
    for (const { id: memberId } of await findMembers(tx.store))
      await tx.store.write
        .insert(memberDecisions)
        .values({ id: tx.newId(), matterId: paragraphId, memberId, sentOn })
    await recordEvent(tx, 'members.followed', paragraphId, { after: { sentOn }, within: meetingId, isSecret })
    return getMemberFollowup(tx, paragraphId)
  })

/** Writes in what a member has done. */
export const editMemberDecision = (
  ctx: Context,
  id: string,
  revision: number,
  edit: MemberDecisionEdit
): Promise<MemberDecision> =>
  inTransaction(ctx, async tx => {
    const current = await getMemberDecision(tx, id)
    const { meetingId, isSecret } = await assertMayFollow(tx, current.paragraphId)
    assertRevision(current, revision)
    const next = { ...current, ...edit } as MemberDecision
    assertComplete(next)
    // What is to be in force may lie ahead; what has been done may not.
    assertHasBeen(tx, { sentOn: next.sentOn, decidedOn: next.decidedOn })
    await tx.store.write
      .update(memberDecisions)
      .set({ ...edit, revision: sql`${memberDecisions.revision} + 1` })
      .where(eq(memberDecisions.id, id))
    const { before, after } = changesOf(current, edit)
    await recordEvent(tx, 'member-decision.edited', current.paragraphId, {
      before: { memberName: current.memberName, ...before },
      after: { memberName: current.memberName, ...after },
      within: meetingId,
      isSecret
    })
    return getMemberDecisionRow(tx.store, id)
  })

const assertMayFollow = async (
  tx: Context,
  paragraphId: string
): Promise<{ meetingId: string; isSecret: boolean }> => {
  const { matter, meeting, facts } = await seeMatter(tx, paragraphId)
  assertCan(tx, 'minutes.write', facts)
  if (matter.secrecy) assertCan(tx, 'minutes.read-secret', facts)
  if (meeting.state !== 'closed' && meeting.state !== 'sealed')
    throw new AppError('wrong-state', 'Mötet är inte avslutat än. Medlemmarna följs när beslutet är fattat.')
  return { meetingId: meeting.id, isSecret: matter.secrecy !== null }
}

const assertComplete = ({ outcome, decidedOn, inForceOn }: MemberDecision): void => {
  if (outcome && !decidedOn) throw invalidField('decidedOn', 'Ange dagen då medlemmen beslutade.')
  if (decidedOn && !outcome) throw invalidField('outcome', 'Välj vad medlemmen beslutade.')
  if (inForceOn && outcome !== 'approved')
    throw invalidField('inForceOn', 'Beslutet kan gälla först när medlemmen har godkänt det.')
}
