import { asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import { dayInSweden, timeInSweden, type Instant, type IsoDate, type TimeOfDay } from '../shared/dates.ts'
import { groupBy } from '../shared/group-by.ts'
import { isUpheld } from './recusal-rules.ts'
import type { Recusal, RecusalRule } from './presence-schemas.ts'

const { matters, presenceNotes, recusals } = schema

export type PresenceNote = {
  recusalRule: RecusalRule | null
  quorumReason: string | null
  lateReason: string | null
  revision: number
}

/** A § of which nothing is noted yet. */
export const noNote: PresenceNote = { recusalRule: null, quorumReason: null, lateReason: null, revision: 1 }

export const findRecusals = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<Map<string, Recusal[]>> => {
  const rows = await read
    .select()
    .from(recusals)
    .where(inArray(recusals.matterId, [...matterIds]))
    .orderBy(asc(recusals.name), asc(recusals.id))
  const of = groupBy(rows, ({ matterId }) => matterId)
  return new Map(matterIds.map(id => [id, (of.get(id) ?? []).map(toRecusal)]))
}

export const getRecusalRow = async ({ read }: Store, id: string): Promise<Recusal> => {
  const [row] = await read.select().from(recusals).where(eq(recusals.id, id))
  if (!row) throw notFound('Jävet')
  return toRecusal(row)
}

export const findPresenceNotes = async (
  { read }: Store,
  matterIds: readonly string[]
): Promise<Map<string, PresenceNote>> => {
  const rows = await read
    .select()
    .from(presenceNotes)
    .where(inArray(presenceNotes.matterId, [...matterIds]))
  return new Map(rows.map(({ matterId, ...note }) => [matterId, note]))
}

/** When each § of a meeting of one day was taken up, where that was told as it happened. */
export const findTimesTakenUp = async (
  { read }: Store,
  meetingId: string,
  day: IsoDate
): Promise<Map<string, TimeOfDay>> => {
  const rows = await read
    .select({ id: matters.id, takenUpAt: matters.takenUpAt })
    .from(matters)
    .where(eq(matters.meetingId, meetingId))
  return timesOf(rows, day)
}

export const timesOf = (
  rows: readonly { id: string; takenUpAt: Instant | null }[],
  day: IsoDate
): Map<string, TimeOfDay> =>
  new Map(
    rows.flatMap(({ id, takenUpAt }) =>
      takenUpAt && dayInSweden(takenUpAt) === day ? [[id, timeInSweden(takenUpAt)] as const] : []
    )
  )

/** Takes away what a matter that is removed has of presence. */
export const clearPresence = async ({ write }: Store, matterId: string): Promise<void> => {
  await write.delete(recusals).where(eq(recusals.matterId, matterId))
  await write.delete(presenceNotes).where(eq(presenceNotes.matterId, matterId))
}

const toRecusal = ({ matterId, ...row }: typeof recusals.$inferSelect): Recusal => ({
  ...row,
  paragraphId: matterId,
  isUpheld: isUpheld(row)
})
