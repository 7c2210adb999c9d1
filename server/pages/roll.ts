import type { FastifyInstance } from 'fastify'
import { markRoll } from '../domain/presence/mark-roll.ts'
import { RollMark } from '../domain/presence/roll-schemas.ts'
import { showAttendance } from './attendance.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { submit } from './submit.ts'

/** One press on the roll, on the page of the attendance: `absent.<person>`, or `present` for everyone with a seat. */
export const rollPages = async (app: FastifyInstance): Promise<void> => {
  app.post<{ Params: { id: string } }>(paths.roll(':id'), async (request, reply) => {
    const { act = '', paragraphId = '' } = formBodyOf(request.body)
    const { id } = request.params
    const [mark = '', personId = ''] = act.split('.')
    return submit(() => markRoll(request.ctx, id, readForm(RollMark, { mark, personId, paragraphId })), {
      done: () => reply.onward(paths.rollAt(id, paragraphId, personId)),
      again: ({ message, errors, status }) =>
        showAttendance(request, reply, id, { refusal: errors[0]?.message ?? message }, status)
    })
  })
}
