import type { Attendance } from '../meetings/attendance-schemas.ts'
import { addAttendance, editAttendance } from '../meetings/attendance.ts'
import { findAttendance, getAttendanceRow } from '../meetings/attendance-store.ts'
import { getWritableMeeting } from '../meetings/meeting-access.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { getMeetingPresence } from './get-presence.ts'
import type { ServingProposal } from './presence-schemas.ts'

/** Writes into the attendance the substitutes that are to serve by KL 5:17-20: each row is divided where somebody begins or ends. */
export const serveSubstitutes = (ctx: Context, meetingId: string): Promise<Attendance[]> =>
  inTransaction(ctx, async tx => {
    await getWritableMeeting(tx, meetingId)
    // What is written in is a fact to what is proposed next, so one at a time; each leaves less of the meeting unserved.
    for (let round = 0; round < mostRounds; round++) {
      const { proposals, paragraphs } = await getMeetingPresence(tx, meetingId)
      const [proposal] = proposals
      if (!proposal) return findAttendance(tx.store, meetingId)
      const numbers = paragraphs.flatMap(({ number }) => number ?? [])
      await serve(tx, proposal, numbers)
    }
    throw new Error('The substitutes were not all placed.')
  })

const mostRounds = 500

/** Writes in one of them, over the §§ `numbers` that it runs through. */
export const serve = async (
  tx: Context,
  proposal: ServingProposal,
  numbers: readonly number[]
): Promise<void> => {
  const row = await getAttendanceRow(tx.store, proposal.attendanceId)
  const before = numbers.findLast(number => number < proposal.fromNumber && isWithin(row, number))
  const after = numbers.find(number => number > proposal.toNumber && isWithin(row, number))
  const begins = { fromNumber: row.fromNumber, fromTime: row.fromTime }
  const ends = { toNumber: row.toNumber, toTime: row.toTime, leftReason: row.leftReason }
  await editAttendance(tx, row.id, row.revision, {
    role: 'serving-substitute',
    forName: proposal.forName,
    ...(before === undefined ? begins : { fromNumber: proposal.fromNumber, fromTime: null }),
    ...(after === undefined ? ends : { toNumber: proposal.toNumber, toTime: null, leftReason: null })
  })
  const { personId, name, memberId, mode, note } = row
  const rest = {
    personId,
    name,
    memberId,
    mode,
    note,
    role: 'substitute',
    forName: null,
    presided: false,
    isApprover: false
  } as const
  if (before !== undefined)
    await addAttendance(tx, row.meetingId, {
      ...rest,
      ...begins,
      toNumber: before,
      toTime: null,
      leftReason: null
    })
  if (after !== undefined)
    await addAttendance(tx, row.meetingId, { ...rest, ...ends, fromNumber: after, fromTime: null })
}

const isWithin = ({ fromNumber, toNumber }: Attendance, number: number): boolean =>
  (fromNumber === null || number >= fromNumber) && (toNumber === null || number <= toNumber)
