import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { listMembers } from '../domain/bodies/members.ts'
import { AttendanceEdit, NewAttendance } from '../domain/meetings/attendance-schemas.ts'
import {
  addAttendance,
  editAttendance,
  getAttendance,
  listAttendance,
  removeAttendance
} from '../domain/meetings/attendance.ts'
import { isChangeable, isLocked } from '../domain/meetings/meeting.ts'
import { getOwnMeeting, rightsTo } from '../domain/meetings/meeting-access.ts'
import { getMeeting } from '../domain/meetings/meetings.ts'
import { listPersons } from '../domain/people/persons.ts'
import { getMeetingPresence } from '../domain/presence/get-presence.ts'
import { getRoll } from '../domain/presence/roll.ts'
import type { Context } from '../domain/shared/context.ts'
import {
  attendanceChoices,
  attendancePage,
  attendanceRowPage,
  type AttendanceAgain,
  type AttendanceChoices
} from '../rendering/page-models/attendance-pages.ts'
import { formAgain, type Form } from '../rendering/page-models/form.ts'
import { formBodyOf, readForm, revisionOf, type FormBody } from './form-body.ts'
import { paths } from './paths.ts'
import { readQuery } from './read-query.ts'
import { submit } from './submit.ts'
import { wholeList } from './whole-list.ts'

type WithId = { Params: { id: string } }

// The § at which the roll is read.
const RollPlace = z.object({ paragraf: z.string().max(100).optional() })

/** Who was at a meeting: the list, and one row of it. */
export const attendancePages = async (app: FastifyInstance): Promise<void> => {
  app.get<WithId>(paths.attendance(':id'), (request, reply) =>
    showAttendance(request, reply, request.params.id)
  )

  app.post<WithId>(paths.attendance(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => addAttendance(request.ctx, id, readForm(NewAttendance, withoutEmptyName(typed))), {
      done: () => reply.onward(paths.attendance(id), 'added'),
      again: refusal =>
        showAttendance(request, reply, id, { form: formAgain('attendance', typed, refusal) }, refusal.status)
    })
  })

  app.get<WithId>(paths.attendanceRow(':id'), (request, reply) => showRow(request, reply, request.params.id))

  app.post<WithId>(paths.attendanceRow(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => editAttendance(request.ctx, id, revisionOf(typed), readForm(AttendanceEdit, typed)), {
      done: ({ meetingId }) => reply.onward(paths.attendance(meetingId), 'saved'),
      again: refusal => showRow(request, reply, id, formAgain('attendance', typed, refusal), refusal.status)
    })
  })

  app.post<WithId>(paths.attendanceRemoval(':id'), async (request, reply) => {
    const { id, meetingId } = await getAttendance(request.ctx, request.params.id)
    await removeAttendance(request.ctx, id)
    return reply.onward(paths.attendance(meetingId), 'removed')
  })
}

// With a person chosen the name is the person's; without one the schema asks for a name.
const withoutEmptyName = ({ name, ...rest }: FormBody): FormBody => (name?.trim() ? { ...rest, name } : rest)

/** Also shown again where the substitutes could not be written in. */
export const showAttendance = async (
  { ctx, query }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  again: AttendanceAgain = {},
  status = 200
): Promise<FastifyReply> => {
  const meeting = await getMeeting(ctx, id)
  const facts = {
    meeting,
    isLocked: isLocked(meeting.state),
    mayEdit: (await rightsTo(ctx, id)).mayWrite && isChangeable(meeting.state),
    attendance: await listAttendance(ctx, id),
    presence: await getMeetingPresence(ctx, id),
    roll: await getRoll(ctx, id, readQuery(RollPlace, query).paragraf),
    choices: await choicesOf(ctx)
  }
  return reply.page('meetings/attendance', attendancePage(facts, again), status)
}

const showRow = async (
  { ctx }: FastifyRequest,
  reply: FastifyReply,
  id: string,
  form?: Form,
  status = 200
): Promise<FastifyReply> => {
  const row = await getAttendance(ctx, id)
  const model = attendanceRowPage(row, await getOwnMeeting(ctx, row.meetingId), await choicesOf(ctx), form)
  return reply.page('meetings/attendance-row', model, status)
}

const choicesOf = async (ctx: Context): Promise<AttendanceChoices> =>
  attendanceChoices(await wholeList(paging => listPersons(ctx, paging)), await listMembers(ctx))
