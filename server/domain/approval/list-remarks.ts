import { can } from '../access/can.ts'
import { getOrganRow } from '../bodies/organ-store.ts'
import { findDecidingBreaches } from '../decisions/find-deciding-breaches.ts'
import { listReferencesByParagraph } from '../decisions/list-references.ts'
import { findMotions } from '../decisions/motion-store.ts'
import { findPropositions } from '../decisions/proposition-store.ts'
import type { Paragraph } from '../decisions/paragraph-schemas.ts'
import { intervalLabel } from '../meetings/attendance-interval.ts'
import type { Attendance } from '../meetings/attendance-schemas.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import { paragraphRange } from '../meetings/matter.ts'
import { seeMinutes } from '../meetings/meeting-access.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { getMeetingPresence } from '../presence/get-presence.ts'
import type { ParagraphPresence } from '../presence/presence-schemas.ts'
import type { Breach } from '../shared/breach.ts'
import type { Context } from '../shared/context.ts'
import { deadlineOf } from './approval-deadline.ts'
import { findImmediateApprovals, type ApprovalRow } from './approval-store.ts'
import { getReview } from './get-review.ts'
import { missingSigners, signersOf } from './minutes-people.ts'
import { reviewRemarks } from './review-remarks.ts'
import type { Remark } from './remark-schemas.ts'
import { asMinutes } from './sealed-minutes-store.ts'
import { textRemarks } from './text-remarks.ts'

/** What deserves a look before the minutes are sealed, in the order of the minutes; empty when nothing does. */
export const listRemarks = async (ctx: Context, meetingId: string): Promise<Remark[]> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  const checked = await listReferencesByParagraph(ctx, meetingId)
  const paragraphs = checked.map(({ paragraph }) => paragraph)
  const presence = await getMeetingPresence(ctx, meetingId)
  const isReviewed = meeting.state === 'closed' && can(ctx.actor, 'minutes.read-drafts', facts)
  const deciding = await findDecidingBreaches(ctx, meeting, paragraphs)
  const ids = paragraphs.map(({ id }) => id)
  const proceedings = new Set([
    ...(await findMotions(ctx.store, ids)).keys(),
    ...(await findPropositions(ctx.store, ids)).keys()
  ])
  const attendance = await findAttendance(ctx.store, meetingId)
  const { approverCount } = await getOrganRow(ctx.store, meeting.organId)
  return [
    ...(meeting.state === 'closed' ? ofSigners(attendance, approverCount) : []),
    ...ofTheMeeting(meeting),
    ...(await findImmediateApprovals(ctx.store, meetingId)).flatMap(ofImmediate),
    ...attendance.flatMap(row => ofAttendance(row, paragraphs)),
    ...presence.unplaced.map(ofTimeAlone),
    ...presence.paragraphs.flatMap(ofPresence),
    ...checked.flatMap(({ paragraph, references }) => [
      ...ofDeciding(paragraph, deciding.get(paragraph.id) ?? []),
      ...textRemarks(paragraph, references, proceedings.has(paragraph.id))
    ]),
    ...(await deadlineOf(ctx, meeting)).breaches.map(({ message, statute }) =>
      remark('approval-late', `${message} (${statute})`)
    ),
    ...(isReviewed ? reviewRemarks(await getReview(ctx, meetingId)) : [])
  ]
}

const ofSigners = (attendance: readonly Attendance[], approverCount: number): Remark[] => {
  const missing = missingSigners(signersOf(attendance), approverCount)
  return missing ? [remark('signers-missing', missing)] : []
}

const ofTheMeeting = ({ endsAt }: Meeting): Remark[] =>
  endsAt === null ? [remark('no-end-time', 'Mötets sluttid är inte ifylld.')] : []

/** KL 5:69: the whole minutes tell the day the §§ were approved, so it had better be there. */
const ofImmediate = ({ excerpt, approvedOn }: ApprovalRow): Remark[] =>
  approvedOn === null
    ? [
        remark(
          'immediate-unsigned',
          `${asMinutes(excerpt).paragraphRange ?? ''} är låst för omedelbar justering, men alla har inte skrivit under. Protokollet säger då bara vilken dag det låstes.`
        )
      ]
    : []

/** KL 5:66: the minutes show who has served, so a § that the meeting does not have is a slip of the pen. */
const ofAttendance = (row: Attendance, paragraphs: readonly Paragraph[]): Remark[] => {
  const numbers = paragraphs.flatMap(({ number, foreseenNumber }) => number ?? foreseenNumber ?? [])
  const ends = [row.fromNumber, row.toNumber].filter(end => end !== null)
  const isOutside = ends.some(end => end < Math.min(...numbers) || end > Math.max(...numbers))
  if (numbers.length === 0 || !isOutside) return []
  const message = `${row.name} är inskriven ${intervalLabel(row)}, men mötet har ${paragraphRange(numbers)}.`
  return [{ ...remark('attendance-outside', message), attendanceId: row.id }]
}

/** A § that was dealt with against the rules of presence, with the statute; why stands beside it where it is told. */
const ofPresence = ({ paragraphId, label, breaches, quorumReason }: ParagraphPresence): Remark[] =>
  breaches.map(({ code, message, statute }) => {
    const reason = code === 'not-quorate' && quorumReason ? ` Skäl: ${quorumReason}` : ''
    return { ...remark('presence-breach', `${label}: ${message} (${statute})${reason}`), paragraphId }
  })

const ofTimeAlone = (name: string): Remark =>
  remark(
    'attendance-time-alone',
    `${name} är inskriven med ett klockslag men ingen paragraf. Skriv paragrafen.`
  )

/** What was put, voted or reserved against the law, with the statute and the reason that was given. */
const ofDeciding = (
  { id, label }: Paragraph,
  breaches: readonly (Breach & { reason: string | null })[]
): Remark[] =>
  breaches.map(({ message, statute, reason }) => ({
    ...remark('deciding-breach', `${label}: ${message} (${statute})${reason ? ` Skäl: ${reason}` : ''}`),
    paragraphId: id
  }))

const remark = (code: Remark['code'], message: string): Remark => ({
  code,
  message,
  paragraphId: null,
  attendanceId: null
})
