import { getOrganRow } from '../bodies/organ-store.ts'
import { freezeHeadings } from '../decisions/decision-store.ts'
import { listParagraphs } from '../decisions/get-paragraph.ts'
import { recordEvent } from '../events/record-event.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import type { Attendance } from '../meetings/attendance-schemas.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { touchMeeting } from '../meetings/meeting-store.ts'
import { AppError } from '../shared/app-error.ts'
import type { Context } from '../shared/context.ts'
import type { Approval, NewImmediateApproval } from './approval-schemas.ts'
import { getApproval } from './approvals.ts'
import { numberOfChosen } from './chosen-paragraphs.ts'
import { excerptOf } from './excerpt-of.ts'
import { freezeMinutes, type Sealing } from './freeze-minutes.ts'
import { getMinutes } from './get-minutes.ts'
import type { Minutes } from './minutes.ts'
import { assertSigners } from './minutes-people.ts'
import { registerMinutes } from './register-minutes.ts'
import { startApproval } from './start-approval.ts'

/**
 * Omedelbar justering (KL 5:69, for boards and committees through 6:35): §§ of a meeting that is going on, or whose minutes are
 * not sealed yet, are locked with a file of their own, and wait for their own signers. The rest of the minutes goes on.
 */
export const sealParagraphs = (
  ctx: Context,
  meetingId: string,
  { paragraphs: wanted }: NewImmediateApproval,
  sealing: Sealing
): Promise<Approval> =>
  freezeMinutes(
    ctx,
    now =>
      composeExcerpt(
        now,
        meetingId,
        wanted.map(({ paragraphId }) => paragraphId)
      ),
    async (tx, minutes, file) => {
      const meeting = await getWritableMeeting(tx, meetingId)
      const chosen = new Set(wanted.map(({ paragraphId }) => paragraphId))
      await freezeHeadings(
        tx.store,
        (await listParagraphs(tx, meetingId)).filter(({ id }) => chosen.has(id))
      )
      const approvalId = await startApproval(tx, minutes, file.sha256)
      await registerMinutes(tx, meeting, minutes, file)
      await touchMeeting(tx, meetingId)
      const { paragraphRange: paragraphs } = minutes
      await recordEvent(tx, 'paragraphs.sealed', meetingId, { after: { paragraphs, sha256: file.sha256 } })
      return getApproval(tx, approvalId)
    },
    sealing
  )

const composeExcerpt = async (
  ctx: Context,
  meetingId: string,
  wanted: readonly string[]
): Promise<Minutes> => {
  const { state, isImported, organId } = await getWritableMeeting(ctx, meetingId)
  if (isImported)
    throw new AppError(
      'wrong-state',
      'Ett inläst protokoll är redan justerat. Här justeras det som skrivs här.'
    )
  if (state === 'planned')
    throw new AppError('wrong-state', 'Mötet är inte öppnat än. Det som är beslutat kan justeras omedelbart.')
  const all = await listParagraphs(ctx, meetingId)
  const chosen = wanted.map((id, index) => ({ id, number: numberOfChosen(all, id, index) }))
  const attendance = await findAttendance(ctx.store, meetingId)
  assertPlaced(attendance)
  const excerpt = excerptOf(await getMinutes(ctx, meetingId), chosen, attendance)
  const { approverCount } = await getOrganRow(ctx.store, organId)
  assertSigners(excerpt.signers, approverCount)
  return { ...excerpt, isRedacted: false }
}

/** KL 5:66: who was there at a § must stand by its number; by a time alone it cannot be told. */
const assertPlaced = (attendance: readonly Attendance[]): void => {
  const unplaced = attendance.find(
    ({ fromNumber, fromTime, toNumber, toTime }) =>
      (fromNumber === null && fromTime !== null) || (toNumber === null && toTime !== null)
  )
  if (unplaced)
    throw new AppError(
      'wrong-state',
      `${unplaced.name} står i närvarolistan med ett klockslag men ingen paragraf. Skriv paragrafen först.`
    )
}
