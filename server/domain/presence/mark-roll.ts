import { findAttendance } from '../meetings/attendance-store.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { findMandates } from '../people/mandate-store.ts'
import { AppError, invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { marks } from './roll-marks.ts'
import { calledOf, getRoll } from './roll.ts'
import type { Roll, RollMark } from './roll-schemas.ts'

/** Writes in what one press on the roll tells; the same press twice is once. */
export const markRoll = (ctx: Context, meetingId: string, mark: RollMark): Promise<Roll> =>
  inTransaction(ctx, async tx => {
    const meeting = await getWritableMeeting(tx, meetingId)
    const roll = await rollAt(tx, meetingId, mark.paragraphId)
    const mandates = await findMandates(tx.store, { organId: meeting.organId, onDay: meeting.firstOn })
    const attendance = await findAttendance(tx.store, meetingId)
    const called = calledOf(mandates, attendance)
    const marked = called.filter(({ personId, isSeated }) =>
      mark.personId === null ? isSeated : personId === mark.personId
    )
    if (marked.length === 0) throw invalidField('personId', 'Personen har inget uppdrag i organet den dagen.')
    const { paragraph, isFirst } = roll
    const presides = attendance.some(row => row.presided)
      ? undefined
      : marked.find(({ role }) => role === 'chair')?.personId
    for (const each of marked) {
      const rows = attendance.filter(({ personId }) => personId === each.personId)
      await marks[mark.mark]({
        tx,
        meeting,
        each,
        rows,
        paragraph,
        isFirst,
        presides: each.personId === presides
      })
    }
    return getRoll(tx, meetingId, paragraph?.paragraphId)
  })

// A § that is named in a body and does not exist is a faulty field, no missing page.
const rollAt = async (tx: Context, meetingId: string, paragraphId?: string): Promise<Roll> => {
  try {
    return await getRoll(tx, meetingId, paragraphId)
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found')
      throw invalidField('paragraphId', 'Välj en paragraf som finns på dagordningen.')
    throw error
  }
}
