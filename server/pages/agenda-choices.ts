import type { FastifyInstance } from 'fastify'
import { NewAgendaChoice } from '../domain/agenda/agenda-choice-schemas.ts'
import { chooseForAgenda } from '../domain/agenda/choose-for-agenda.ts'
import { formBodyOf, readForm } from './form-body.ts'
import { paths } from './paths.ts'
import { showMeeting } from './show-meeting.ts'
import { submit } from './submit.ts'

/** One of the hits on the page of the meeting is put on its agenda. */
export const agendaChoicePages = async (app: FastifyInstance): Promise<void> => {
  app.post<{ Params: { id: string } }>(paths.agendaChoices(':id'), async (request, reply) => {
    const typed = formBodyOf(request.body)
    const { id } = request.params
    return submit(() => chooseForAgenda(request.ctx, id, readForm(NewAgendaChoice, typed)), {
      done: () => reply.onward(paths.meetingChoices(id, typed.finn ?? ''), 'added'),
      again: ({ message, errors, status }) =>
        showMeeting(request, reply, id, { refusal: errors[0]?.message ?? message }, status)
    })
  })
}
