import { inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { findOrgans } from '../bodies/organ-store.ts'
import { findAttendances } from '../meetings/attendance-store.ts'
import type { Meeting } from '../meetings/meeting-schemas.ts'
import { findMandates } from '../people/mandate-store.ts'
import { groupBy } from '../shared/group-by.ts'
import { isMeetingQuorate } from './meeting-quorum.ts'
import { findPresenceNotes, findRecusals, timesOf } from './presence-store.ts'

const { matters } = schema

type HeldMeeting = Pick<Meeting, 'id' | 'organId' | 'firstOn' | 'lastOn' | 'state' | 'isImported'>

/** Whether each of these meetings was quorate in every §; null where it cannot be told. As many queries for a year as for one meeting. */
export const findQuorate = async (
  store: Store,
  held: readonly HeldMeeting[]
): Promise<ReadonlyMap<string, boolean | null>> => {
  const ids = held.map(({ id }) => id)
  const rows = await findMattersOf(store, ids)
  const matterIds = rows.map(({ id }) => id)
  const mattersOf = groupBy(rows, ({ meetingId }) => meetingId)
  const attendanceOf = groupBy(await findAttendances(store, ids), ({ meetingId }) => meetingId)
  const mandatesOf = groupBy(await findMandates(store, {}), ({ organId }) => organId)
  const organs = new Map((await findOrgans(store)).map(organ => [organ.id, organ]))
  const recusals = await findRecusals(store, matterIds)
  const notes = await findPresenceNotes(store, matterIds)
  return new Map(
    held.flatMap(meeting => {
      const own = mattersOf.get(meeting.id) ?? []
      const organ = organs.get(meeting.organId)
      if (!organ) return []
      const mandates = (mandatesOf.get(meeting.organId) ?? []).filter(
        ({ fromOn, untilOn }) => fromOn <= meeting.firstOn && (untilOn === null || meeting.firstOn <= untilOn)
      )
      const attendance = attendanceOf.get(meeting.id) ?? []
      const times = timesOf(own, meeting.firstOn)
      const facts = { meeting, organ, mandates, attendance, matters: own, recusals, notes, times }
      return [[meeting.id, isMeetingQuorate(facts)] as const]
    })
  )
}

/** No number is foreseen at a meeting that is held: what has none was withdrawn, or printed without. */
const findMattersOf = async ({ read }: Store, meetingIds: readonly string[]) =>
  (
    await read
      .select({
        id: matters.id,
        meetingId: matters.meetingId,
        number: matters.number,
        isWithdrawn: matters.isWithdrawn,
        takenUpAt: matters.takenUpAt
      })
      .from(matters)
      .where(inArray(matters.meetingId, [...meetingIds]))
  ).map(row => ({ ...row, foreseenNumber: null }))
