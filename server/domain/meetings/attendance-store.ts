import { asc, eq, inArray } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import type { Store } from '../../db/store.ts'
import { notFound } from '../shared/app-error.ts'
import type { Attendance } from './attendance-schemas.ts'

const { attendances, members } = schema

export const findAttendance = async (store: Store, meetingId: string): Promise<Attendance[]> =>
  (
    await selectAttendance(store)
      .where(eq(attendances.meetingId, meetingId))
      .orderBy(asc(attendances.position))
  ).map(toAttendance)

/** Of several meetings, each in its own order. */
export const findAttendances = async (store: Store, meetingIds: readonly string[]): Promise<Attendance[]> =>
  (
    await selectAttendance(store)
      .where(inArray(attendances.meetingId, [...meetingIds]))
      .orderBy(asc(attendances.position))
  ).map(toAttendance)

export const getAttendanceRow = async (store: Store, id: string): Promise<Attendance> => {
  const [row] = await selectAttendance(store).where(eq(attendances.id, id))
  if (!row) throw notFound('Raden i närvarolistan')
  return toAttendance(row)
}

const selectAttendance = ({ read }: Store) =>
  read
    .select({ row: attendances, memberName: members.name })
    .from(attendances)
    .leftJoin(members, eq(members.id, attendances.memberId))

type Selected = Awaited<ReturnType<typeof selectAttendance>>[number]

const toAttendance = ({ row: selected, memberName }: Selected): Attendance => {
  const { position: _, note, ...row } = selected
  return { ...row, note: note || null, memberName }
}
