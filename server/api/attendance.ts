import {
  addAttendance,
  editAttendance,
  getAttendance,
  listAttendance,
  removeAttendance
} from '../domain/meetings/attendance.ts'
import { Attendance, AttendanceEdit, NewAttendance } from '../domain/meetings/attendance-schemas.ts'
import { IfMatch, sendRevised } from '../plugins/revisions.ts'
import type { TypedApp } from '../plugins/typed-app.ts'
import { idParam, json, listOf, noContent, operation } from './operation.ts'
import { sendCreated, sendNothing } from './resource-replies.ts'

/** Who was there, in what role, from which § to which. */
export const attendanceRoutes = async (app: TypedApp): Promise<void> => {
  const tag = 'meetings'
  const ofMeeting = idParam('meetingId', 'Mötets id')
  const params = idParam('attendanceId', 'Närvaroradens id')
  const refusals = ['minutes-locked', 'conflict'] as const

  app.get(
    '/meetings/:meetingId/attendance',
    {
      schema: operation(
        {
          tag,
          operationId: 'listAttendance',
          summary: 'Lista närvaron',
          description: 'En rad per person och roll. Den som byter roll under mötet har två rader.',
          params: ofMeeting
        },
        { 200: json('Närvaron', listOf(Attendance)) }
      )
    },
    async ({ ctx, params: { meetingId } }) => ({ items: await listAttendance(ctx, meetingId) })
  )

  app.post(
    '/meetings/:meetingId/attendance',
    {
      schema: operation(
        {
          tag,
          operationId: 'addAttendance',
          summary: 'Lägg till en närvarande',
          description: 'Med personId behövs inget namn: det tas från personen. Kräver sekreterare.',
          params: ofMeeting,
          body: NewAttendance,
          refusals
        },
        { 201: json('Närvaroraden', Attendance) }
      )
    },
    async ({ ctx, params: { meetingId }, body }, reply) =>
      sendCreated(reply, 'attendance', await addAttendance(ctx, meetingId, body))
  )

  app.get(
    '/attendance/:attendanceId',
    {
      schema: operation(
        {
          tag,
          operationId: 'getAttendance',
          summary: 'Hämta en närvarorad',
          description: 'Person, roll, paragrafer och om närvaron var på distans.',
          params
        },
        { 200: json('Närvaroraden', Attendance) }
      )
    },
    async ({ ctx, params: { attendanceId } }, reply) =>
      sendRevised(reply, await getAttendance(ctx, attendanceId))
  )

  app.patch(
    '/attendance/:attendanceId',
    {
      schema: operation(
        {
          tag,
          operationId: 'editAttendance',
          summary: 'Ändra en närvarorad',
          description: 'Bara de fält som skickas ändras. Kräver sekreterare.',
          params,
          headers: IfMatch,
          body: AttendanceEdit,
          refusals
        },
        { 200: json('Närvaroraden efter ändringen', Attendance) }
      )
    },
    async ({ ctx, params: { attendanceId }, headers, body }, reply) =>
      sendRevised(reply, await editAttendance(ctx, attendanceId, headers['if-match'], body))
  )

  app.delete(
    '/attendance/:attendanceId',
    {
      schema: operation(
        {
          tag,
          operationId: 'removeAttendance',
          summary: 'Ta bort en närvarorad',
          description: 'Raden tas bort ur närvarolistan; händelsen finns kvar i loggen. Kräver sekreterare.',
          params,
          refusals
        },
        { 204: noContent('Raden är borttagen') }
      )
    },
    async ({ ctx, params: { attendanceId } }, reply) => {
      await removeAttendance(ctx, attendanceId)
      return sendNothing(reply)
    }
  )
}
