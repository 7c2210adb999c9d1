import { nameOfActor } from '../access/actor.ts'
import { eq } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { findApprovalOf } from '../approval/approval-store.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { recordEvent } from '../events/record-event.ts'
import { getOwnMeeting } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { findAnnouncementOf } from './announcement-store.ts'
import type { NewPersonalDataDecisions, PersonalDataLook } from './personal-data-schemas.ts'
import { isSettled, lookAt, type Looked } from './public-minutes.ts'
import { findPublication, keepDecision } from './publication-store.ts'

/** What in sealed minutes may be personal data, for those who decide what the public reads. */
export const getPersonalDataLook = async (ctx: Context, meetingId: string): Promise<PersonalDataLook> => {
  const meeting = await getOwnMeeting(ctx, meetingId)
  const { findings } = await looked(ctx, meeting)
  const undecided = findings.filter(finding => !isSettled(finding)).length
  const publication = await findPublication(ctx.store, meetingId)
  const refusal = await refusalOf(ctx, meeting, undecided)
  return {
    meetingId,
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
  meetingId: string,
  { decisions }: NewPersonalDataDecisions
): Promise<PersonalDataLook> =>
  inTransaction(ctx, async tx => {
    const meeting = await getOwnMeeting(tx, meetingId)
    const { findings } = await looked(tx, meeting)
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
    return getPersonalDataLook(tx, meetingId)
  })

/** KL 8:10 p. 4: the approved minutes are to be read on the board. Nothing is public before each finding is decided. */
export const publishMinutes = (ctx: Context, meetingId: string): Promise<PersonalDataLook> =>
  inTransaction(ctx, async tx => {
    const meeting = await getOwnMeeting(tx, meetingId)
    if (await findPublication(tx.store, meetingId))
      throw new AppError('conflict', 'Protokollet ligger redan på anslagstavlan.')
    const { findings } = await looked(tx, meeting)
    const refusal = await refusalOf(tx, meeting, findings.filter(each => !isSettled(each)).length)
    if (refusal) throw new AppError('wrong-state', refusal)
    const publication = { meetingId, publishedAt: tx.now, publishedBy: nameOfActor(tx.actor) }
    await tx.store.write.insert(schema.publications).values(publication)
    await recordEvent(tx, 'minutes.published', meetingId, {})
    return getPersonalDataLook(tx, meetingId)
  })

/** Away from the board at once, whatever the reason; it can be published again. */
export const withdrawMinutes = (ctx: Context, meetingId: string): Promise<PersonalDataLook> =>
  inTransaction(ctx, async tx => {
    await getOwnMeeting(tx, meetingId)
    if (!(await findPublication(tx.store, meetingId)))
      throw new AppError('wrong-state', 'Protokollet ligger inte på anslagstavlan.')
    await tx.store.write.delete(schema.publications).where(eq(schema.publications.meetingId, meetingId))
    await recordEvent(tx, 'minutes.withdrawn', meetingId, {})
    return getPersonalDataLook(tx, meetingId)
  })

const looked = async ({ store }: Context, { id }: Meeting): Promise<Looked> => {
  const look = await lookAt(store, id)
  if (!look)
    throw new AppError('wrong-state', 'Protokollet är inte låst än. Det granskas när texten är färdig.')
  return look
}

/** Why the minutes cannot be published now; '' when they can. */
const refusalOf = async ({ store }: Context, meeting: Meeting, undecided: number): Promise<string> => {
  const organ = await getOrganRow(store, meeting.organId)
  if (!organ.publishesBoard || !organ.publishesMinutes)
    return `${organ.name} lägger inte ut sina protokoll på anslagstavlan. En administratör kan slå på det.`
  const approval = await findApprovalOf(store, meeting.id)
  const announcement = approval && (await findAnnouncementOf(store, approval.id))
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
