import { findApprovalsByParagraph, type ApprovalRow } from '../approval/approval-store.ts'
import { readCurrent } from '../approval/current-minutes.ts'
import { getMinutes } from '../approval/get-minutes.ts'
import type { Minutes } from '../approval/minutes.ts'
import { findMatters } from '../meetings/matter-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import { seeMinutes, withoutSecrets } from '../meetings/meeting-access.ts'
import { isLocked, isParagraphLocked } from '../meetings/meeting.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Extract } from './extract.ts'
import { findRecipients } from './recipient-store.ts'

/** The extract of some §§ of sealed minutes, or of §§ that were approved at once before them, with what it is made of. A § that the actor may not read is in no extract. */
export const composeExtract = async (
  ctx: Context,
  meetingId: string,
  paragraphIds: readonly string[]
): Promise<{ extract: Extract; meeting: Meeting; matters: Matter[] }> => {
  const { meeting, facts } = await seeMinutes(ctx, meetingId)
  const wanted = new Set(paragraphIds)
  const matters = withoutSecrets(ctx, facts, await findMatters(ctx.store, meeting)).filter(({ id }) =>
    wanted.has(id)
  )
  const unknown = paragraphIds.findIndex(id => !matters.some(matter => matter.id === id))
  if (unknown >= 0)
    throw invalidField(`paragraphs.${unknown}.paragraphId`, 'Välj paragrafer i det här protokollet.')
  if (matters.some(({ withheld }) => withheld))
    throw new AppError(
      'not-allowed',
      'Paragrafen är sekretessmarkerad. Den som får läsa den kan göra utdraget.'
    )
  if (!matters.every(matter => isParagraphLocked(meeting, matter)))
    throw new AppError(
      'wrong-state',
      'Protokollet är inte låst än. Utdrag görs ur ett låst protokoll, eller av paragrafer som är omedelbart justerade.'
    )
  return { extract: await extractOf(ctx, meeting, wanted), meeting, matters }
}

const extractOf = async (ctx: Context, meeting: Meeting, wanted: ReadonlySet<string>): Promise<Extract> => {
  const approvalOf = await findApprovalsByParagraph(ctx.store, meeting.id)
  const approvals = new Map([...wanted].map(id => [approvalOf(id)?.id, approvalOf(id)]))
  const minutes = await minutesOf(ctx, meeting, [...approvals.values()])
  const days = [...approvals.values()]
    .map(approval => approval?.approvedOn ?? '')
    .toSorted((a, b) => a.localeCompare(b))
  const { bodyName, organName, firstOn, lastOn, startsAt, endsAt, place, attendance, changedAt } = minutes
  const recipients = await findRecipients(ctx.store, [...wanted])
  return {
    bodyName,
    organName,
    firstOn,
    lastOn,
    startsAt,
    endsAt,
    place,
    attendance,
    approvedOn: days[0] ? (days.at(-1) ?? null) : null,
    paragraphs: minutes.sections
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ id }) => wanted.has(id))
      .map(paragraph => ({
        ...paragraph,
        recipients: recipients
          .filter(({ paragraphId }) => paragraphId === paragraph.id)
          .map(({ name }) => name)
      })),
    certifier: minutes.signers.find(({ role }) => role === 'secretary')?.name ?? null,
    changedAt
  }
}

// Before the minutes are sealed, what was approved at once stands as that act sealed it.
const minutesOf = async (
  ctx: Context,
  meeting: Meeting,
  [approval, ...others]: (ApprovalRow | undefined)[]
): Promise<Minutes> => {
  if (isLocked(meeting.state) || !approval) return getMinutes(ctx, meeting.id)
  if (others.length > 0)
    throw new AppError(
      'wrong-state',
      'Paragraferna är justerade var för sig. Gör ett utdrag för varje, eller vänta tills protokollet är låst.'
    )
  return readCurrent(ctx, approval)
}
