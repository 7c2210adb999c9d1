import { eq, max, sql } from 'drizzle-orm'
import { schema } from '../../db/schema/schema.ts'
import { changesOf } from '../events/changes-of.ts'
import { recordEvent } from '../events/record-event.ts'
import { getPersonOfField } from '../people/persons.ts'
import { invalidField } from '../shared/app-error.ts'
import { inTransaction, type Context } from '../shared/context.ts'
import { assertRevision } from '../shared/revision.ts'
import { assertOnceForEachParagraph } from './attendance-interval.ts'
import {
  leftWithoutEnd,
  type Attendance,
  type AttendanceEdit,
  type NewAttendance
} from './attendance-schemas.ts'
import { findAttendance, getAttendanceRow } from './attendance-store.ts'
import { assertLeavesLocked } from './locked-presence.ts'
import { getWritableMeeting, seeMinutes } from './meeting-access.ts'
import { touchMeeting } from './meeting-store.ts'

const { attendances, members } = schema

const asked = 'Raden i närvarolistan'

/** Who was at the meeting, in the order of the list. */
export const listAttendance = async (ctx: Context, meetingId: string): Promise<Attendance[]> => {
  await seeMinutes(ctx, meetingId)
  return findAttendance(ctx.store, meetingId)
}

export const getAttendance = async (ctx: Context, id: string): Promise<Attendance> => {
  const row = await getAttendanceRow(ctx.store, id)
  await seeMinutes(ctx, row.meetingId, asked)
  return row
}

export const addAttendance = (ctx: Context, meetingId: string, row: NewAttendance): Promise<Attendance> =>
  inTransaction(ctx, async tx => {
    await getWritableMeeting(tx, meetingId)
    await assertMember(tx, row.memberId)
    const id = tx.newId()
    const registered = row.personId === null ? undefined : await nameOf(tx, row.personId)
    const name = row.name ?? registered
    if (name === undefined) throw invalidField('name', 'Välj en person eller skriv ett namn.')
    const others = await findAttendance(tx.store, meetingId)
    assertOnceForEachParagraph({ ...row, id, name }, others, row.personId === null ? 'name' : 'personId')
    await assertLeavesLocked(tx, meetingId, null, { ...row, name, note: row.note ?? null })
    const position = await nextPosition(tx, meetingId)
    await tx.store.write
      .insert(attendances)
      .values({ ...row, id, meetingId, position, name, note: row.note ?? '' })
    await touchMeeting(tx, meetingId)
    await recordEvent(tx, 'attendance.added', meetingId, { after: { id, name, role: row.role } })
    return getAttendanceRow(tx.store, id)
  })

export const editAttendance = (
  ctx: Context,
  id: string,
  revision: number,
  edit: AttendanceEdit
): Promise<Attendance> =>
  inTransaction(ctx, async tx => {
    const current = await getAttendanceRow(tx.store, id)
    await getWritableMeeting(tx, current.meetingId, asked)
    assertRevision(current, revision)
    await assertMember(tx, edit.memberId)
    const registered = edit.personId ? await nameOf(tx, edit.personId) : undefined
    // Another person brings another name, unless one is written along.
    const name = edit.name ?? (edit.personId === current.personId ? undefined : registered)
    assertInterval(current, edit)
    const next = { ...current, ...stated(edit), name: name ?? current.name }
    await assertLeavesLocked(tx, current.meetingId, current, next)
    await tx.store.write
      .update(attendances)
      .set({
        ...edit,
        ...(name !== undefined && { name }),
        note: edit.note === null ? '' : edit.note,
        revision: sql`${attendances.revision} + 1`
      })
      .where(eq(attendances.id, id))
    await touchMeeting(tx, current.meetingId)
    const { before, after } = changesOf(current, { ...edit, name })
    await recordEvent(tx, 'attendance.edited', current.meetingId, {
      before: { name: current.name, ...before },
      after: { id, name: current.name, ...after }
    })
    const edited = await getAttendanceRow(tx.store, id)
    // Imported minutes may have somebody twice already: only a change of who or when is held against the list.
    if (placeFields.some(field => edited[field] !== current[field]))
      assertOnceForEachParagraph(edited, await findAttendance(tx.store, edited.meetingId), 'fromNumber')
    return edited
  })

export const removeAttendance = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async tx => {
    const current = await getAttendanceRow(tx.store, id)
    await getWritableMeeting(tx, current.meetingId, asked)
    await assertLeavesLocked(tx, current.meetingId, current, null)
    await tx.store.write.delete(attendances).where(eq(attendances.id, id))
    await touchMeeting(tx, current.meetingId)
    await recordEvent(tx, 'attendance.removed', current.meetingId, {
      before: { id, name: current.name, role: current.role }
    })
  })

const stated = (edit: AttendanceEdit): Partial<Attendance> =>
  Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined))

const placeFields = ['personId', 'name', 'fromNumber', 'toNumber', 'fromTime', 'toTime'] as const

const nameOf = async ({ store }: Context, personId: string): Promise<string> =>
  (await getPersonOfField(store, 'personId', personId)).name

const assertMember = async (
  { store: { read } }: Context,
  memberId: string | null | undefined
): Promise<void> => {
  if (!memberId) return
  const [member] = await read.select().from(members).where(eq(members.id, memberId))
  if (!member) throw invalidField('memberId', 'Välj en medlem som finns.')
}

const assertInterval = (current: Attendance, edit: AttendanceEdit): void => {
  const from = edit.fromNumber === undefined ? current.fromNumber : edit.fromNumber
  const to = edit.toNumber === undefined ? current.toNumber : edit.toNumber
  if (from && to && from > to)
    throw invalidField('toNumber', 'Sista paragrafen kan inte komma före den första.')
  const { leftReason, toTime } = { ...current, ...edit }
  if (leftReason && !to && !toTime) throw invalidField('toNumber', leftWithoutEnd)
}

const nextPosition = async ({ store: { read } }: Context, meetingId: string): Promise<number> => {
  const [row] = await read
    .select({ last: max(attendances.position) })
    .from(attendances)
    .where(eq(attendances.meetingId, meetingId))
  return (row?.last ?? -1) + 1
}
