import type { Attendance } from '../meetings/attendance-schemas.ts'
import { paragraphRuns } from '../meetings/matter.ts'
import type { Minutes } from './minutes.ts'
import { attendanceGroups, signersOf } from './minutes-people.ts'

/**
 * The minutes of some §§ alone, to be approved at once (omedelbar justering): who was there at them, and as signers whoever
 * presided at them, the secretary, and those whom the meeting elected to approve (KL 5:65, 5:66, 5:69).
 */
export const excerptOf = (
  minutes: Minutes,
  paragraphs: readonly { id: string; number: number }[],
  attendance: readonly Attendance[]
): Minutes => {
  const ids = new Set(paragraphs.map(({ id }) => id))
  const numbers = paragraphs.map(({ number }) => number)
  const there = attendance.flatMap(row => within(row, numbers))
  const sections = minutes.sections
    .map(section => ({ ...section, paragraphs: section.paragraphs.filter(({ id }) => ids.has(id)) }))
    .filter(section => section.paragraphs.length > 0)
  return {
    ...minutes,
    isImmediate: true,
    // What is planned is when the whole is approved.
    approvalPlan: undefined,
    paragraphRange: paragraphRuns(numbers),
    approvalRange: paragraphRuns(numbers),
    attendance: attendanceGroups(there),
    signers: signersOf(
      there,
      attendance.map(row => ({ ...row, ...throughout }))
    ),
    sections,
    appendices: sections.flatMap(section => section.paragraphs.flatMap(({ appendices }) => appendices))
  }
}

const throughout = { fromNumber: null, toNumber: null, fromTime: null, toTime: null }

/** The row as far as it is of these §§; nothing where it is of none of them. */
const within = (row: Attendance, numbers: readonly number[]): Attendance[] => {
  const own = numbers.filter(
    number => (row.fromNumber ?? number) <= number && number <= (row.toNumber ?? number)
  )
  if (own.length === 0) return []
  if (own.length === numbers.length) return [{ ...row, ...throughout }]
  return [{ ...row, ...throughout, fromNumber: Math.min(...own), toNumber: Math.max(...own) }]
}
