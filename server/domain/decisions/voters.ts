import type { Store } from '../../db/store.ts'
import { findAttendance } from '../meetings/attendance-store.ts'
import type { Matter } from '../meetings/matter-schemas.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { presenceOf } from '../presence/get-presence.ts'
import type { Serving } from '../presence/presence-schemas.ts'

/** One who may vote at a §, and takes part in the decision. */
export type Voter = { personId: string | null; name: string; isChair: boolean }

/** Those who may vote at each of these §§ of a meeting: who serve and are not jäviga, the one who presides first (KL 5:66-67 p. 5). */
export const findVoters = async (
  store: Store,
  meeting: Meeting,
  matters: readonly Matter[]
): Promise<Map<string, Voter[]>> => {
  if (matters.length === 0) return new Map()
  const { paragraphs } = await presenceOf(store, meeting, matters)
  const attendance = await findAttendance(store, meeting.id)
  const presiding = new Set(attendance.filter(({ presided }) => presided).map(({ id }) => id))
  return new Map(paragraphs.map(({ paragraphId, voters }) => [paragraphId, chairFirst(voters, presiding)]))
}

/** Whether these are the same person: by the register where both are in it, otherwise by name. */
export const isSamePerson = (a: Omit<Voter, 'isChair'>, b: Omit<Voter, 'isChair'>): boolean =>
  a.personId && b.personId
    ? a.personId === b.personId
    : a.name.toLocaleLowerCase('sv') === b.name.toLocaleLowerCase('sv')

const chairFirst = (voters: readonly Serving[], presiding: ReadonlySet<string>): Voter[] => {
  const chair =
    voters.find(({ attendanceId }) => presiding.has(attendanceId)) ??
    voters.find(({ role }) => role === 'chair')
  return [...voters]
    .sort((a, b) => Number(b === chair) - Number(a === chair))
    .map(voter => ({ personId: voter.personId, name: voter.name, isChair: voter === chair }))
}
